from odoo import api, models

from .definitions import AGES, STEPS, age_name

BURNING = ("overdue", "due_today", "due_soon", "unverified", "unaccepted", "silent_bodies")
CITY_ONLY = {"unverified", "silent_bodies"}  # nothing of that is ever at an SKPD
SUMS = ("received", "closed", "open", "answer_share", "answer_days_median", "confirmed_share", "rating")
# What is counted behind a share, a median or a mean
BEHIND = {
    "answer_share": "answer_judged", "answer_days_median": "answered", "confirmed_share": "closed", "rating": "rated",
}  # fmt: skip
UNITS = {"answer_share": "%", "confirmed_share": "%", "answer_days_median": "days", "rating": "stars"}
MOST = 8  # rows of the best and the worst, of rising categories


class LaporIndicators(models.AbstractModel):
    """The dashboard in one answer: figures, words, and for each figure the domain of the complaints behind it."""

    _inherit = "lapor.indicators"

    @api.model
    @api.readonly
    def dashboard(self, period=None, start=None, end=None, skpd_id=None):
        """Return all that the dashboard shows, of what the user may see.

        `period` is a key of `periods.PERIODS`, or "custom" with the dates `start` and `end` (ISO text). `skpd_id`
        narrows to an SKPD and the units below. Raises AccessError for who has no figures, UserError for bad input.
        """
        self._rows("own")  # whoever has no figures is refused before anything is looked at
        first, last = self._period_of(period, start, end)
        ask = {"scope": "own", "skpds": self._chosen_skpd(skpd_id)}
        within = {**ask, "start": first, "end": last}
        labels, figures = self._figure_labels(), self._figures(**within)
        cell = self._cell_of(labels, figures, within)
        return {
            "period": {"key": period or "", "start": first, "end": last, "label": self._period_label(first, last)},
            "periods": self._period_choices(),
            "skpds": self._skpd_choices(),
            "skpd_id": ask["skpds"].id,
            "unit": "case" if ask["skpds"] or not self._sees_city() else "report",
            "burning": [cell(name) for name in BURNING if not self._is_elsewhere(name, ask)],
            "sums": [cell(name) for name in SUMS],
            "steps": [self._step_row(step, labels, cell) for step in STEPS],
            "ages": [cell(age_name(*band)) for band in AGES],
            "trend": self._trend_rows(last, ask),
            "ranking": self._ranking_rows(within),
            "areas": self._area_rows(within),
            "rising": self._rising_rows(last, ask),
            "labels": labels,
        }  # fmt: skip

    @api.model
    def _is_elsewhere(self, name, ask):
        return name in CITY_ONLY and (ask["skpds"] or not self._sees_city())

    @api.model
    def _cell_of(self, labels, figures, within):
        """Return the function that makes of a figure's name what is shown of it."""

        def cell(name, behind=None):
            behind = self._figure_domain(behind or BEHIND.get(name, name), **within)
            return {"name": name, "label": labels[name], "value": figures[name], "unit": UNITS.get(name, ""),
                    "domain": behind}  # fmt: skip

        return cell

    @api.model
    def _step_row(self, step, labels, cell):
        cells = {kind: cell(f"{step}_{kind}") for kind in ("judged", "on_time", "late")}
        figures = {
            kind: cell(f"{step}_{kind}", f"{step}_judged") for kind in ("share", "days_mean", "days_median", "days_p90")
        }
        return {"step": step, "label": labels[step], **cells, **figures}

    @api.model
    def _trend_rows(self, last, ask):
        """Return the twelve months up to `last`, with the complaints behind each number."""
        rows = self._trend(**ask, start=self._months_before(last, 11), end=last)
        for row in rows:
            group = {**ask, "by": "month", "key": row["key"]}
            row["domains"] = {name: self._figure_domain(name, **group) for name in ("received", "ended", "closed")}
            row["domains"]["backlog"] = self._backlog_domain(self._month_end(row["key"]), **ask)
        return rows

    @api.model
    def _ranking_rows(self, within):
        ranked, others = self._ranking(**within)
        for row in ranked:
            group = {**within, "by": "skpd", "key": row["key"]}
            row["domains"] = {name: self._figure_domain(name, **group) for name in
                              ("answer_judged", "answer_late", "answered", "overdue")}  # fmt: skip
        half = min(MOST, (len(ranked) + 1) // 2)
        return {"best": ranked[:half], "worst": ranked[half:][-MOST:][::-1], "others": len(others), "all": ranked}

    @api.model
    def _area_rows(self, within):
        rows = self._figures(**within, by="area", names=("open", "overdue", "received"))
        for row in rows:
            group = {**within, "by": "area", "key": row["key"]}
            row["domains"] = {name: self._figure_domain(name, **group) for name in ("open", "overdue", "received")}
        return sorted(rows, key=lambda row: (not row["key"], -row["open"], -row["received"], row["label"]))

    @api.model
    def _rising_rows(self, last, ask):
        rows = self._rising(**ask, end=last)[:MOST]
        for row in rows:
            row["domain"] = self._figure_domain(
                "received", **ask, start=row["start"], end=row["end"], by="category", key=row["key"]
            )
        return rows
