from collections import defaultdict

from odoo import models

from .complaint_guard import GUARD
from .lifecycle import OPEN
from .skpd_member import LIAISON_ROLES


class LaporSkpd(models.Model):
    _inherit = "lapor.skpd"

    def _hand_over_lost(self, user):
        """Hand over what `user` has in hand here, where her post at this unit has ended and no other covers it."""
        # sudo: memberships are looked at, nothing is shown
        if self not in user.sudo().lapor_scope_ids or not user.active:
            self._hand_over(user, "post")
            self._forget_owner(user)

    def _forget_owner(self, user):
        """Nobody stands in any longer for `user`, whose post here has ended: nothing will be given back to her."""
        # sudo: as in _hand_over
        held = self.env["lapor.complaint"].sudo().search([
            ("stand_in_for_id", "=", user.id), ("skpd_id", "child_of", self.ids),
        ])  # fmt: skip
        lost = held.filtered(lambda one: not user.active or one.skpd_id not in user.sudo().lapor_scope_ids)
        lost.with_context(lapor_guard=GUARD).write({"stand_in_for_id": False, "stand_in_stays": False})

    def _hand_over(self, user, why):
        """Give the open complaints of `user` at this unit and below to whoever stands in for her.

        Each handover is an event, the successor gets one mail about all of them. `why` is "leave",
        "post" or "account": one of them changes, which only the coordinator or the administrator may do.
        """
        # sudo: the administrator has no access to complaints; what changes is only in whose hands they are
        complaints = self.env["lapor.complaint"].sudo().search([
            ("user_id", "=", user.id), ("state", "in", OPEN), ("skpd_id", "child_of", self.ids),
        ], order="id")  # fmt: skip
        moves, given = defaultdict(complaints.browse), defaultdict(complaints.browse)
        for skpd, there in complaints.grouped("skpd_id").items():
            if skpd._is_covered_by(user):
                continue  # she has another post that covers it
            successor = skpd._successor(user)
            for owner, theirs in there.grouped("stand_in_for_id").items():
                person, absent = skpd._next_hands(owner, user, successor, why == "leave")
                moves[person, absent] += theirs
                given[person or skpd._liaison_users()] += theirs
        for (successor, owner), theirs in moves.items():
            theirs._hand_to(successor, user, why, owner)
        for people, received in given.items():
            received._tell_successors(people, user)

    def _next_hands(self, owner, user, successor, leave):
        """Return (who gets a complaint from `user`, for whom that person stands in).

        Where `user` herself stood in for `owner` it goes back to that one if she is there, and else stays hers.
        """
        if owner and owner != user and self._is_covered_by(owner):
            return owner, owner.browse()
        return successor, owner or (user if leave else owner)

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
