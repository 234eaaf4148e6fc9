from datetime import timedelta

from dateutil.relativedelta import relativedelta

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import format_date

# key: first day of the period that is asked for on `today`, and its last day
PERIODS = {
    "days_90": lambda today: (today - timedelta(days=89), today),
    "month": lambda today: (today.replace(day=1), today),
    "last_month": lambda today: (today + relativedelta(months=-1, day=1), today + relativedelta(months=-1, day=31)),
    "quarter": lambda today: (today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1), today),
    "year": lambda today: (today.replace(month=1, day=1), today),
    "months_12": lambda today: (today + relativedelta(months=-11, day=1), today),
}


class LaporIndicators(models.AbstractModel):
    """Periods and SKPD that a person chooses from."""

    _inherit = "lapor.indicators"

    @api.model
    def _period_choices(self):
        _ = self.env._
        labels = {
            "days_90": _("Last 90 days"), "month": _("This month"), "last_month": _("Last month"),
            "quarter": _("This quarter"), "year": _("This year"), "months_12": _("Last 12 months"),
            "custom": _("From … to …"),
        }  # fmt: skip
        return [{"key": key, "label": label} for key, label in labels.items()]

    @api.model
    def _period_of(self, period, start=None, end=None):
        """Return (first day, last day) of what was asked for. Raises UserError for what is no period."""
        if period != "custom":
            return PERIODS.get(period, PERIODS["days_90"])(self._calendar()._lapor_today())
        try:
            first, last = fields.Date.to_date(start), fields.Date.to_date(end)
        except (TypeError, ValueError):
            first = last = None
        if not first or not last or last < first or first.year < 2000 or last.year > 2100:
            raise UserError(self.env._("Choose two dates, the earlier one first."))
        return first, last

    @api.model
    def _period_label(self, first, last):
        words = [format_date(self.env, day, date_format="d MMMM y") for day in (first, last)]
        return self.env._("%(first)s to %(last)s", first=words[0], last=words[1])

    @api.model
    def _months_before(self, day, months):
        return day + relativedelta(months=-months, day=1)

    @api.model
    def _skpd_choices(self):
        """Return the SKPD to choose from: all of the city, else the own ones where they are several."""
        skpds = self.env["lapor.skpd"]
        if self._sees_city():
            found = skpds.search([("kind", "!=", "external")])
        else:
            found = self.env.user.lapor_scope_ids
        return [{"id": skpd.id, "name": skpd.name} for skpd in found.sorted("name")] if len(found) > 1 else []

    @api.model
    def _chosen_skpd(self, skpd_id):
        """Return the SKPD with this id, none when empty. Raises UserError when it is not among the choices."""
        if not skpd_id:
            return self.env["lapor.skpd"]
        if skpd_id not in [choice["id"] for choice in self._skpd_choices()]:
            raise UserError(self.env._("Choose an SKPD from the list."))
        return self.env["lapor.skpd"].browse(skpd_id)
