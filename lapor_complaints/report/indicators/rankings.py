from datetime import timedelta

from odoo import api, models

LEAST = 5  # judged answers or new reports below which nothing is ranked or called rising: one case is no trend
DAYS = 30  # calendar days compared with as many before


class LaporIndicators(models.AbstractModel):
    """What stands out: SKPD that answer best and worst, categories that rise."""

    _inherit = "lapor.indicators"

    @api.model
    def _ranking(self, scope="own", start=None, end=None, skpds=None, domain=(), least=LEAST):
        """Return (ranked, others): the SKPD by the share of answers on time, then by the median of days; best first.

        `ranked` are rows of `_figures` by SKPD with "rank"; `others` those with fewer than `least` judged answers.
        Bodies outside the city and what nobody holds are left out of both.
        """
        names = ("received", "open", "overdue", "answered", "answer_late", "answer_share", "answer_days_median",
                 "response_share", "rating", "rated")  # fmt: skip
        rows = self._figures(scope, start, end, by="skpd", skpds=skpds, domain=domain, names=names)
        # sudo: whether an SKPD belongs to the city is public
        inside = self.env["lapor.skpd"].sudo().browse(row["key"] for row in rows if row["key"])
        kinds = {skpd.id: skpd.kind for skpd in inside}
        rows = [row for row in rows if row["key"] and kinds[row["key"]] != "external"]
        ranked = [row for row in rows if row["answer_judged"] >= least]
        ranked.sort(key=lambda row: (-row["answer_share"], row["answer_days_median"] or 0, row["label"]))
        for place, row in enumerate(ranked, 1):
            row["rank"] = place
        return ranked, [row for row in rows if row["answer_judged"] < least]

    @api.model
    def _rising(self, scope="own", end=None, skpds=None, domain=(), days=DAYS, least=LEAST):
        """Return the categories with more reports in the `days` up to `end` than in as many before, the steepest first.

        [{"key", "label", "received", "before", "start", "end"}], only those with at least `least` in the later days.
        """
        end = end or self._calendar()._lapor_today()
        middle = end - timedelta(days=days)
        asked = {"scope": scope, "by": "category", "skpds": skpds, "domain": domain, "names": ("received",)}
        now = self._figures(**asked, start=middle + timedelta(days=1), end=end)
        past = self._figures(**asked, start=middle - timedelta(days=days - 1), end=middle)
        before = {row["key"]: row["received"] for row in past}
        rows = [
            {**row, "before": before.get(row["key"], 0), "start": middle + timedelta(days=1), "end": end}
            for row in now
            if row["key"] and row["received"] >= least and row["received"] > before.get(row["key"], 0)
        ]
        return sorted(rows, key=lambda row: (row["before"] - row["received"], row["label"]))
