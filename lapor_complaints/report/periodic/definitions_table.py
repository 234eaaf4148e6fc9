from ..indicators.definitions import COUNTS, MEASURES, SHARES, STEPS
from .tables import Table


class DefinitionsTable:
    """What each figure means, made from the definitions that the figures themselves are computed from."""

    def __init__(self, env):
        self.env, self.labels = env, env["lapor.indicators"]._figure_labels()
        self.model = env["lapor.complaint.analysis"]

    def table(self):
        columns = [
            (self.env._("Figure"), "text", 4),
            (self.env._("Kind"), "text", 2),
            (self.env._("Looks at"), "text", 4),
            (self.env._("How it is counted"), "text", 6),
            (self.env._("Fields"), "text", 4),
            (self.env._("Legal ground of the term"), "text", 6),
        ]
        return Table(
            "definitions", self.env._("Definitions"), columns, [*self.counts(), *self.measures(), *self.shares()]
        )

    def counts(self):
        counts = self.env["lapor.indicators"]._counts()
        return [
            [
                self.labels[name],
                self.env._("How many"),
                self.when(count.when),
                self.how(count),
                self.fields_of(count),
                self.ground(name),
            ]
            for name, count in counts.items()
        ]

    def measures(self):
        kinds = self.aggregates()
        return [
            [
                self.labels[name],
                kinds[one.aggregate][0],
                self.when(one.when),
                kinds[one.aggregate][1],
                one.field,
                self.ground(name),
            ]
            for name, one in MEASURES.items()
        ]

    def shares(self):
        return [
            [
                self.labels[name],
                self.env._("Per cent"),
                self.when(COUNTS[part].when),
                f"{self.labels[part]} ÷ {self.labels[whole]} × 100",
                f"{part}, {whole}",
                self.ground(name),
            ]
            for name, (part, whole) in SHARES.items()
        ]

    def aggregates(self):
        return {
            "sum": (self.env._("Sum"), self.env._("The sum of the field")),
            "avg": (self.env._("Mean"), self.env._("The mean of what has a value")),
            "median": (self.env._("Median"), self.env._("Half of the values are not larger")),
            "p90": ("P90", self.env._("Nine in ten of the values are not larger; interpolated")),
        }

    def when(self, when):
        return {
            "received": self.env._(
                "What was received in the period, with what became of it until the figures were taken"
            ),
            "ended": self.env._("What ended in the period, whenever it was received"),
            "now": self.env._("What was open when the figures were taken"),
        }[when]

    def how(self, count):
        """Return the conditions in words of the register: field and values."""
        if not count.domain:
            return self.env._("As on the board's filter") if count.quick else self.env._("All")
        return "; ".join(self.condition(*one) for one in count.domain if len(one) == 3)

    def condition(self, field, operator, value):
        found = self.model._fields[field]
        words = found._description_string(self.env)
        names = dict(found._description_selection(self.env)) if found.type == "selection" else {}
        values = value if isinstance(value, (list, tuple)) else [value]
        said = ", ".join(str(names.get(one, one)) for one in values)
        return f"{words} {'∈' if operator == 'in' else operator} {said}"

    def fields_of(self, count):
        return ", ".join(dict.fromkeys(one[0] for one in count.domain)) or count.quick or "–"

    def ground(self, name):
        """Return the legal ground of a step's term, as far as it was verified."""
        step = next((step for step in STEPS if name.startswith(f"{step}_")), "")
        return {
            "verification": self.env._("Practice of SP4N-LAPOR!: at most 3 working days"),
            "response": self.env._("Practice of SP4N-LAPOR!: at most 5 working days"),
            "answer": self.env._(
                "Law 25/2009 Art. 44: within 14 days; Presidential Regulation 76/2013: at most 60 days"
            ),
        }.get(step, "")
