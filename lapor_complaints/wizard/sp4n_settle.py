from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

SHORTEST = 10  # characters of a reason
COORDINATOR = "lapor_complaints.lapor_complaints_group_coordinator"


class LaporSp4nSettle(models.TransientModel):
    """The coordinator decides on differences: the national side is taken over, or ours is kept, with a reason."""

    _name = "lapor.sp4n.settle"
    _description = "Decide on differences with SP4N-LAPOR!"

    difference_ids = fields.Many2many("lapor.sp4n.difference", string="Differences", readonly=True)
    decision = fields.Selection([("national", "Take over SP4N-LAPOR!"), ("ours", "Keep ours")], required=True)
    take_state = fields.Boolean(string="State", default=True)
    take_skpd = fields.Boolean(string="SKPD", default=True)
    take_date = fields.Boolean(string="Day of receipt", default=True)
    reason = fields.Text(required=True, help="It stays in the history of each complaint")

    @api.model
    def default_get(self, fields_list):
        values = super().default_get(fields_list)
        if self.env.context.get("active_model") == "lapor.sp4n.difference":
            values["difference_ids"] = [(6, 0, self.env.context.get("active_ids", []))]
        return values

    def action_confirm(self):
        """Do it with every chosen difference, all or none."""
        self.ensure_one()
        if not self.env.user.has_group(COORDINATOR):
            raise AccessError(self.env._("Only the coordinator decides on differences with SP4N-LAPOR!."))
        if len((self.reason or "").strip()) < SHORTEST:
            raise UserError(self.env._("Write the reason in a sentence: it stays in the history."))
        self.difference_ids.check_access("read")
        # sudo: the copy of what the file says, which nobody writes by hand; the caller is the coordinator
        mirrors = self.env["lapor.sp4n.mirror"].sudo().browse(self.difference_ids.ids).exists()
        if not mirrors:
            raise UserError(self.env._("Choose the differences first."))
        decide = self._take_over if self.decision == "national" else self._keep
        numbers = {mirror.complaint_id.id: mirror for mirror in mirrors}
        complaints = self.env["lapor.complaint"].browse(numbers)
        complaints._refuse_each(lambda complaint: decide(complaint, numbers[complaint.id]))
        return {"type": "ir.actions.act_window_close"}

    def _take_over(self, complaint, mirror):
        what = [name for name in ("state", "skpd", "date") if self[f"take_{name}"]]
        if not what:
            raise UserError(self.env._("Choose what is taken over."))
        complaint._apply("adopt", national=mirror, text=self.reason.strip(), what=what)
        now = complaint.sudo()  # sudo: state and length of the history that the coordinator has just made
        mirror.write({"given_state": now.state, "given_events": now.event_count, "kept_at": False})

    def _keep(self, complaint, mirror):
        complaint._keep_ours(self.reason.strip())
        mirror.write({
            "kept_at": fields.Datetime.now(), "kept_by_id": self.env.uid, "kept_reason": self.reason.strip(),
        })  # fmt: skip
