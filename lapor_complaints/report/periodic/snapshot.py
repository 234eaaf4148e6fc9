from odoo import api, models

from .periods import last_day, moved, period_words

# group: the figures of each of its rows
WORK = ("received", "answered", "answered_share", "answer_share", "answer_days_median", "open", "overdue")
GROUPS = {
    "channel": WORK, "type": WORK, "category_group": WORK, "category": WORK, "district": WORK, "area": WORK,
    "outcome": ("received",), "reject_reason": ("received",), "dispute_reason": ("received",),
}  # fmt: skip
FOUND = {"reject_reason", "dispute_reason"}  # of these, what has none is no row


class LaporIndicators(models.AbstractModel):
    """All figures of a periodic report as plain values, to be kept as they are.

    Counted over the whole city or an SKPD with the units below, whoever asks: `lapor.periodic.report` decides who may.
    No row is a complaint and none has a dimension of the reporter, so a report on two cases tells no more than two.
    """

    _inherit = "lapor.indicators"

    @api.model
    def _periodic(self, kind, start, skpd):
        """Return the figures of the period of `kind` from `start`, of `skpd` or, where empty, of the city."""
        end, earlier = last_day(kind, start), moved(kind, start, -1)
        ask = {"scope": "city", "skpds": skpd}
        within = {**ask, "start": start, "end": end}
        before = {**ask, "start": earlier, "end": last_day(kind, earlier)}
        return {
            "kind": kind, "start": start, "end": end, "label": period_words(self.env, kind, start),
            "before_label": period_words(self.env, kind, earlier),
            "skpd": {"id": skpd.id, "name": skpd.name} if skpd else None,
            "today": self._calendar()._lapor_today(),
            "figures": self._figures(**within), "before": self._earlier_figures(before),
            "backlog": self._backlog(end, **ask), "backlog_before": self._backlog(before["end"], **ask),
            "trend": self._trend(**ask, start=self._months_before(end, 11), end=end),
            "groups": self._periodic_groups(within, skpd),
            **self._standing_out(within, end, skpd),
        }  # fmt: skip

    @api.model
    def _earlier_figures(self, before):
        """Return the figures of the earlier period without those of this moment, which belong to no period."""
        counts = self._counts()
        figures = self._figures(**before)
        return {name: value for name, value in figures.items() if name not in counts or counts[name].when != "now"}

    @api.model
    def _periodic_groups(self, within, skpd):
        groups = {by: self._figures(**within, by=by, names=names) for by, names in GROUPS.items()}
        if not skpd or len(skpd._descendants()) > 1:
            groups["skpd"] = self._figures(**within, by="skpd", names=WORK)
        for by, rows in groups.items():
            groups[by] = [row for row in rows if self._is_shown(by, row)]
        return groups

    @api.model
    def _is_shown(self, by, row):
        """Tell whether a row says anything: other figures than 0, and for reasons one that was given."""
        return any(row.get(name) for name in ("received", "open")) and (row["key"] or by not in FOUND)

    @api.model
    def _standing_out(self, within, end, skpd):
        """Return ranking and rising categories; an SKPD alone is not ranked."""
        ranked, others = ([], []) if skpd else self._ranking(**within)
        rising = self._rising(scope="city", end=end, skpds=within["skpds"])
        return {"ranking": ranked, "unranked": [row["label"] for row in others], "rising": rising}
