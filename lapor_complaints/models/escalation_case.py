from datetime import date
from typing import NamedTuple

from odoo import models
from odoo.fields import Domain
from odoo.tools import SQL

from .complaint_step import DISPOSITION_STATES, STEP_OPEN, STEP_STATES, deadline_of

NOBODY_TOLD = (
    "NOT EXISTS (SELECT 1 FROM lapor_escalation e WHERE e.complaint_id = %s AND e.rule_id = %s AND e.deadline = %s"
    " AND COALESCE(e.disposition_id, 0) = %s)"
)


class Case(NamedTuple):
    """One clock that a rung speaks of: that of `complaint`, or of one of its dispositions."""

    complaint: models.Model
    disposition: models.Model  # empty: the complaint's own clock
    deadline: date

    @property
    def skpd(self):
        return self.disposition.skpd_id or self.complaint.skpd_id

    @property
    def key(self):
        return self.complaint.id, self.disposition.id


class LaporEscalationRule(models.Model):
    """What a rung speaks of today: complaints, or dispositions with a date of their own."""

    _inherit = "lapor.escalation.rule"

    def _due(self, calendar, today):
        """Return the domain of the complaints for which this rung is due today and of which nobody was told."""
        if self.step in DISPOSITION_STATES:
            states = Domain("state", "in", DISPOSITION_STATES[self.step])
            return states & Domain("disposition_ids", "any", self._due_dispositions(calendar, today))
        domain = Domain("state", "in", STEP_STATES[self.step])
        domain &= Domain.AND([Domain(name, "=", False) for name in STEP_OPEN[self.step]])
        return domain & self._untold(calendar, today, "id", SQL("0"))

    def _due_dispositions(self, calendar, today):
        """Return the domain of the dispositions for which this rung is due today and of which nobody was told."""
        running = self.env["lapor.disposition"]._running_domain(self.step)
        return running & self._untold(calendar, today, "complaint_id", None)

    def _untold(self, calendar, today, complaint, disposition):
        """Return the domain of the records whose date this rung has reached and which nobody was told of.

        `complaint` names the column of the complaint's id, `disposition` is 0 where the record is none (else None).
        """
        column = deadline_of(self.step)
        domain = Domain(column, "<=", self._threshold(calendar, today))
        if earliest := self._earliest(today):
            domain &= Domain(column, ">=", earliest)
        return domain & Domain.custom(to_sql=lambda model, alias, query: SQL(
            NOBODY_TOLD, SQL.identifier(alias, complaint), self.id, SQL.identifier(alias, column),
            disposition or SQL.identifier(alias, "id"),
        ))  # fmt: skip

    def _cases(self, complaints, calendar, today):
        """Return the cases of this rung among `complaints`, which are due."""
        none = self.env["lapor.disposition"]
        if self.step not in DISPOSITION_STATES:
            return [Case(complaint, none, complaint[deadline_of(self.step)]) for complaint in complaints]
        due = none.search(self._due_dispositions(calendar, today) & Domain("complaint_id", "in", complaints.ids))
        return [Case(one.complaint_id, one, one.due_date) for one in due.sorted("id")]
