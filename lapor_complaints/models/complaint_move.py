from odoo import models

from .complaint_guard import GUARD
from .lifecycle import ENDED, KEEP, NATIONAL, READERS, RESUME, find_move

AMONG_STAFF = {"return", "decide", "join", "decline", "contribute", "finish", "adopt"}


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
        move = find_move(action, self.state)
        if not actor:
            self.check_access("read" if move and move.actors <= READERS else "write")
        given["side"] = side = self._allowed_side(move, action, {actor} if actor else self._actors(), given)
        if move.actors <= READERS:
            given["support"] = self._own_support()
        # sudo: the table has allowed the move; what it writes (state, clocks, holder) nobody may write directly
        complaint = self.sudo().with_context(lapor_guard=GUARD)._in_order()
        effects = getattr(complaint, f"_effects_of_{action}", complaint._no_effects)(given)
        states = complaint._carry_out(move, effects)
        event = complaint._log(action, side, **states, **complaint._event_values(action, given))
        complaint._notify(action, event)
        getattr(complaint, f"_after_{action}", complaint._no_effects)(given)
        complaint._follow()
        return event.with_env(self.env)

    def _carry_out(self, move, effects):
        """Write what `move` changes; returns the states that the event names: none when the state is kept."""
        before, target = self.state, self._target(move, effects)
        if target == KEEP:
            self.write(effects)
            return {}
        self._enter(target, before, effects)
        return {"state_from": before, "state_to": target}

    def _target(self, move, effects):
        """Return the state that `move` leads to, KEEP where it stays."""
        if move.target == RESUME:
            return self.resume_state or "submitted"
        if move.target == NATIONAL:
            target = effects.pop("state")
            return KEEP if target == self.state else target
        return move.target

    def _enter(self, target, before, effects):
        """Write the new state with its column and clocks, all in one statement."""
        values = {"state": target, **self._pause_values(target), **self._end_quarantine(), **effects}
        if target in ENDED:
            values = {"closed_at": self._now(), "awaits_decision": False, **values}
            self._end_supports()
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
        if action in AMONG_STAFF and not given.get("for_reporter"):
            keys["text"] = "note"  # addressed to staff; the reporter reads the reason's public sentence
        values = {to: given[key] for key, to in keys.items() if given.get(key)}
        if given.get("support"):
            values["skpd_id"] = given["support"].skpd_id.id
        if given.get("for_reporter"):
            values["visibility"] = "public"
        return values

    def _no_effects(self, given):
        return {}
