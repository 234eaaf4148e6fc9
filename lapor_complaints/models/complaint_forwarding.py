from odoo import models

from .disposition import RUNNING


class LaporComplaint(models.Model):
    """The running disposition of the lead and how it ends. Called by `_apply` alone, as superuser."""

    _inherit = "lapor.complaint"

    def _open_disposition(self, skpd, given):
        """Record that the complaint goes to `skpd` with the coordinator's instruction."""
        return self.env["lapor.disposition"].create({
            "complaint_id": self.id,
            "from_skpd_id": self.skpd_id.id,
            "skpd_id": skpd.id,
            "instruction": given.get("note"),
            "due_date": self.resolution_deadline,
            "sent_at": self._now(),
            "user_id": self.env.uid,
            "by_arbiter": given.get("by_arbiter", False),
        })  # fmt: skip

    def _end_disposition(self, state, given=None):
        """Note on the running disposition that it was accepted, returned or superseded. Without a lead there is
        nobody to support: what is not finished then ends too."""
        lead = self.disposition_ids.filtered(lambda one: one.role == "lead" and one.state in RUNNING)[:1]
        values = {"state": state}
        if state == "accepted":
            values["accepted_at"] = self._now()
        else:
            values["ended_at"] = self._now()
            self._end_supports()
        if state == "returned":
            values.update(
                returned_at=self._now(), reason_id=given["reason"].id, reason_text=given["text"],
                proposed_skpd_id=given["proposed_skpd"].id,
            )  # fmt: skip
        lead.write(values)
