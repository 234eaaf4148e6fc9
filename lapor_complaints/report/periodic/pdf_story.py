"""What stands in the PDF, and in which order: sentences above each chart, the tables below it."""

from typing import NamedTuple

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, KeepTogether

from ..pdf import parts
from ..pdf.styles import BODY, SMALL, STRONG
from .numbers import Numbers
from .pdf_charts import Charts
from .pdf_table import ruled
from .sentences_groups import GroupSentences
from .tables_groups import tables_of

SECTION = ParagraphStyle("section", parent=STRONG, fontSize=11.5, leading=15, spaceBefore=4, spaceAfter=2)
SENTENCE = ParagraphStyle("sentence", parent=BODY, fontSize=10, leading=13.5, spaceAfter=4)
CAPTION = ParagraphStyle("caption", parent=SMALL, spaceBefore=5, spaceAfter=2)
LONG = {"category", "area"}  # on paper only what was received or is overdue; the XLSX has every row
NOTHING = ()
RECEIVED, OVERDUE = 1, 7  # their columns in the tables of groups


class Section(NamedTuple):
    title: str
    sentences: tuple
    charts: list
    tables: tuple


class Story:
    """The sections of a report on the kept figures `kept`, in the language of `env`."""

    def __init__(self, env, kept):
        self.env, self.kept, self.say = env, kept, Numbers(env).say
        self.tell, self.draw, self.tables = GroupSentences(env, kept), Charts(env, kept), tables_of(env, kept)

    def flowables(self):
        """Return all sections, numbered."""
        sections = [*self.of_all(), *self.of_groups()]
        return [part for number, section in enumerate(sections, 1) for part in self.flow(number, section)]

    def of_all(self):
        tell, draw = self.tell, self.draw
        return [
            Section(self.env._("Main figures"), (tell.received(), tell.answered(), tell.rating()), [], ("main",)),
            Section(self.env._("Twelve months"), (tell.backlog(),), draw.months(), ("trend",)),
            Section(self.env._("Each step in time"), (tell.steps(),), draw.steps(), ("steps",)),
            Section(self.env._("Open cases by age"), (tell.ages(),), draw.ages(), ("ages",)),
            Section(self.env._("Returned, reopened, disputed"), (tell.often(),), [], ("often", "dispute_reason")),
            Section(self.env._("How cases ended"), NOTHING, [], ("ends", "outcome", "reject_reason")),
        ]

    def of_groups(self):
        """Return the sections by channel, type, category, area and SKPD; what has nothing to show is left out."""
        tell, draw = self.tell, self.draw
        channels = Section(
            self.env._("Channels and types"), (tell.largest("channel"),), draw.largest("channel"), ("channel", "type")
        )
        categories = Section(
            self.env._("Categories"),
            (tell.largest("category_group"), tell.rising()),
            draw.largest("category_group"),
            ("category_group", "category", "rising"),
        )
        areas = Section(
            self.env._("Areas"), (tell.largest("district"),), draw.largest("district"), ("district", "area")
        )
        skpds = Section(self.env._("All SKPD"), NOTHING, [], ("skpd",))
        shown = [one for one in (channels, categories, areas, skpds) if any(name in self.tables for name in one.tables)]
        if not self.kept["skpd"]:
            place = len(shown) - (skpds in shown)
            told = (tell.ranking(), tell.unranked())
            shown.insert(place, Section(self.env._("Ranking of SKPD"), told, draw.ranked(), ("ranking",)))
        return shown

    def flow(self, number, section):
        """Return the flowables of one section; heading, sentences and first chart stay together."""
        head = [parts.text(f"{number}. {section.title}", SECTION)]
        told = [parts.text(words, SENTENCE) for words in section.sentences if words]
        made = [CondPageBreak(90), KeepTogether([*head, *told, *section.charts[:1]]), *section.charts[1:]]
        shown = [self.tables[name] for name in section.tables if name in self.tables]
        for table in shown:
            caption = [parts.text(table.title, CAPTION)] if len(shown) > 1 else [parts.gap(2)]
            made += [CondPageBreak(75), *caption, *self.on_paper(table)]
        return [*made, parts.gap(5)]

    def on_paper(self, table):
        """Return the table; of the long ones the rows that tell of this period, and how many are left out."""
        if table.name not in LONG:
            return [ruled(table, self.say)]
        rows = [row for row in table.rows if row[RECEIVED] or row[OVERDUE]]
        left = len(table.rows) - len(rows)
        told = self.env._("%s more, where nothing was received and nothing is overdue, are in the Excel file.", left)
        shown = [ruled(table._replace(rows=rows), self.say)] if rows else []
        return [*shown, *([parts.text(told, CAPTION)] if left else [])]
