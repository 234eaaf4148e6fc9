"""What anybody can count, list, mail or publish: taken before and after practice it must be the same."""

from datetime import timedelta

from odoo import fields

from .common import PATHS, SIDES, STAFF, LaporCase

BELONGINGS = ("lapor.complaint.event", "lapor.disposition", "lapor.reporter", "lapor.answer", "lapor.escalation")
COUNTED = ("lapor.complaint", "lapor.complaint.analysis", *BELONGINGS)
LETTERS = ("mail.mail", "mail.activity", "mail.notification", "lapor.mail.outbox", "lapor.escalation")


class PracticeCase(LaporCase):
    def practice(self, role="liaison", kind=None):
        """Begin a set of practice as the person of `role` and return it as superuser."""
        kind = kind or {"coordinator": "verifier"}.get(role, role)
        self.env["lapor.practice"].with_user(self.people[role]).begin(kind)
        return self.env["lapor.complaint"]._practice_of(self.people[role])

    def practice_in(self, state, role="liaison"):
        """Return practice of the person of `role` that has come to `state` by the shortest way."""
        user = self.people[role]
        words = {"title": "Jalan berlubang", "description": "Lubang besar", "category_id": self.category.id}
        complaint = self.env["lapor.practice"].with_user(user)._file_one(words, 30)
        other = self.env["lapor.practice"].with_user(user)._file_one(words, 30)
        for action in PATHS[state]:
            side = SIDES.get(action) or ("liaison" if action in ("accept", "answer") else "coordinator")
            complaint._apply(action, actor=side, **{**self.given(kept=other), "released": True})
        return complaint

    def snapshot(self):
        """Return all counts, lists and pages of everybody and of the superuser, by name."""
        self.env.flush_all()
        self.env.invalidate_all()
        seen = {("su", name): self.env[name].sudo().search([]).ids for name in (*COUNTED, *LETTERS)}
        for role in STAFF:
            for name in COUNTED:
                model = self.env[name].with_user(self.people[role])
                if model.has_access("read"):
                    count = model._read_group([], [], ["__count"])
                    seen[role, name] = model.search([]).ids, model.search_count([]), count
            seen[role, "board"] = self._board_of(role)
        return {**seen, **self._published(), **self._due()}

    def _board_of(self, role):
        complaints = self.env["lapor.complaint"].with_user(self.people[role])
        if not complaints.has_access("read"):
            return None
        return (
            complaints.quick_counts(), complaints.formatted_read_group([], ["stage_id"], ["__count"]),
            complaints._read_group([], ["state", "skpd_id"], ["__count"]), complaints.name_search("Jalan", limit=None),
            complaints.web_search_read([], {"number": {}})["length"],
            complaints.search_count([("title", "ilike", "Jalan berlubang")]),
            complaints.search_count(["|", ("id", ">", 0), ("number", "like", "LATIHAN")]),
        )  # fmt: skip

    def _published(self):
        complaints = self.env["lapor.complaint"].sudo()
        digests = self.env["lapor.history.digest"].sudo()
        until = fields.Datetime.now() + timedelta(days=1)
        return {
            "register": (complaints._find_public(limit=500)[0].ids, complaints._register_count()),
            "figures": self.env["lapor.indicators"].sudo()._figures("city"),
            "digest": digests._digest_of(None, None, until),
            "digest days": (digests._count_complaints(None, until), digests._first_day()),
            "numbers": self._numbers(),
            "places": complaints._register_places(),
            "metrics": self.env["lapor.operations"].sudo()._open_by_state(),
        }  # fmt: skip

    def _numbers(self):
        """Return where every count stands, but that of practice itself."""
        sequences = self.env["ir.sequence"].sudo().search([("code", "!=", "lapor.complaint.practice")])
        return [
            (one.code, one.number_next_actual, one.date_range_ids.mapped("number_next_actual")) for one in sequences
        ]

    def _due(self):
        """Return what the crons of clocks, escalation and forgotten reporters would take up."""
        complaints = self.env["lapor.complaint"].sudo()
        rounds = self.env["lapor.escalation.rule"].sudo()._rounds()
        return {
            "ladder": [complaints.search(domain).ids for domain, _tell in rounds],
            "silence": complaints.search([("silence_deadline", "!=", False)]).ids,
            "history": complaints.search([("id", ">", 0)], order="id").ids,
        }
