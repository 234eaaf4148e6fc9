from odoo import api, models
from odoo.fields import Domain
from odoo.tools import SQL

from .definitions import MEASURES, SHARES, needed


class LaporIndicators(models.AbstractModel):
    """Every figure of LAPOR, computed here and nowhere else: dashboard, periodic reports, statistics, open data.

    In the database a figure is one aggregate over `lapor.complaint.analysis`; what it means stands in `definitions`.
    Nothing here can be called from outside: all of it is internal, callers decide who may ask.

    `scope` says whose complaints are counted:
      "own"   those of which the user may see the analysis: an SKPD's officers their own and those of the units below,
              coordinator and oversight all. The record rules decide; raises AccessError for everybody else.
      "city"  all of the city, whoever asks: for public statistics and for reports that a cron writes.

    Counted are reports (laporan): a divided one once. Where SKPD are told apart (by="skpd", `skpds`, an SKPD's own
    scope) cases (penanganan) are: undivided reports and the parts of divided ones, each at the SKPD that holds it.
    """

    _name = "lapor.indicators"
    _description = "Indicators"

    @api.model
    def _figures(self, scope="own", start=None, end=None, by=None, skpds=None, domain=(), names=None):
        """Return {name: value} of the figures in `definitions` (COUNTS, MEASURES, SHARES, `age_name`).

        `start` and `end` are local dates, both within the period, None: without bound. `skpds` narrows to these SKPD
        and the units below, `domain` further (fields of the analysis). `names` limits what is computed.
        With `by` (a key of `groups.GROUPS`) a list of such dictionaries comes, one for each group, with "key" (id,
        code, first day of the month, False for none) and "label" besides, the largest first, months in order.
        Counts are integers, shares per cent, days working days; None where there is nothing to measure.
        """
        rows, base = self._rows(scope), self._base(scope, by, skpds, domain)
        groups, wanted = {}, needed(names)
        for when in ("received", "ended", "now"):
            if when == "now" and by == "month":
                continue
            found = base & self._period(when, start, end)
            for key, values in self._select(rows, found, when, by, wanted):
                groups.setdefault(key or False, {}).update(values)
        if by is None:
            return self._completed(groups.get(False, {}), wanted)
        complete = {key: self._completed(values, wanted) for key, values in groups.items()}
        return self._labelled(by, complete)

    @api.model
    def _figure_domain(self, name, scope="own", start=None, end=None, by=None, key=None, skpds=None, domain=()):
        """Return the domain of the complaints that the count `name` of `_figures` with the same arguments counts.

        `key` is that of the group. For `lapor.complaint` and the user's own rights.
        """
        count = self._counts()[name]
        group = self._group_domain(by, key, count.when) if by else Domain.TRUE
        own = self._lead() if scope == "own" else Domain.TRUE
        counted = Domain("is_counted", "=", True)
        base = self._base(scope, by, skpds, domain) & self._period(count.when, start, end)
        return list(counted & own & base & group & self._count_domain(count))

    @api.model
    def _select(self, rows, domain, when, by, wanted):
        """Yield (key, {name: value}) of what `when` looks at, in one query."""
        query = rows._search(domain)
        counts = {name: count for name, count in self._counts().items() if count.when == when and name in wanted}
        measures = {name: one for name, one in MEASURES.items() if one.when == when and name in wanted}
        if query.is_empty() or not (counts or measures):
            return
        columns = [
            SQL(
                "COUNT(*) FILTER (WHERE %s)",
                self._count_domain(one).optimize_full(rows)._to_sql(rows, rows._table, query),
            )
            for one in counts.values()
        ]
        columns += [rows._read_group_select(f"{one.field}:{one.aggregate}", query) for one in measures.values()]
        key = self._group_sql(rows, query, by, when)
        query.groupby = key
        for group, *values in self.env.execute_query(query.select(key, *columns)):
            yield group, dict(zip((*counts, *measures), values, strict=True))

    @api.model
    def _completed(self, values, wanted):
        """Return the figures with 0 for what was not found, None for what cannot be measured, and the shares."""
        figures = {name: values.get(name) or 0 for name in self._counts() if name in wanted}
        for name, measure in MEASURES.items():
            if name in wanted:
                value = values.get(name)
                figures[name] = int(value or 0) if measure.aggregate == "sum" else value and float(value)
        for name, (part, whole) in SHARES.items():
            if {part, whole} <= wanted:
                figures[name] = 100 * figures[part] / figures[whole] if figures[whole] else None
        return figures
