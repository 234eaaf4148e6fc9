from odoo import models
from odoo.exceptions import UserError


class LaporComplaint(models.Model):
    """Work in the street: who may file from there, and where a card may go by it (ADR 0022)."""

    _inherit = "lapor.complaint"

    def _field_act(self):
        """Return what the user files from the street: "progress" at the own SKPD, "contribute" where it supports.

        Raises UserError for everybody else; city roles have the form.
        """
        self.ensure_one()
        actors = self._actors()
        if not actors & {"officer", "helper"}:
            raise UserError(self.env._(
                "This report is not with your SKPD, or no longer: only the SKPD that holds or supports it works on it."
            ))  # fmt: skip
        self.check_access("read")
        return "progress" if "officer" in actors else "contribute"

    def _refuse_field_act(self, act, seen):
        """Raise UserError when `act` is not possible now, with what others did after the event number `seen`."""
        self._refuse_overtaken(act, seen)
        if f",{act}," not in self.allowed_actions:
            raise UserError(self.env._(
                "“%(action)s” is not possible now: %(number)s is “%(state)s”.", number=self.number,
                action=self.env["lapor.complaint.event"]._kind_label(act), state=self._label("state"),
            ))  # fmt: skip

    def _field_seen(self, seen):
        """Return the number of the last event that the phone knows; of now when it does not tell a number."""
        known = isinstance(seen, int) and not isinstance(seen, bool)
        return seen if known else self.event_count

    def _field_columns(self):
        """Return the columns that the user may put the card into from the street, the one where it is included.

        Columns of another legal state are reached only by accepting; answers and the rest have acts of their own.
        """
        states = [self.state]
        if ",accept," in self.allowed_actions:
            states.append("in_progress")
        holder = self.sudo().skpd_id  # sudo: which SKPD holds it, the user belongs to it
        return self.stage_id.union(*(self.stage_id._columns(state, holder) for state in states)).sorted()

    def _field_next(self, columns):
        """Return the column that is proposed: the first of work for what is accepted by it, then the one after that.

        Further on it stays: behind the work come side tracks, such as waiting for material, which nobody shall enter
        unawares.
        """
        ahead = columns.filtered(lambda stage: stage.state != self.state)
        if not ahead and self.stage_id == columns[0]:
            ahead = columns[1:]
        return ahead[:1] or self.stage_id

    def _field_target(self, stage_id):
        """Return the column with `stage_id`, the present one when that is False. Raises UserError for any other."""
        if not stage_id:
            return self.stage_id
        columns = self._field_columns()
        target = columns.filtered(lambda stage: stage.id == stage_id)
        if not target:
            raise UserError(self.env._(
                "%(number)s cannot go into that column from here. Possible now: %(columns)s.",
                number=self.number, columns=", ".join(columns.mapped("name")),
            ))  # fmt: skip
        return target
