from datetime import timedelta

from odoo import api, fields, models

HOURS = 72  # calendar hours, holidays included (UU 27/2022: 3 x 24 jam)
KINDS = [
    ("erasure", "Erase my data"),
    ("stop", "Stop using my data"),
    ("copy", "Copy of my data"),
]
STATES = [("new", "New"), ("in_progress", "In progress"), ("done", "Carried out"), ("refused", "Refused")]
PENDING = ("new", "in_progress")
QUIET = {"mail_create_nosubscribe": True, "mail_create_nolog": True, "tracking_disable": True}
CUSTODIANS = "lapor_complaints.lapor_complaints_group_custodian"


class LaporDataRequest(models.Model):
    """What a reporter asks the city to do with her personal data (UU 27/2022 Ps. 5 to 13). For custodians alone.

    It names a complaint and no person; who she is stays in `lapor.reporter`, and to carry it out nobody needs to know.
    """

    _name = "lapor.data.request"
    _description = "Personal data request"
    _inherit = ["mail.thread", "mail.activity.mixin"]
    _order = "due_at, id"
    _rec_name = "complaint_id"

    complaint_id = fields.Many2one("lapor.complaint", required=True, readonly=True, ondelete="restrict", index=True)
    kind = fields.Selection(KINDS, string="What is asked for", required=True, readonly=True)
    state = fields.Selection(STATES, required=True, readonly=True, default="new")
    text = fields.Text(string="In the reporter's words", readonly=True)
    answer = fields.Text(string="Answer to the reporter", readonly=True)
    requested_at = fields.Datetime(required=True, readonly=True)
    due_at = fields.Datetime(string="To be done by", required=True, readonly=True, help="3 x 24 hours, by UU 27/2022")
    closed_at = fields.Datetime(readonly=True)
    user_id = fields.Many2one("res.users", string="Custodian", readonly=True)
    is_overdue = fields.Boolean(compute="_compute_is_overdue")

    _pending_uniq = models.UniqueIndex(
        "(complaint_id, kind) WHERE state IN ('new', 'in_progress')", "This was asked for already."
    )
    _due_idx = models.Index("(due_at, id) WHERE state IN ('new', 'in_progress')")

    @api.depends("due_at", "state", "closed_at")
    def _compute_is_overdue(self):
        now = fields.Datetime.now()
        for request in self:
            request.is_overdue = request.due_at < (request.closed_at or now)

    @api.depends("complaint_id", "kind")
    @api.depends_context("lang")
    def _compute_display_name(self):
        kinds = dict(self._fields["kind"]._description_selection(self.env))
        for request in self:
            # sudo: the number, which the custodian may read anyway
            request.display_name = f"{request.sudo().complaint_id.number}: {kinds.get(request.kind, '')}"

    @api.model
    def _receive(self, complaint, kind, text=""):
        """Take a request down as superuser and call the custodians; the same one twice is one. Returns the request."""
        known = self.search([
            ("complaint_id", "=", complaint.id), ("kind", "=", kind), ("state", "in", PENDING),
        ], limit=1)  # fmt: skip
        if known:
            return known
        now = fields.Datetime.now()
        request = self.with_context(**QUIET).create({
            "complaint_id": complaint.id, "kind": kind, "text": text, "requested_at": now,
            "due_at": now + timedelta(hours=HOURS),
        })  # fmt: skip
        event = complaint._log("data_request", "reporter", note=dict(KINDS)[kind])
        complaint._notify("data_request", event)
        request._call_custodians()
        return request

    @api.model
    def _note_copy(self, complaint):
        """Write down, as superuser, that a reporter took her copy herself: done at once, nobody has to do anything."""
        now = fields.Datetime.now()
        return self.with_context(**QUIET).create({
            "complaint_id": complaint.id, "kind": "copy", "state": "done", "requested_at": now, "due_at": now,
            "closed_at": now,
        })  # fmt: skip

    def _call_custodians(self):
        """Put the request on the list of things to do of each custodian, for the day on which its time ends."""
        users = self.env.ref(CUSTODIANS).all_user_ids.filtered(lambda user: not user.share)
        day = self.complaint_id._calendar()._lapor_local_date(self.due_at)
        for user in users:
            self.with_context(mail_activity_quick_update=True).activity_schedule(
                "mail.mail_activity_data_todo", date_deadline=day, user_id=user.id, summary=self.display_name
            )
