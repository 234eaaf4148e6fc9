from .tables import WORK_KINDS, Table, Tables


class GroupTables:
    """The tables by channel, type, category, area and SKPD, the ranking and what rises."""

    def __init__(self, env, kept):
        self.env, self.kept = env, kept
        self.labels = env["lapor.indicators"]._figure_labels()

    def all(self):
        """Return those that have rows."""
        made = [*self.works(), *self.reasons(), self.ranking(), self.rising()]
        return [table for table in made if table.rows]

    def titles(self):
        """Return {group: (title of the table, head of its first column)}."""
        return {
            "channel": (self.env._("By channel"), self.env._("Channel")),
            "type": (self.env._("By type"), self.env._("Type")),
            "category_group": (self.env._("By category group"), self.env._("Category group")),
            "category": (self.env._("By category"), self.env._("Category")),
            "district": (self.env._("By kecamatan"), self.env._("Kecamatan")),
            "area": (self.env._("By area"), self.env._("Area")),
            "skpd": (self.env._("By SKPD"), self.env._("SKPD")),
            "outcome": (self.env._("By outcome"), self.env._("Outcome")),
            "reject_reason": (self.env._("Reasons of rejections"), self.env._("Reason")),
            "dispute_reason": (self.env._("Reasons of disputes"), self.env._("Reason")),
        }

    def works(self):
        """Return the tables of groups with the figures of their work."""
        heads = (
            self.env._("Received"),
            self.env._("Answered"),
            self.env._("Share answered"),
            self.env._("Answers on time"),
            self.env._("Median days"),
            self.env._("Open now"),
            self.env._("Overdue now"),
        )
        columns = [(head, kind, 1.6) for head, kind in zip(heads, WORK_KINDS.values(), strict=True)]
        found = {by: rows for by, rows in self.kept["groups"].items() if rows and "answered" in rows[0]}
        return [
            Table(
                by,
                self.titles()[by][0],
                [(self.titles()[by][1], "text", 6), *columns],
                [[row["label"], *(row[name] for name in WORK_KINDS)] for row in found[by]],
            )
            for by in self.titles()
            if by in found
        ]

    def reasons(self):
        """Return the tables of groups that are only counted."""
        columns = [(self.env._("How many"), "int", 2)]
        return [
            Table(
                by,
                self.titles()[by][0],
                [(self.titles()[by][1], "text", 6), *columns],
                [[row["label"], row["received"]] for row in self.kept["groups"][by]],
            )
            for by in ("outcome", "reject_reason", "dispute_reason")
        ]

    def ranking(self):
        columns = [
            (self.env._("Rank"), "int", 1.1),
            (self.env._("SKPD"), "text", 5),
            (self.env._("Answers due or given"), "int", 1.8),
            (self.env._("On time"), "percent", 1.6),
            (self.env._("Median days"), "days", 1.6),
            (self.env._("Response on time"), "percent", 1.8),
            (self.env._("Open now"), "int", 1.7),
            (self.env._("Overdue now"), "int", 1.5),
            (self.env._("Rating"), "stars", 1.3),
        ]
        names = (
            "rank",
            "label",
            "answer_judged",
            "answer_share",
            "answer_days_median",
            "response_share",
            "open",
            "overdue",
            "rating",
        )
        rows = [[row[name] for name in names] for row in self.kept["ranking"]]
        return Table("ranking", self.env._("Ranking of SKPD"), columns, rows)

    def rising(self):
        columns = [
            (self.env._("Category"), "text", 5),
            (self.env._("Last 30 days"), "int", 2),
            (self.env._("30 days before"), "int", 2),
        ]
        rows = [[row["label"], row["received"], row["before"]] for row in self.kept["rising"]]
        return Table("rising", self.env._("Rising categories"), columns, rows)


def tables_of(env, kept):
    """Return {name: table} of everything that the kept figures `kept` show."""
    return {table.name: table for table in (*Tables(env, kept).all(), *GroupTables(env, kept).all())}
