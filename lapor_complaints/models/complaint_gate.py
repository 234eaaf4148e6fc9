from odoo import models
from odoo.exceptions import UserError

from .lifecycle import CONDITIONS

# How the history names the sides of the lifecycle table
SIDE_OF = {"liaison": "officer", "support": "officer", "helper": "officer", "arbiter": "oversight"}


class LaporComplaint(models.Model):
    """Who may act now, and what must be there: the lifecycle table, in sentences."""

    _inherit = "lapor.complaint"

    def _allowed_side(self, move, action, actors, given):
        """Return the side that acts. Raises UserError with a sentence when the table refuses."""
        name = self.env["lapor.complaint.event"]._kind_label(action)
        if not move:
            raise UserError(self.env._(
                "“%(action)s” is not possible now: %(number)s is “%(state)s”.",
                action=name, number=self.number, state=self._label("state"),
            ))  # fmt: skip
        self._refuse_condition(action)
        allowed = move.actors & actors
        if not allowed:
            raise UserError(
                self.env._("“%(action)s” is not yours to do on %(number)s.", action=name, number=self.number)
            )
        self._refuse_missing(move, name, given)
        return "coordinator" if "coordinator" in allowed else SIDE_OF.get(min(allowed), min(allowed))

    def _refuse_missing(self, move, name, given):
        """Refuse an act, called `name`, that lacks something that `move` needs."""
        missing = [need for need in move.needs if not self._is_given(given.get(need))]
        if missing:
            labels = ", ".join(str(self._need_labels()[need]) for need in missing)
            raise UserError(self.env._(
                "“%(action)s” needs: %(missing)s. Open the complaint and use the button.", action=name, missing=labels
            ))  # fmt: skip

    def _refuse_condition(self, action):
        """Refuse an act whose condition besides the state is not met."""
        condition = CONDITIONS.get(action)
        if condition and not self.sudo()[condition]:  # sudo: facts of this complaint alone
            raise UserError(self._condition_sentences()[condition])

    def _condition_sentences(self):
        return {
            "awaits_decision": self.env._("%s does not wait for a decision.", self.number),
            "is_whole": self.env._("%s is a part: this is done with the whole report.", self.number),
            "is_undivided": self.env._("%s is divided into parts: this is done with each part.", self.number),
            "part_count": self.env._("%s is not divided into parts.", self.number),
            "is_national": self.env._("%s has no number of SP4N-LAPOR! of its own.", self.number),
            "is_part": self.env._("%s is not a part of another report.", self.number),
            "may_return": self.env._(
                "The arbiter has decided that %s stays with this SKPD: it cannot be returned.", self.number
            ),
        }

    def _is_given(self, value):
        return bool(value.strip()) if isinstance(value, str) else bool(value)

    def _need_labels(self):
        return {
            "text": self.env._("a text for the reporter"),
            "skpd": self.env._("the SKPD"),
            "reason": self.env._("a reason"),
            "external": self.env._("the other body"),
            "kept": self.env._("the complaint that is kept"),
            "outcome": self.env._("the outcome"),
            "proposed_skpd": self.env._("the SKPD that it belongs to"),
            "supports": self.env._("the supporting SKPD"),
            "parts": self.env._("at least two parts"),
            "national": self.env._("what SP4N-LAPOR! says"),
        }
