from odoo import models
from odoo.exceptions import UserError

from .complaint_guard import GUARD
from .lifecycle import ENDED, RESUME, find_move


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _apply(self, action, actor=None, **given):
        """Make the move `action`: the only way `state` is ever written. Returns the event that records it.

        `actor` names the side that acts when code acts for the reporter or the system; without it the user's own
        roles decide. `given` holds what the move needs: text, note, reason, skpd, proposed_skpd, external, kept,
        outcome, attachments (recordset). Raises UserError with a sentence when the table refuses, AccessError
        when the record is not the user's.
        """
        self.ensure_one()
        if not actor:
            self.check_access("write")
        move = find_move(action, self.state)
        side = self._allowed_side(move, action, {actor} if actor else self._actors(), given)
        # sudo: the table has allowed the move; what it writes (state, clocks, holder) nobody may write directly
        complaint = self.sudo().with_context(lapor_guard=GUARD)
        before = complaint.state
        target = complaint.resume_state or "submitted" if move.target == RESUME else move.target
        effects = getattr(complaint, f"_effects_of_{action}", complaint._no_effects)({**given, "side": side})
        complaint._enter(target, before, effects)
        event = complaint._log(
            action,
            side,
            state_from=before,
            state_to=target,
            **complaint._event_values(action, given),
        )
        complaint._notify(action, event)
        return event.with_env(self.env)

    def _enter(self, target, before, effects):
        """Write the new state with its column and clocks, all in one statement."""
        values = {"state": target, **self._pause_values(target), **effects}
        if target in ENDED:
            values.setdefault("closed_at", self._now())
        elif before in ENDED:
            values.update(closed_at=False, closed_by=False)
        if target == "incomplete":
            values["resume_state"] = before
        holder = self.skpd_id.id
        values["stage_id"] = self.env["lapor.stage"]._first_id(target, values.get("skpd_id", holder))
        self.write(values)
        if holder and holder != self.skpd_id.id:
            self._drop_outsiders()

    def _event_values(self, action, given):
        """Return the words and files of a move that go into its event."""
        keys = {
            "text": "body",
            "note": "note",
            "reason": "reason_id",
            "attachments": "attachments",
        }
        if action == "return":
            keys["text"] = "note"  # addressed to the coordinator; the reporter reads the reason's public sentence
        return {to: given[key] for key, to in keys.items() if given.get(key)}

    def _no_effects(self, given):
        return {}

    def _allowed_side(self, move, action, actors, given):
        """Return the side that acts. Raises UserError with a sentence when the table refuses."""
        name = self.env["lapor.complaint.event"]._kind_label(action)
        if not move:
            state = dict(self._fields["state"]._description_selection(self.env))[self.state]
            raise UserError(
                self.env._(
                    "“%(action)s” is not possible now: %(number)s is “%(state)s”.",
                    action=name,
                    number=self.number,
                    state=state,
                )
            )
        allowed = move.actors & actors
        if not allowed:
            raise UserError(
                self.env._(
                    "“%(action)s” is not yours to do on %(number)s.",
                    action=name,
                    number=self.number,
                )
            )
        missing = [need for need in move.needs if not self._is_given(given.get(need))]
        if missing:
            labels = ", ".join(str(self._need_labels()[need]) for need in missing)
            raise UserError(
                self.env._(
                    "“%(action)s” needs: %(missing)s. Open the complaint and use the button.",
                    action=name,
                    missing=labels,
                )
            )
        return "coordinator" if "coordinator" in allowed else "officer" if "liaison" in allowed else min(allowed)

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
        }
