from odoo import models

from .skpd_member import LIAISON_ROLES

ACTING = (*LIAISON_ROLES, "head")  # roles that act for an SKPD


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _is_coordinator(self):
        return self.env.user.has_group("lapor_complaints.lapor_complaints_group_coordinator")

    def _actors(self):
        """Return the roles in which the user may act on this complaint, as the lifecycle table names them."""
        self.ensure_one()
        actors = {"coordinator"} if self._is_coordinator() else set()
        if self.env.user.has_group("lapor_complaints.lapor_complaints_group_arbiter"):
            actors.add("arbiter")
        # sudo: reads only who holds and who supports the complaint
        complaint = self.sudo()
        actors |= self._roles_at(complaint.skpd_id, "officer", "liaison")
        return actors | self._roles_at(complaint.support_skpd_ids, "helper", "support")

    def _roles_at(self, skpds, works, acts):
        """Return `works` when the user belongs to one of `skpds` or a unit above, and `acts` when she acts for it."""
        above = {int(part) for skpd in skpds for part in (skpd.parent_path or "").split("/") if part}
        # sudo: the user's own memberships
        members = self.env.user.sudo().lapor_member_ids.filtered(lambda member: member.skpd_id.id in above)
        roles = {works} if members else set()
        return roles | ({acts} if any(member.role in ACTING for member in members) else set())
