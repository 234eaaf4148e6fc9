from odoo import Command, api, fields, models


class LaporActSupport(models.TransientModel):
    """One supporting SKPD in the dialog: what it is asked to do, and by when."""

    _name = "lapor.act.support"
    _description = "Supporting SKPD of an act"

    act_id = fields.Many2one("lapor.act", required=True, ondelete="cascade")
    skpd_id = fields.Many2one("lapor.skpd", string="SKPD", required=True, domain=[("kind", "!=", "external")])
    instruction = fields.Text()
    due_date = fields.Date(help="Empty: the date of the lead")


class LaporAct(models.TransientModel):
    _inherit = "lapor.act"

    support_ids = fields.One2many("lapor.act.support", "act_id", string="Supporting SKPD")
    for_reporter = fields.Boolean(string="The reporter reads it too")

    @api.onchange("complaint_ids", "action")
    def _onchange_propose_supports(self):
        """Propose the supporting SKPD of the category, and the kecamatan of the place, where one complaint is sent."""
        if self.action != "forward" or len(self.complaint_ids) != 1 or self.support_ids:
            return
        complaint = self.complaint_ids._origin
        proposed = complaint.category_id._proposed_supports(complaint.area_id, self.skpd_id)
        self.support_ids = [Command.create({"skpd_id": skpd.id}) for skpd in proposed]

    @api.onchange("skpd_id")
    def _onchange_lead_supports_nobody(self):
        """The lead does not support itself."""
        self.support_ids -= self.support_ids.filtered(lambda line: line.skpd_id == self.skpd_id)

    def _given(self):
        supports = [
            {"skpd": line.skpd_id, "instruction": line.instruction, "due_date": line.due_date}
            for line in self.support_ids
        ]
        return {**super()._given(), "supports": supports, "for_reporter": self.for_reporter}
