from odoo import Command, api, models

from .complaint_board import board_order
from .complaint_guard import GUARD


class LaporStage(models.Model):
    """How a head arranges the own columns: on the board by dragging, in the list by the handle."""

    _inherit = "lapor.stage"

    @api.model
    @api.readonly
    def own_ids(self):
        """Return the ids of the columns that the user may rename, fold, move and archive on the board."""
        return self.search([("is_ours", "=", True)]).filtered(lambda stage: not stage.is_shared).ids

    def action_place(self, after_id=None):
        """Put this column behind the column `after_id` of the board, at the front of its state without one.

        Columns stand in the order of the legal states; dropped among others it goes to that end of its own.
        """
        self.ensure_one()
        self._refuse_foreign()
        rank = board_order(self)[0]
        row = self.search([("state", "=", self.state), ("is_ours", "=", True), ("id", "!=", self.id)]).sorted(
            board_order
        )
        after = self.browse(after_id or 0).exists()
        place = row.ids.index(after.id) + 1 if after in row else 0
        if after and board_order(after)[0] > rank:
            place = len(row)
        (row[:place] | self | row[place:])._number()
        return True

    def _number(self):
        """Number the own ones of these columns in their order; shared ones keep the number that other SKPD see."""
        last = 0
        for stage in self:
            if not stage.is_shared and stage.sequence != last + 1:
                stage.sequence = last + 1
            last = stage.sequence

    def web_resequence(self, specification, field_name="sequence", offset=0):
        """Renumber by the handle of the list: of a head only the own columns."""
        if field_name != "sequence" or self._arranges_all():
            return super().web_resequence(specification, field_name, offset)
        for place, stage in enumerate(self, start=offset):
            if not stage.is_shared:
                stage.sequence = place
        return self.web_read(specification)

    def action_make_own(self):
        """Give the user's SKPD columns of their own in place of those shared with others; the cards go along."""
        headed = self.env.user.lapor_headed_ids
        for stage in self.filtered("is_shared"):
            ours = stage.skpd_ids & headed
            if not ours:
                stage._refuse_foreign()
            # sudo: the column loses nothing but the SKPD whose head asks, and the copy belongs to these alone
            shared = stage.sudo()
            own = shared.copy({"skpd_ids": [Command.set(ours.ids)]})
            cards = (
                self.env["lapor.complaint"].sudo().search([("stage_id", "=", stage.id), ("skpd_id", "in", ours.ids)])
            )
            cards.with_context(lapor_guard=GUARD).write({"stage_id": own.id})
            shared.write({"skpd_ids": [Command.unlink(skpd.id) for skpd in ours]})
        return True
