from dateutil.relativedelta import relativedelta

from odoo import api, models
from odoo.fields import Domain
from odoo.tools import SQL

from odoo.addons.lapor_complaints.report.indicators.definitions import STEPS

from ..tools.suppression import protect, told

GROUPS = ("skpd", "district", "category_group", "channel", "type", "outcome")
COUNTS = ("received", "answered", "ended", "closed", "open", "overdue", "rated")
PER_GROUP = ("received", "answered", "answer_share", "answer_days_median", "answer_days_p90")
# What is measured: the count that must be large enough for it
MEASURED = {
    "answered_share": "received", "answer_days_median": "answered", "answer_days_p90": "answered", "rating": "rated",
    **{f"{step}_share": f"{step}_judged" for step in STEPS},
}  # fmt: skip
MONTHS = 12  # in the trend


class LaporStatistics(models.Model):
    """Counting one period. Every figure comes from `lapor.indicators`; here is decided which of them may be told.

    The city's totals count every report. What tells groups apart counts the public register alone: a table that also
    counted secret reports would tell of them, for everybody can subtract what the register shows (docs/adr/0037).
    """

    _inherit = "lapor.statistics"

    @api.model
    def _counted(self, kind, first, last):
        """Return the figures of the days from `first` to `last` as plain values, fit to be published."""
        within = {"scope": "city", "start": first, "end": last}
        city = self.env["lapor.indicators"]._figures(**within, names=(*COUNTS, *MEASURED))
        data = {"city": self._told_of_city(city), "least": self._least()}
        if kind == "all":
            return data
        groups = {by: self._group(by, within) for by in GROUPS}
        return {**data, "groups": groups, "trend": self._trend(first, last)}

    @api.model
    def _told_of_city(self, figures):
        least = self._least()
        counts = {name: told(figures[name], least) for name in COUNTS}
        measured = {
            name: figures[name] if figures[behind] >= least else None for name, behind in MEASURED.items()
        }  # fmt: skip
        return {**counts, **{name: _rounded(value) for name, value in measured.items()}}

    @api.model
    def _group(self, by, within):
        """Return {"rows", "others"}: the groups that may be told apart, and how many all the others are."""
        indicators, least = self.env["lapor.indicators"], self._least()
        asked = {**within, "domain": self._in_register()}
        rows = indicators._figures(**asked, by=by, names=(*PER_GROUP, "answer_judged"))
        protected = protect([row for row in rows if row["received"]], least)
        ranks = {}
        if by == "skpd":
            ranked, _others = indicators._ranking(**asked, least=least)
            ranks = {row["key"]: row["rank"] for row in ranked}
        return {
            "rows": [self._told_of_group(by, row, least, ranks) for row in protected.shown],
            "others": protected.others,
        }

    @api.model
    def _told_of_group(self, by, row, least, ranks):
        is_open = by == "outcome" and not row["key"]  # what has no answer cannot have one in time
        enough = {name: row[MEASURED[name]] >= least and not is_open for name in PER_GROUP if name in MEASURED}
        measured = {name: row[name] if enough[name] else None for name in enough}
        values = {name: _rounded(value) for name, value in measured.items()}
        return {"key": row["key"], "received": row["received"], **values, "rank": ranks.get(row["key"])}

    @api.model
    def _trend(self, first, last):
        """Return the months up to `last`, at least twelve, whatever is too small left out."""
        least, today = self._least(), self._today_and_first()[0]
        end = min(last, today)
        start = min(first, end + relativedelta(months=1 - MONTHS, day=1))
        rows = self.env["lapor.indicators"]._trend("city", start, end)
        names = ("received", "ended", "backlog")
        return [{"month": row["key"].isoformat(), **{name: told(row[name], least) for name in names}} for row in rows]

    @api.model
    def _in_register(self):
        """Return the domain, on the analysis, of what the public register shows."""
        return Domain.custom(
            to_sql=lambda _model, alias, _query: SQL(
                "EXISTS (SELECT 1 FROM lapor_complaint p WHERE p.id = %s AND p.is_public IS TRUE)",
                SQL.identifier(alias, "id"),
            ),
            predicate=lambda row: row.env["lapor.complaint"].browse(row.id).is_public,
        )


def _rounded(value):
    """Return a measure to one digit: what is printed, and no more."""
    return None if value is None else round(value, 1)
