"""Plays a life through LAPOR's own methods, each act by the person whose turn it is."""

from datetime import datetime, time, timedelta

import pytz

from benchmarks.inside.ours.setup import COORDINATOR

MORNING, STEP = time(9, 5), timedelta(minutes=20)
SYSTEM = ("auto_close", "expire")
REPORTER = ("confirm", "dispute", "complete", "withdraw")
WORDS = {
    "answer": "Sudah kami tindak lanjuti di lapangan.", "progress": "Petugas kami sudah meninjau lokasi.",
    "ask": "Mohon sebutkan letak tepatnya.", "complete": "Letaknya tepat di seberang sekolah.",
    "dispute": "Keadaannya masih sama seperti sebelumnya.", "return": "Ini bukan urusan unit kami.",
    "reject": "Laporan ini sudah dijawab di tempat lain.", "transfer": "Mohon ditindaklanjuti sesuai kewenangan.",
    "settle": "Instansi tersebut sudah menanganinya.",
}  # fmt: skip


class Stage:
    """The people and the clock of one pattern: everything happens at the unit of an officer, in local time."""

    def __init__(self, env, unit, officer, elsewhere, external):
        self.env = env
        self.unit, self.officer, self.elsewhere, self.external = unit, officer, elsewhere, external
        self.coordinator = env["res.users"].search([("login", "=", COORDINATOR)])
        self.calendar = env.company.resource_calendar_id
        self.zone = pytz.timezone(self.calendar.tz)

    def moment(self, day, clock):
        """Return the naive UTC moment of a local date and time."""
        return self.zone.localize(datetime.combine(day, clock)).astimezone(pytz.utc).replace(tzinfo=None)

    def play(self, complaint, base, steps, stars):
        """Do all steps of a life on a report received on the local date `base`."""
        for place, (act, days) in enumerate(steps):
            day = self.calendar._lapor_add_days(base, days)
            moment = self.moment(day, MORNING) + place * STEP
            self.act(complaint._at(moment), act, stars)

    def act(self, complaint, act, stars, words=None):
        """Do one act, in the words given or the usual ones."""
        words = words or WORDS.get(act)
        if act in SYSTEM:
            return complaint.sudo()._apply(act, actor="system")
        if act == "rate":
            return complaint._reporter_act("rate", rating=stars)
        if act in REPORTER:
            return complaint._reporter_act(act, words)
        if act in ("accept", "answer", "progress"):
            return self._of_unit(complaint.with_user(self.officer), act, words)
        return self._among_staff(complaint, act, words)

    def _of_unit(self, complaint, act, words):
        if act == "progress":
            return complaint._write_progress(words)
        if act == "answer":
            return complaint._answer(words, "explained")
        return complaint._apply("accept")

    def _among_staff(self, complaint, act, words):
        reasons = self.env["lapor.reason"]
        coordinator = complaint.with_user(self.coordinator)
        if act in ("forward", "misdirect"):
            return coordinator._apply("forward", skpd=self.elsewhere if act == "misdirect" else self.unit)
        if act == "return":
            # sudo: the unit that it was sent to by mistake has no people of its own here
            reason = reasons.search([("code", "=", "other_skpd")])
            return complaint.sudo()._apply(
                "return", actor="liaison", reason=reason, proposed_skpd=self.unit, text=words
            )
        if act == "reject":
            return coordinator._apply("reject", reason=reasons.search([("code", "=", "answered_elsewhere")]))
        if act == "transfer":
            return coordinator._apply("transfer", external=self.external, text=words)
        given = {"outcome": "explained"} if act == "settle" else {}
        return coordinator._apply(act, text=words, **given)
