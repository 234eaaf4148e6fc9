from datetime import timedelta

from odoo import api, models
from odoo.fields import Domain

from .definitions import AGES, COUNTS, Count, age_name


class LaporIndicators(models.AbstractModel):
    """The counts as domains, those that move with the day too."""

    _inherit = "lapor.indicators"

    @api.model
    def _counts(self):
        """Return {name: Count} with the bands of age, whose bounds move from day to day."""
        return {**COUNTS, **{age_name(*band): Count("now", self._age(*band)) for band in AGES}}

    @api.model
    def _age(self, least, most):
        """Return the conditions for what is open since `least` to `most` working days."""
        calendar, conditions = self._calendar(), list(COUNTS["open"].domain)
        for days, operator in ((least, "<"), (most and most + 1, ">=")):
            if days:
                last = calendar._lapor_subtract_days(calendar._lapor_today(), days)
                conditions.append(("received_at", operator, self._midnight(last + timedelta(days=1))))
        return tuple(conditions)

    @api.model
    def _count_domain(self, count):
        if count.quick:
            return self.env["lapor.complaint"]._quick_domain(count.quick)
        return Domain(list(count.domain))
