from collections import defaultdict

from odoo import models

from .lifecycle import OPEN
from .skpd_member import LIAISON_ROLES


class LaporSkpd(models.Model):
    _inherit = "lapor.skpd"

    def _hand_over_lost(self, user):
        """Hand over what `user` has in hand here, where her post at this unit has ended and no other covers it."""
        # sudo: memberships are looked at, nothing is shown
        if self not in user.sudo().lapor_scope_ids or not user.active:
            self._hand_over(user, self.env._("change of post"))

    def _hand_over(self, user, why):
        """Give the open complaints of `user` at this unit and below to whoever stands in for her.

        Each handover is an event, the successor gets one mail about all of them. Called when a post, a leave or an
        account changes, which only the coordinator or the administrator may do.
        """
        # sudo: the administrator has no access to complaints; what changes is only in whose hands they are
        complaints = self.env["lapor.complaint"].sudo().search([
            ("user_id", "=", user.id), ("state", "in", OPEN), ("skpd_id", "child_of", self.ids),
        ])  # fmt: skip
        given = defaultdict(complaints.browse)
        for complaint in complaints:
            if complaint.skpd_id._is_covered_by(user):
                continue  # she has another post that covers it
            successor = complaint.skpd_id._successor(user)
            complaint._hand_to(successor, user, why)
            given[successor or complaint.skpd_id._liaison_users()] += complaint
        for people, received in given.items():
            received._tell_successors(people, user)

    def _is_covered_by(self, user):
        """Tell whether `user` is on duty for this unit, by any of her posts."""
        # sudo: which posts she has
        return user.active and self in user.sudo().lapor_scope_ids and not self._is_away(user)

    def _successor(self, user):
        """Return who stands in for `user`: the substitute, else another liaison officer on duty, here or further up."""
        skpd = self.sudo()  # sudo: who holds which post
        while skpd:
            duty = skpd.member_ids._on_duty().filtered(lambda member: member.user_id != user)
            for roles in (("substitute",), LIAISON_ROLES):
                found = duty.filtered(lambda member, roles=roles: member.role in roles)[:1].user_id
                if found:
                    return found
            skpd = skpd.parent_id
        return self.env["res.users"]
