from collections import Counter

from odoo import models
from odoo.fields import Domain

from .complaint_erasure import IDENTITY
from .complaint_guard import GUARD
from .lifecycle import OPEN


class LaporComplaint(models.Model):
    """What retention takes from many ended reports at once. As superuser, from cron alone; each method returns how
    much it has taken from each report."""

    _inherit = "lapor.complaint"

    def _end_identity(self):
        """Empty who reported, and what still waits to be written to her."""
        counts = Counter({
            reporter.complaint_id: sum(bool(reporter[name]) for name in IDENTITY) for reporter in self.reporter_ids
        })  # fmt: skip
        self._retired()._erase(actor="system")
        waiting = [("event_id.complaint_id", "in", (self | self.child_ids).ids), ("audience", "=", "reporter")]
        self.env["lapor.mail.outbox"].search(waiting).unlink()
        self._empty_requests()
        return counts

    def _end_followers(self):
        """Forget the mail addresses of those who followed or supported; how many supported stays."""
        followers = self.env["lapor.follower"].search([("complaint_id", "in", self.ids)])
        counts = Counter(follower.complaint_id for follower in followers)
        followers.unlink()
        waiting = [("event_id.complaint_id", "in", self.ids), ("audience", "=", "follower")]
        self.env["lapor.mail.outbox"].search(waiting).unlink()
        self._log_many("erase", "system", {
            complaint.id: {"note": self._in_city_language().env._("mail addresses of followers")} for complaint in self
        })  # fmt: skip
        return counts

    def _end_files(self):
        """Remove the reporter's photos and documents, also the copies that went with the parts of the report."""
        counts = Counter()
        for event in (self | self.child_ids)._told_events():
            counts[event.complaint_id._whole()] += len(event.attachment_ids)
        self._retired()._erase(files=True, identity=False, actor="system")
        return counts

    def _end_texts(self):
        """Empty title, text, place and what the reporter wrote."""
        counts = Counter(self | self.child_ids)
        for event in (self | self.child_ids)._told_events().filtered("body"):
            counts[event.complaint_id._whole()] += 1
        self._retired()._erase(texts=True, identity=False, actor="system")
        return counts

    def _retired(self):
        """Return the reports with the words that will stand where something was erased."""
        return self._in_city_language().with_context(lapor_retention=GUARD)

    def _identity_kept(self):
        """Return until when the reporter's identity is kept, for herself: (how, local day or None).

        `how` is "open" while the report is, "until" with the day, "longer" when something speaks against the day, and
        "" where no rule in force says anything.
        """
        rules = self.env["lapor.retention.rule"]._in_force("identity")
        if not rules:
            return "", None
        if self.state in OPEN:
            return "open", None
        mine = Domain("id", "=", self.id)
        fitting = next((r for r in rules if self.search_count(mine & r._scope(), limit=1)), None)
        if not fitting:
            return "", None
        until = fitting.period and fitting._kept_until(self)
        if not until or self.on_hold or until < self._now():
            return "longer", None
        return "until", self._calendar()._lapor_local_date(until)
