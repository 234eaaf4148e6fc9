from odoo import fields, models

STATES = [
    ("sent", "Sent"),
    ("accepted", "Accepted"),
    ("returned", "Returned"),
    ("closed", "Superseded"),
]


class LaporDisposition(models.Model):
    """One forwarding of a complaint to an SKPD or an external body, and what became of it."""

    _name = "lapor.disposition"
    _description = "Disposition"
    _order = "sent_at desc, id desc"
    _rec_name = "skpd_id"

    complaint_id = fields.Many2one("lapor.complaint", required=True, ondelete="restrict", index=True)
    from_skpd_id = fields.Many2one("lapor.skpd", string="From", help="Empty: the LAPOR coordinator")
    skpd_id = fields.Many2one("lapor.skpd", string="To", required=True, ondelete="restrict", index=True)
    role = fields.Selection([("lead", "Lead"), ("support", "Support")], required=True, default="lead")
    instruction = fields.Text()
    due_date = fields.Date()
    state = fields.Selection(STATES, required=True, default="sent")
    sent_at = fields.Datetime(required=True)
    accepted_at = fields.Datetime()
    returned_at = fields.Datetime()
    user_id = fields.Many2one("res.users", string="By")
    reason_id = fields.Many2one("lapor.reason", string="Reason of the return")
    reason_text = fields.Text(string="Explanation of the return")
    proposed_skpd_id = fields.Many2one("lapor.skpd", string="Proposed owner")


class LaporComplaint(models.Model):
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
        })  # fmt: skip

    def _end_disposition(self, state, given=None):
        """Note on the running disposition that it was accepted, returned or superseded."""
        running = self.disposition_ids.filtered(lambda disposition: disposition.state in ("sent", "accepted"))[:1]
        values = {"state": state}
        if state == "accepted":
            values["accepted_at"] = self._now()
        if state == "returned":
            values.update(
                returned_at=self._now(), reason_id=given["reason"].id, reason_text=given["text"],
                proposed_skpd_id=given["proposed_skpd"].id,
            )  # fmt: skip
        running.write(values)
