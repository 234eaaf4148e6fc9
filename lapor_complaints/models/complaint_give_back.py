from collections import defaultdict

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from .lifecycle import OPEN


class LaporComplaint(models.Model):
    """The button that gives a report back to the colleague for whom somebody stands in."""

    _inherit = "lapor.complaint"

    may_give_back = fields.Boolean(compute="_compute_may_give_back")

    @api.depends("stand_in_for_id", "state", "skpd_id")
    @api.depends_context("uid")
    def _compute_may_give_back(self):
        for complaint in self:
            complaint.may_give_back = complaint._owner_is_there() and complaint.may_assign

    def _owner_is_there(self):
        """Tell whether it is open and the colleague for whom somebody stands in is on duty again."""
        owner = self.stand_in_for_id
        # sudo: who is on leave; seen by everybody in the SKPD
        return bool(owner and self.state in OPEN and self.sudo().skpd_id._is_covered_by(owner.sudo()))

    def action_give_back(self):
        """Give these reports back to those for whom somebody stands in; each is told in one mail.

        May be done by whoever may assign them. Raises UserError where nobody stands in or the colleague is away.
        """
        self.check_access("write")
        moves = defaultdict(self.browse)
        for complaint in self:
            if not complaint.may_assign:
                raise AccessError(self.env._("Only liaison officers of the SKPD and the coordinator may do this."))
            if not complaint._owner_is_there():
                raise UserError(self.env._("%s cannot be given back: nobody stands in, or who is away is not back yet.",
                                           complaint.number))  # fmt: skip
            moves[complaint.stand_in_for_id, complaint.user_id, complaint._side()] += complaint
        for (owner, holder, side), complaints in moves.items():
            # sudo: the event, the reminders of a colleague and the mail; the right to assign was asked above
            complaints.sudo()._give_back(owner.sudo(), holder.sudo(), side)
        return True

    def _give_back(self, owner, holder, side):
        self._hand_to(owner, holder, "given", side=side)
        if owner != self.env.user:
            self._tell_back(owner, self, self.browse())
        if holder and holder != self.env.user:
            self._tell_given(holder, owner, self, self.browse())
