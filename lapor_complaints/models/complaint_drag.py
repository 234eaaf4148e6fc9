from odoo import models
from odoo.exceptions import UserError

from .complaint_guard import GUARD
from .lifecycle import moves_from


class LaporComplaint(models.Model):
    """Dragging a card is asking for a move: the lifecycle table answers."""

    _inherit = "lapor.complaint"

    def action_drop(self, stage_id, from_stage_id=None):
        """Return the dialog that must be filled in before the column can be `stage_id`; False when none is needed.

        Raises UserError when somebody has moved the card out of the column `from_stage_id` meanwhile.
        """
        self.ensure_one()
        self._refuse_moved(from_stage_id)
        target = self.env["lapor.stage"].browse(stage_id).state
        moves = self._moves_by_drag() if target != self.state else []
        move = next((move for move in moves if move.target == target), None)
        if not move or not move.needs:
            return False
        return self.with_context(lapor_action=move.action).action_open_move()

    def _moves_by_drag(self):
        """Return the moves that a card can be dragged along; dividing is asked for by its button,
        and what the national system says by the reconciliation list."""
        return [move for move in moves_from(self.state, self._actors()) if move.action not in ("split", "adopt")]

    def _drag(self, field, value):
        """Move to the column or state `value`; a column of the same state is only another column."""
        for complaint in self:
            complaint.check_access("write")
            stage = self.env["lapor.stage"].browse(value) if field == "stage_id" else self.env["lapor.stage"]
            target = stage.state if field == "stage_id" else value
            if target != complaint.state:
                complaint._apply(complaint._action_towards(target))
            if stage and complaint.sudo().stage_id != stage:  # sudo: an accepted move may have ended our access
                complaint._set_column(stage)

    def _set_column(self, stage):
        # sudo: a column among those of the same legal state is presentation; _drag has checked write access
        complaint = self.sudo()
        if stage.skpd_ids and complaint.skpd_id not in stage.skpd_ids:
            raise UserError(self.env._("The column “%(stage)s” belongs to another SKPD.", stage=stage.name))
        if not stage.active:
            raise UserError(self.env._("The column “%s” is archived: load the board anew.", stage.name))
        complaint.with_context(lapor_guard=GUARD).write({"stage_id": stage.id})
        complaint._follow_column(stage)

    def _action_towards(self, target):
        """Return the action that leads to `target`. Raises UserError with what is possible instead."""
        moves = self._moves_by_drag()
        for move in moves:
            if move.target == target:
                return move.action
        events = self.env["lapor.complaint.event"]
        names = ", ".join(dict.fromkeys(events._kind_label(move.action) for move in moves))
        states = dict(self._fields["state"]._description_selection(self.env))
        raise UserError(self.env._(
            "%(number)s cannot go from “%(before)s” to “%(after)s” by you. Possible now: %(moves)s.",
            number=self.number, before=states[self.state], after=states.get(target, "–"),
            moves=names or self.env._("nothing"),
        ))  # fmt: skip
