"""Which charts a report has, made from the kept figures."""

from ..indicators.definitions import AGES, STEPS, age_name
from . import charts
from .numbers import Numbers

MOST = 10  # bars of one chart; the table has all


class Charts:
    """Each method returns a list of drawings: none where there is nothing to draw."""

    def __init__(self, env, kept):
        self.kept, self.now, self.say = kept, kept["figures"], Numbers(env).say
        self.labels = env["lapor.indicators"]._figure_labels()

    def months(self):
        rows, names = self.kept["trend"], self.labels
        months = [row["label"] for row in rows]
        received, ended, backlog = ([row[name] for row in rows] for name in ("received", "ended", "backlog"))
        if not any((*received, *ended, *backlog)):
            return []
        return [
            charts.columns(months, [received, ended], [names["received"], names["ended"]], self.say),
            charts.line(months, backlog, names["backlog"], self.say),
        ]

    def steps(self):
        shares = [(self.labels[step], self.now[f"{step}_share"]) for step in STEPS]
        if all(share is None for _label, share in shares):
            return []
        return [charts.bars([(label, share, self.say(share, "percent")) for label, share in shares], 100)]

    def ages(self):
        rows = [(self.labels[name], self.now[name]) for name in (age_name(*band) for band in AGES)]
        return [charts.bars([(label, count, self.say(count)) for label, count in rows])] if self.now["open"] else []

    def largest(self, by):
        """Return a chart of what received most, the largest first."""
        rows = [row for row in self.kept["groups"].get(by, ()) if row["received"]][:MOST]
        bars = [(row["label"], row["received"], self.say(row["received"])) for row in rows]
        return [charts.bars(bars)] if bars else []

    def ranked(self):
        """Return a chart of the share of answers on time: all SKPD, of many the five best and the five last."""
        ranked, half = self.kept["ranking"], MOST // 2
        shown = ranked if len(ranked) <= MOST else [*ranked[:half], *ranked[-half:]]
        bars = [
            (f"{row['rank']}. {row['label']}", row["answer_share"], self.say(row["answer_share"], "percent"))
            for row in shown
        ]
        return [charts.bars(bars, 100)] if bars else []
