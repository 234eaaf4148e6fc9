from odoo import api, fields, models

ROLES = [
    ("head", "Head"),
    ("secretary", "Liaison: secretary"),
    ("ktu", "Liaison: KTU"),
    ("substitute", "Liaison: substitute"),
    ("officer", "Officer"),
]
LIAISON_ROLES = ("secretary", "ktu", "substitute")
GROUPS = {
    "head": "lapor_complaints.lapor_complaints_group_head",
    "officer": "lapor_complaints.lapor_complaints_group_officer",
    **dict.fromkeys(LIAISON_ROLES, "lapor_complaints.lapor_complaints_group_liaison"),
}


class LaporSkpdMember(models.Model):
    """Who works for an SKPD, and as what: the decree (SK) that names the liaison officers, as data."""

    _name = "lapor.skpd.member"
    _inherit = ["lapor.clears.cache"]  # record rules cache the scope of each user
    _description = "SKPD member"
    _order = "skpd_id, role, id"
    _rec_name = "user_id"

    skpd_id = fields.Many2one("lapor.skpd", string="SKPD", required=True, ondelete="cascade", index=True)
    user_id = fields.Many2one(
        "res.users",
        required=True,
        ondelete="cascade",
        index=True,
        domain=[("share", "=", False)],
    )
    role = fields.Selection(ROLES, required=True, default="officer")

    _user_uniq = models.Constraint("UNIQUE(skpd_id, user_id)", "This person is a member of this SKPD already.")

    @api.model_create_multi
    def create(self, vals_list):
        members = super().create(vals_list)
        members._grant_group()
        return members

    def write(self, vals):
        result = super().write(vals)
        self._grant_group()
        return result

    def _grant_group(self):
        """Give each member the group of the role: naming a liaison in the SKPD is the whole configuration."""
        for member in self:
            group = self.env.ref(GROUPS[member.role])
            # sudo: who may write memberships (coordinator, administrator) need not be a user administrator,
            # and only the three SKPD groups of the table above can be given here, never a wider one.
            if group not in member.sudo().user_id.all_group_ids:
                member.sudo().user_id.group_ids += group
