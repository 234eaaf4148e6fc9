from odoo import fields, models

STATES = [
    ("sent", "Sent"),
    ("accepted", "Accepted"),
    ("returned", "Returned"),
    ("done", "Finished"),
    ("closed", "Superseded"),
]
RUNNING = ("sent", "accepted")


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
    ended_at = fields.Datetime(help="When it was returned, finished, or went on to somebody else")
    result = fields.Text(help="What the supporting SKPD did, in its own words")
    by_arbiter = fields.Boolean(string="Decided by the arbiter", help="It cannot be returned")

    _support_idx = models.Index("(skpd_id, due_date) WHERE role = 'support' AND state IN ('sent', 'accepted')")
