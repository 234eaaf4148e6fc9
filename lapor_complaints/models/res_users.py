from odoo import api, fields, models


class ResUsers(models.Model):
    _inherit = "res.users"

    lapor_member_ids = fields.One2many("lapor.skpd.member", "user_id", string="SKPD memberships")
    lapor_skpd_ids = fields.Many2many(
        "lapor.skpd",
        string="Own SKPD",
        compute="_compute_lapor_scope_ids",
        compute_sudo=True,
    )
    lapor_scope_ids = fields.Many2many(
        "lapor.skpd",
        string="Own SKPD and the units below",
        compute="_compute_lapor_scope_ids",
        compute_sudo=True,
    )

    @api.depends("lapor_member_ids.skpd_id.parent_path")
    def _compute_lapor_scope_ids(self):
        for user in self:
            user.lapor_skpd_ids = user.lapor_member_ids.skpd_id
            user.lapor_scope_ids = user.lapor_skpd_ids._descendants()

    def write(self, vals):
        """Hand over the open complaints of officers whose account is closed."""
        result = super().write(vals)
        if vals.get("active") is False:
            for user in self.sudo():  # sudo: which posts she has; the account itself was just closed with the right to
                for skpd in user.lapor_skpd_ids:
                    skpd._hand_over(user, "account")
                    skpd._forget_owner(user)
        return result
