"""The tables of a periodic report as plain data. PDF and XLSX show these and nothing else, so they cannot differ."""

from typing import NamedTuple

from ..indicators.definitions import AGES, STEPS, age_name
from .snapshot import WORK

ENDS = ("closed", "rejected", "archived", "merged", "withdrawn")
# figures of the first table, with the kind of their values
MAIN = {
    "received": "int",
    "answered": "int",
    "answered_share": "percent",
    "ended": "int",
    "closed": "int",
    "confirmed_share": "percent",
    "rated": "int",
    "rating": "stars",
    "supporters": "int",
}
WORK_KINDS = dict(zip(WORK, ("int", "int", "percent", "percent", "days", "int", "int"), strict=True))
OFTEN = (("returned", "returns"), ("reopened", "reopenings"), ("disputed", "disputes"))


class Table(NamedTuple):
    """Rows of plain values under columns of (label, kind, share of the width).

    Kinds: text, int, percent (0 to 100), points (difference of per cents), change (of numbers), days, stars, month.
    """

    name: str
    title: str
    columns: list
    rows: list


class Tables:
    """Makes the tables of the kept figures `kept`, in the language of `env`."""

    def __init__(self, env, kept):
        self.env, self.kept = env, kept
        self.labels = env["lapor.indicators"]._figure_labels()

    def all(self):
        """Return the tables that every report has, in the order of the document."""
        return [self.main(), self.trend(), self.steps(), self.ages(), self.often(), self.ends()]

    def main(self):
        now, before = self.kept["figures"], self.kept["before"]
        rows = [
            [self.labels[name], now[name], before[name], _minus(now[name], before[name]), kind]
            for name, kind in MAIN.items()
        ]
        backlog, earlier = self.kept["backlog"], self.kept["backlog_before"]
        period, earlier_period = self.kept["label"], self.kept["before_label"]
        rows.insert(5, [self.env._("Open at the end of the period"), backlog, earlier, backlog - earlier, "int"])
        columns = [
            (self.env._("Figure"), "text", 6),
            (period, "mixed", 2.2),
            (earlier_period, "mixed", 2.2),
            (self.env._("Difference"), "difference", 2),
        ]
        return Table("main", self.env._("Main figures"), columns, rows)

    def trend(self):
        columns = [
            (self.env._("Month"), "month", 2),
            *((self.labels[name], "int", 2) for name in ("received", "ended", "closed")),
            (self.labels["backlog"], "int", 3),
        ]
        names = ("key", "received", "ended", "closed", "backlog")
        return Table(
            "trend", self.env._("Twelve months"), columns, [[row[name] for name in names] for row in self.kept["trend"]]
        )

    def steps(self):
        now, before = self.kept["figures"], self.kept["before"]
        names = ("judged", "on_time", "late", "share")
        days = ("days_mean", "days_median", "days_p90")
        columns = [
            (self.env._("Step"), "text", 3),
            (self.env._("Due or done"), "int", 1.7),
            (self.env._("On time"), "int", 1.5),
            (self.env._("Late"), "int", 1.8),
            (self.env._("Share on time"), "percent", 1.8),
            (self.env._("Share before"), "percent", 2),
            (self.env._("Mean days"), "days", 1.7),
            (self.env._("Median"), "days", 1.7),
            (self.env._("Nine in ten within"), "days", 2),
        ]
        rows = [
            [
                self.labels[step],
                *(now[f"{step}_{name}"] for name in names),
                before[f"{step}_share"],
                *(now[f"{step}_{name}"] for name in days),
            ]
            for step in STEPS
        ]
        return Table("steps", self.env._("Each step in time"), columns, rows)

    def ages(self):
        figures = self.kept["figures"]
        columns = [
            (self.env._("Open since"), "text", 4),
            (self.env._("How many"), "int", 2),
            (self.env._("Share"), "percent", 2),
        ]
        names = [age_name(*band) for band in AGES]
        rows = [[self.labels[name], figures[name], _share(figures[name], figures["open"])] for name in names]
        return Table("ages", self.env._("Open cases by age"), columns, rows)

    def often(self):
        figures = self.kept["figures"]
        columns = [
            (self.env._("Figure"), "text", 4),
            (self.env._("How many"), "int", 2),
            (self.env._("Share of what was received"), "percent", 2.5),
            (self.env._("Times"), "int", 2),
        ]
        rows = [
            [self.labels[ever], figures[ever], _share(figures[ever], figures["received"]), figures[times]]
            for ever, times in OFTEN
        ]
        return Table("often", self.env._("Returned, reopened, disputed"), columns, rows)

    def ends(self):
        figures = self.kept["figures"]
        columns = [
            (self.env._("How it ended"), "text", 4),
            (self.env._("How many"), "int", 2),
            (self.env._("Share"), "percent", 2),
        ]
        rows = [[self.labels[name], figures[name], _share(figures[name], figures["ended"])] for name in ENDS]
        return Table("ends", self.env._("How cases ended"), columns, rows)


def cell_kind(table, row, place):
    """Return the kind of the value at `place` of `row`: in the first table each row has its own."""
    kind = table.columns[place][1]
    if kind == "mixed":
        return row[-1]
    if kind == "difference":
        return {"percent": "points", "stars": "points"}.get(row[-1], "change")
    return kind


def _minus(now, before):
    return None if now is None or before is None else now - before


def _share(part, whole):
    return 100 * part / whole if whole else None
