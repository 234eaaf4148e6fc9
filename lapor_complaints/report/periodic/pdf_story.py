"""What stands in the PDF, and in which order: sentences above each chart, the table below it."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, KeepTogether

from ..indicators.definitions import AGES, STEPS, age_name
from ..pdf import parts
from ..pdf.styles import BODY, SMALL, STRONG
from . import charts
from .numbers import Numbers
from .pdf_table import ruled
from .sentences_groups import GroupSentences
from .tables_groups import tables_of

SECTION = ParagraphStyle("section", parent=STRONG, fontSize=11.5, leading=15, spaceBefore=4, spaceAfter=2)
SENTENCE = ParagraphStyle("sentence", parent=BODY, fontSize=10, leading=13.5, spaceAfter=4)
MOST = 10  # bars of one chart; the table has all


class Story:
    """The sections of a report on the kept figures `kept`, in the language of `env`."""

    def __init__(self, env, kept):
        self.env, self.kept, self.say = env, kept, Numbers(env).say
        self.tell, self.tables = GroupSentences(env, kept), tables_of(env, kept)

    def sections(self):
        """Return the flowables of all sections, numbered."""
        now, tell = self.kept["figures"], self.tell
        made = [
            (
                self.env._("Main figures"),
                [tell.received(), tell.answered(), tell.rating()],
                [],
                ["main"],
            ),
            (self.env._("Twelve months"), [tell.backlog()], self.months(), ["trend"]),
            (
                self.env._("Each step in time"),
                [tell.steps()],
                self.steps() if now["answer_judged"] or now["response_judged"] or now["verification_judged"] else [],
                ["steps"],
            ),
            (self.env._("Open cases by age"), [tell.ages()], self.ages() if now["open"] else [], ["ages"]),
            (self.env._("Returned, reopened, disputed"), [tell.often()], [], ["often", "dispute_reason"]),
            (self.env._("How cases ended"), [], [], ["ends", "outcome", "reject_reason"]),
            *self.groups(),
        ]
        return [part for number, section in enumerate(made, 1) for part in self.section(number, *section)]

    def groups(self):
        """Return the sections by channel, type, category, area and SKPD, without those that have nothing to show."""
        tell = self.tell
        wanted = [
            (self.env._("Channels and types"), [tell.largest("channel")], self.largest("channel"), ["channel", "type"]),
            (
                self.env._("Categories"),
                [tell.largest("category"), tell.rising()],
                self.largest("category"),
                ["category_group", "category", "rising"],
            ),
            (self.env._("Areas"), [tell.largest("district")], self.largest("district"), ["district", "area"]),
        ]
        if not self.kept["skpd"]:
            wanted.append(
                (self.env._("Ranking of SKPD"), [tell.ranking(), tell.unranked()], self.ranked(), ["ranking"])
            )
        wanted.append((self.env._("All SKPD"), [], [], ["skpd"]))
        return [
            one
            for one in wanted
            if one[0] == self.env._("Ranking of SKPD") or any(name in self.tables for name in one[3])
        ]

    def section(self, number, title, sentences, chart, tables):
        """Return one section; heading, sentences and chart stay together, and no heading stands alone at the foot."""
        head = [parts.text(f"{number}. {title}", SECTION)]
        told = [parts.text(words, SENTENCE) for words in sentences if words]
        shown = [self.tables[name] for name in tables if name in self.tables]
        parts_of = [KeepTogether([*head, *told, *chart]), CondPageBreak(70)]
        for place, table in enumerate(shown):
            titled = len(shown) > 1 or table.title != title
            caption = [parts.gap(2), parts.text(table.title, SMALL)] if titled else [parts.gap(1)] if place == 0 else []
            parts_of += [CondPageBreak(60), *caption, ruled(table, self.say)]
        return [*parts_of, parts.gap(5)]

    def months(self):
        labels = [row["label"] for row in self.kept["trend"]]
        values = {name: [row[name] for row in self.kept["trend"]] for name in ("received", "ended", "backlog")}
        names = self.tell.labels
        return [
            charts.columns(labels, [values["received"], values["ended"]], [names["received"], names["ended"]]),
            charts.line(labels, values["backlog"], names["backlog"]),
        ]

    def steps(self):
        shares = [(self.tell.labels[step], self.kept["figures"][f"{step}_share"]) for step in STEPS]
        return [charts.bars([(label, share, self.say(share, "percent")) for label, share in shares], 100), parts.gap(2)]

    def ages(self):
        names = [age_name(*band) for band in AGES]
        rows = [(self.tell.labels[name], self.kept["figures"][name]) for name in names]
        return [charts.bars([(label, count, self.say(count)) for label, count in rows]), parts.gap(2)]

    def largest(self, by):
        """Return a chart of what received most, the largest first."""
        rows = [row for row in self.kept["groups"].get(by, ()) if row["received"]][:MOST]
        return (
            [charts.bars([(row["label"], row["received"], self.say(row["received"])) for row in rows])] if rows else []
        )

    def ranked(self):
        """Return a chart of the share of answers on time: all SKPD, of many the five best and the five last."""
        ranked = self.kept["ranking"]
        shown = ranked if len(ranked) <= MOST else [*ranked[: MOST // 2], *ranked[-MOST // 2 :]]
        rows = [
            (f"{row['rank']}. {row['label']}", row["answer_share"], self.say(row["answer_share"], "percent"))
            for row in shown
        ]
        return [charts.bars(rows, 100)] if rows else []
