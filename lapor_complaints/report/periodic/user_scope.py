from odoo import api, fields, models

GROUP = "lapor_complaints.lapor_complaints_group_"


class ResUsers(models.Model):
    _inherit = "res.users"

    lapor_report_scope_ids = fields.Many2many(
        "lapor.skpd",
        string="SKPD whose periodic reports the user reads",
        compute="_compute_lapor_report_scope_ids",
        compute_sudo=True,
    )

    @api.depends("lapor_member_ids.role", "lapor_member_ids.skpd_id.parent_path", "group_ids")
    def _compute_lapor_report_scope_ids(self):
        """A head those of what she heads; others none unless the office made them readers of their own SKPD's."""
        for user in self:
            reads_own = user.has_group(f"{GROUP}report")
            headed = user.lapor_headed_ids if user.has_group(f"{GROUP}head") else self.env["lapor.skpd"]
            user.lapor_report_scope_ids = headed | user.lapor_scope_ids if reads_own else headed
