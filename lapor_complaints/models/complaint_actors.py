from odoo import models

from .skpd_member import LIAISON_ROLES


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _is_coordinator(self):
        return self.env.user.has_group("lapor_complaints.lapor_complaints_group_coordinator")

    def _actors(self):
        """Return the roles in which the user may act on this complaint, as the lifecycle table names them."""
        self.ensure_one()
        actors = {"coordinator"} if self._is_coordinator() else set()
        # sudo: reads only who holds the complaint and the user's own memberships
        holder = self.sudo().skpd_id
        above = {int(part) for part in (holder.parent_path or "").split("/") if part}
        members = self.env.user.sudo().lapor_member_ids.filtered(lambda member: member.skpd_id.id in above)
        if members:
            actors.add("officer")
        if any(member.role in (*LIAISON_ROLES, "head") for member in members):
            actors.add("liaison")
        return actors
