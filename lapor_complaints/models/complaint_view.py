from odoo import models

from .complaint_effects import REOPEN_LIMIT

STEPS = {
    "submitted": 1,
    "incomplete": 1,
    "forwarded": 2,
    "in_progress": 2,
    "transferred": 2,
    "answered": 3,
}


class LaporComplaint(models.Model):
    """What the reporter sees: plain values, so that no page can follow a relation to something else."""

    _inherit = "lapor.complaint"

    def _reporter_view(self):
        """Return the dictionary from which the tracking page and the portal are drawn."""
        self.ensure_one()
        complaint = self.sudo()  # sudo: the caller has made sure that this is the reporter; only these values leave
        fields_ = ("number", "title", "description", "address", "incident_date", "state", "type", "is_anonymous",
                   "is_secret", "rating", "outcome")  # fmt: skip
        return {
            **{name: complaint[name] for name in fields_},
            **{f"{name}_label": complaint._label(name) for name in ("type", "outcome")},
            "state_label": complaint._citizen_state(),
            "category": complaint.category_id.complete_name or "",
            "area": complaint.area_id.display_name or "",
            "skpd": complaint.skpd_id.name or "",
            "received_on": complaint._received_on(),
            **complaint._promise(),
            "stepper": complaint._stepper(),
            "attachments": complaint._files_view(complaint.attachment_ids),
            "timeline": complaint._timeline(("public", "reporter")),
            "actions": sorted(complaint._reporter_actions()),
            "questions": complaint._open_questions(),
            "reopen_until": complaint._reopen_until(),
            "reopens_left": max(0, REOPEN_LIMIT - complaint.reopen_count),
            "rating_words": complaint.rating_words or "",
            "rating_reasons": complaint._rating_reasons_view() if complaint.rating else [],
        }

    def _rating_reasons_view(self):
        return [{"code": one.code, "text": one.public_text} for one in self.rating_reason_ids]

    def _open_questions(self):
        """Return the questions that wait for the reporter, of the report or of its parts, as events of a timeline."""
        waiting = (self | self._parts()).filtered(lambda one: one.state == "incomplete")
        events = self.env["lapor.complaint.event"].union(*(one._newest_event(("ask",)) for one in waiting))
        return [event._timeline_values() for event in events]

    def _citizen_state(self):
        """Return the state as one says it to the reporter herself."""
        turns = {
            "forwarded": self.env._("With the office in charge"),
            "incomplete": self.env._("Waiting for your completion"),
            "answered": self.env._("Waiting for your response"),
        }
        return turns.get(self.state) or self._label("state")

    def _label(self, name):
        return dict(self._fields[name]._description_selection(self.env)).get(self[name], "")

    def _promise(self):
        """Return the date that is promised to, or asked of, the reporter now, and what it means."""
        labels = {
            "submitted": self.env._("Checked and forwarded by"),
            "forwarded": self.env._("Taken up by"),
            "in_progress": self.env._("Answer by"),
            "transferred": self.env._("Answer by"),
            "incomplete": self.env._("Please complete by"),
            "answered": self.env._("Please respond by"),
        }
        return {
            "deadline": self.deadline, "deadline_label": labels.get(self.state, ""),
            "answer_by": self.resolution_deadline, "verify_by": self.verification_deadline,
        }  # fmt: skip

    def _stepper(self):
        """Return the five steps of SP4N-LAPOR! with how far this complaint has come."""
        labels = [
            self.env._("Report written"),
            self.env._("Verification"),
            self.env._("Follow-up"),
            self.env._("Answer and response"),
            self.env._("Finished"),
        ]
        now = STEPS.get(self.state, len(labels) - 1)
        ended = self.state not in STEPS
        return [{"label": label, "done": i < now or ended, "current": i == now} for i, label in enumerate(labels)]

    def _files_view(self, files):
        known = set(self.event_ids.filtered(lambda e: e.visibility != "internal").attachment_ids.ids)
        return [{"id": file.id, "name": file.name, "mimetype": file.mimetype} for file in files if file.id in known]
