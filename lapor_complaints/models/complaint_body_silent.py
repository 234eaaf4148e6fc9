from odoo import api, fields, models
from odoo.fields import Domain

from .disposition import RUNNING

DUE_SOON = 3  # working days: the next ones, today not among them


class LaporComplaint(models.Model):
    """What burns besides the overdue: bodies outside the city that do not answer, and what is due in the next days."""

    _inherit = "lapor.complaint"

    is_body_silent = fields.Boolean(
        string="The other body is silent", compute="_compute_is_body_silent", search="_search_is_body_silent",
        help="Passed on to a body outside the city, whose date for an answer is over",
    )  # fmt: skip
    is_due_soon = fields.Boolean(
        string="Due within 3 working days", compute="_compute_is_due_soon", search="_search_is_due_soon"
    )

    def _compute_is_body_silent(self):
        silent = self.filtered_domain(self._body_silent_domain())
        for complaint in self:
            complaint.is_body_silent = complaint in silent

    @api.model
    def _body_silent_domain(self):
        running = Domain([
            ("skpd_id.kind", "=", "external"), ("state", "in", RUNNING), ("due_date", "<", self._city_day()),
        ])  # fmt: skip
        return Domain("state", "=", "transferred") & Domain("disposition_ids", "any", running)

    def _search_is_body_silent(self, operator, value):
        if operator != "in" or len(value) != 1:
            return NotImplemented
        return self._body_silent_domain() if True in value else ~self._body_silent_domain()

    def _compute_is_due_soon(self):
        soon = self.filtered_domain(self._quick_domain("is_due_soon"))
        for complaint in self:
            complaint.is_due_soon = complaint in soon

    def _search_is_due_soon(self, operator, value):
        return self._search_quick("is_due_soon", operator, value)

    @api.model
    def _quick_domain(self, name):
        if name != "is_due_soon":
            return super()._quick_domain(name)
        today = self._city_day()
        last = self.browse()._calendar()._lapor_add_days(today, DUE_SOON)
        return self._city_turn() & Domain("deadline", ">", today) & Domain("deadline", "<=", last)
