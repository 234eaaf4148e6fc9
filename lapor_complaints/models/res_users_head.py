from odoo import api, fields, models


class ResUsers(models.Model):
    _inherit = "res.users"

    lapor_headed_ids = fields.Many2many(
        "lapor.skpd",
        string="SKPD that the user heads, with the units below",
        compute="_compute_lapor_headed_ids",
        compute_sudo=True,
    )

    @api.depends("lapor_member_ids.role", "lapor_member_ids.skpd_id.parent_path")
    def _compute_lapor_headed_ids(self):
        for user in self:
            posts = user.lapor_member_ids.filtered(lambda member: member.role == "head")
            user.lapor_headed_ids = posts.skpd_id._descendants()
