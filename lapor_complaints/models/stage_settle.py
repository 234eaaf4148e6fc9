from contextlib import contextmanager

from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from .complaint_board import BOARD
from .complaint_guard import GUARD

PLACES = {"active", "skpd_ids", "state"}  # what decides which cards may stand in a column


class LaporStage(models.Model):
    """No card is lost when columns change: it goes to the first column of its SKPD that stands for its legal state."""

    _inherit = "lapor.stage"

    @api.model_create_multi
    def create(self, vals_list):
        stages = super().create(vals_list)
        stages._refuse_foreign()
        self.env["lapor.complaint"]._settle(Domain("skpd_id", "in", stages.sudo().skpd_ids.ids))  # sudo: configuration
        return stages

    def write(self, vals):
        self._refuse_foreign()
        if not PLACES & set(vals):
            return super().write(vals)
        with self._rearranged(self.sudo().skpd_ids):  # sudo: configuration
            result = super().write(vals)
            self._refuse_foreign()
        return result

    def unlink(self):
        self._refuse_foreign()
        with self._rearranged(self.sudo().skpd_ids):  # sudo: configuration
            return super().unlink()

    @api.ondelete(at_uninstall=False)
    def _refuse_used(self):
        # sudo: whether cards stand there, of whichever SKPD
        used = self.env["lapor.complaint"].sudo().search([("stage_id", "in", self.ids)], limit=1).stage_id
        if used:
            raise UserError(
                self.env._("Reports stand in “%s”: archive it, then they move to the next column.", used.name)
            )

    @contextmanager
    def _rearranged(self, skpds):
        """Let columns change; then every state still has a common column, and the cards of `skpds` stand in theirs."""
        common = self._common_states()
        yield
        lost = common - self._common_states()
        if lost:
            labels = dict(self._fields["state"]._description_selection(self.env))
            names = ", ".join(labels[state] for state in sorted(lost))
            raise UserError(self.env._("This is the last column of every SKPD for: %s. It has to stay.", names))
        stages = self.exists()
        skpds |= stages.sudo().skpd_ids  # sudo: configuration
        cards = Domain("stage_id", "in", stages.ids) | Domain("skpd_id", "in", skpds.ids)
        self.env["lapor.complaint"]._settle(cards)

    @api.model
    def _common_states(self):
        return set(self.sudo().search([("skpd_ids", "=", False)]).mapped("state"))  # sudo: configuration

    def _fits(self, state, skpd):
        """Tell whether cards of `skpd` in `state` belong into this column."""
        own = self.browse(self._first_id(state, skpd.id)).sudo().skpd_ids  # sudo: configuration
        mine = skpd in self.sudo().skpd_ids if skpd & own else not self.sudo().skpd_ids
        return self.active and self.state == state and mine


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    @api.model
    def _settle(self, domain):
        """Put the open cards of `domain` that stand where they do not belong into the first column of their state.

        A column is presentation: the legal state stays, nothing happened that the history would have to tell.
        """
        # sudo: whoever may arrange the columns moves what stands in them; only stage_id is written
        cards = self.sudo().with_context(lapor_guard=GUARD)
        domain &= Domain("state", "in", BOARD)
        for state, skpd, stage, found in cards._read_group(domain, ["state", "skpd_id", "stage_id"], ["id:recordset"]):
            if not stage._fits(state, skpd):
                found.write({"stage_id": stage._first_id(state, skpd.id)})


class LaporSkpd(models.Model):
    _inherit = "lapor.skpd"

    def write(self, vals):
        """The columns of an SKPD can be chosen from its side too: the same relation."""
        if "stage_ids" not in vals:
            return super().write(vals)
        before = self.stage_ids
        with before._rearranged(self):
            result = super().write(vals)
        (self.stage_ids - before)._refuse_foreign()
        self.env["lapor.complaint"]._settle(Domain("skpd_id", "in", self.ids))
        return result
