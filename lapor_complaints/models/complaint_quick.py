from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import SQL

from .complaint_board import BOARD
from .lifecycle import OPEN, WAITING

OPEN_SQL = ", ".join(f"'{state}'" for state in OPEN)
CITY_TURN = tuple(state for state in OPEN if state not in WAITING)
# The filters of every morning. The search view has one of the same name and domain for each.
QUICK = {
    "due_today": [("is_due_today", "=", True)],
    "overdue": [("is_overdue", "=", True)],
    "mine": [("is_mine", "=", True)],
    "unassigned": [("is_unassigned", "=", True)],
    "disputed": [("is_disputed", "=", True)],
    "waiting": [("state", "in", WAITING)],
}


class LaporComplaint(models.Model):
    """What an officer asks her board each morning, by the city's day and not by the clock of her computer."""

    _inherit = "lapor.complaint"

    is_due_today = fields.Boolean(compute="_compute_quick", search="_search_is_due_today")
    is_overdue = fields.Boolean(compute="_compute_quick", search="_search_is_overdue")
    is_mine = fields.Boolean(compute="_compute_quick", search="_search_is_mine")
    is_unassigned = fields.Boolean(compute="_compute_quick", search="_search_is_unassigned")
    is_disputed = fields.Boolean(compute="_compute_quick", search="_search_is_disputed")

    # Opening a board and its counts cost what an SKPD has open, however much it has finished over the years
    _open_idx = models.Index(f"(skpd_id, stage_id) WHERE state IN ({OPEN_SQL})")

    def _compute_quick(self):
        for name in ("is_due_today", "is_overdue", "is_mine", "is_unassigned", "is_disputed"):
            found = self.filtered_domain(self._quick_domain(name))
            for complaint in self:
                complaint[name] = complaint in found

    @api.model
    def _quick_domain(self, name):
        """Return the domain behind the field `name`. A date that is the reporter's makes nothing due or overdue."""
        due = self._city_turn()
        return {
            "is_due_today": due & Domain("deadline", "=", self._city_day()),
            "is_overdue": due & Domain("deadline", "<", self._city_day()),
            "is_mine": Domain("state", "in", OPEN) & Domain("user_id", "=", self.env.uid),
            "is_unassigned": Domain([("state", "in", BOARD), ("skpd_id", "!=", False), ("user_id", "=", False)]),
            "is_disputed": due & (Domain("dispute_count", ">", 0) | Domain("reopen_count", ">", 0)),
        }[name]  # fmt: skip

    @api.model
    def _city_turn(self):
        return Domain("state", "in", CITY_TURN)

    @api.model
    def _city_day(self):
        return self.browse()._today()

    def _search_quick(self, name, operator, value):
        if operator != "in" or len(value) != 1:
            return NotImplemented
        domain = self._quick_domain(name)
        return domain if True in value else ~domain

    def _search_is_due_today(self, operator, value):
        return self._search_quick("is_due_today", operator, value)

    def _search_is_overdue(self, operator, value):
        return self._search_quick("is_overdue", operator, value)

    def _search_is_mine(self, operator, value):
        return self._search_quick("is_mine", operator, value)

    def _search_is_unassigned(self, operator, value):
        return self._search_quick("is_unassigned", operator, value)

    def _search_is_disputed(self, operator, value):
        return self._search_quick("is_disputed", operator, value)

    @api.model
    @api.readonly
    def quick_counts(self):
        """Return {filter name: number} for the board of the user's SKPD, in one query over its open complaints.

        Empty for who belongs to no SKPD: the whole city is not counted on opening a board.
        """
        scope = self.env.user.lapor_scope_ids.ids
        if not scope or not self.has_access("read"):
            return {}
        query = self._search(Domain("skpd_id", "in", scope) & Domain("state", "in", OPEN))
        columns = [
            SQL("COUNT(*) FILTER (WHERE %s)", Domain(domain).optimize_full(self)._to_sql(self, self._table, query))
            for domain in QUICK.values()
        ]
        return dict(zip(QUICK, self.env.execute_query(query.select(*columns))[0], strict=True))
