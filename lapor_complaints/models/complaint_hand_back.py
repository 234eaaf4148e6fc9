from odoo import api, models

from .complaint_guard import GUARD
from .lifecycle import OPEN


class LaporComplaint(models.Model):
    """Who comes back from leave gets back what nobody has touched; what the stand-in works on stays with her.

    Both are told in one mail each. Works as superuser: from cron, or when a leave is changed.
    """

    _inherit = "lapor.complaint"

    @api.model
    def _hand_back(self, owners=None):
        """Hand back what is open and was handed over for a leave that is over: of `owners`, else of everybody."""
        domain = [("stand_in_for_id", "!=", False), ("stand_in_stays", "=", False), ("state", "in", OPEN)]
        if owners is not None:
            domain.append(("stand_in_for_id", "in", owners.ids))
        held = self.search(domain, order="id")
        for owner, theirs in held.grouped("stand_in_for_id").items():
            for skpd, there in theirs.grouped("skpd_id").items():
                if not skpd._is_covered_by(owner):
                    theirs -= there
            if theirs:
                theirs._hand_back_to(owner)

    def _hand_back_to(self, owner):
        """Hand back to `owner`, who is there again, those of these complaints that nobody has touched."""
        stay = self._touched()
        stay.with_context(lapor_guard=GUARD).write({"stand_in_stays": True})
        back = self - stay
        holders = dict(self.grouped("user_id"))
        for holder, theirs in back.grouped("user_id").items():
            theirs._hand_to(owner, holder, "back")
        self._tell_back(owner, back, stay)
        for holder, theirs in holders.items():
            if holder:
                theirs._tell_given(holder, owner, theirs & back, theirs & stay)

    def _touched(self):
        """Return those on which an officer has acted since they were handed over."""
        events = self.env["lapor.complaint.event"]
        mine = [("complaint_id", "in", self.ids)]
        over = dict(events._read_group([*mine, ("kind", "=", "handover")], ["complaint_id"], ["sequence:max"]))
        acts = events._read_group([*mine, ("actor", "=", "officer")], ["complaint_id"], ["sequence:max"])
        return self.browse(one.id for one, last in acts if last > over.get(one, 0))

    def _tell_back(self, owner, back, stay):
        """Queue the mail that tells `owner` what is hers again, and what others have begun to work on."""
        groups = [(lambda env: env._("With you again"), back)]
        for holder, theirs in stay.grouped("user_id").items():
            groups.append((lambda env, holder=holder: env._("Stays with %s, who has begun it", holder.name), theirs))
        self._tell_hands(
            owner,
            lambda env: env._("Back from leave: %s reports are with you again", len(back)),
            lambda env: env._("These reports were handed over while you were away."),
            groups,
        )

    def _tell_given(self, holder, owner, back, stay):
        """Queue the mail that tells `holder` what went back to `owner` and what stays."""
        self._tell_hands(
            holder,
            lambda env: env._("%(owner)s is back: %(count)s reports went back", owner=owner.name, count=len(back)),
            lambda env: (
                env._("What you have begun stays with you; “Give back” on the report hands it over.")
                if stay
                else env._("Thank you for standing in.")
            ),
            [
                (lambda env: env._("Back with %s", owner.name), back),
                (lambda env: env._("Stays with you"), stay),
            ],
        )
