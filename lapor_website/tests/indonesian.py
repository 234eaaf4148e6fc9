"""The Indonesian words of the interface, to find them where they do not belong: on a page for English readers."""

import re

import polib
from lxml import html

from odoo.tools.misc import file_path

MODULES = ("lapor_complaints", "lapor_website")
PLACE = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\{.*?\}\}")
ATTRIBUTES = ("aria-label", "placeholder", "title", "alt", "label", "content")
# What the city wrote in both languages: model, fields
CITY = (
    ("lapor.category", ("name",)),
    ("lapor.category.question", ("name", "help", "choices")),
    ("lapor.stage", ("name",)),
    ("lapor.reason", ("name", "public_text")),
)
LETTERS = 4  # fewer say nothing about a language


class Indonesian:
    """All texts that are said otherwise in English; `found_in` lists those that stand on a page."""

    def __init__(self, env):
        both = [pair for module in MODULES for pair in self._of_module(module)]
        both += [pair for model, names in CITY for pair in self._of_city(env, model, names)]
        english = {text for source, _said in both for text in source}
        said = {text for _source, texts in both for text in texts} - english
        said = {text for text in said if sum(map(str.isalpha, PLACE.sub("", text))) >= LETTERS}
        self.whole = {text for text in said if not PLACE.search(text)}
        parts = ("(?:.+)".join(map(re.escape, PLACE.split(text))) for text in said - self.whole)
        self.pattern = re.compile("|".join(sorted(parts)))
        self.known = {}  # what was looked at before: the frame of all pages is the same

    @staticmethod
    def _of_module(module):
        for entry in polib.pofile(file_path(f"{module}/i18n/id.po")):
            yield pieces(entry.msgid), pieces(entry.msgstr)

    @staticmethod
    def _of_city(env, model, names):
        for record in env[model].with_context(lang="en_US", active_test=False).search([]):
            spoken = record.with_context(lang="id_ID")
            for name in names:
                yield (record[name] or "").splitlines(), (spoken[name] or "").splitlines()

    def is_said(self, text):
        if text not in self.known:
            self.known[text] = text in self.whole or bool(self.pattern.fullmatch(text))
        return self.known[text]

    def found_in(self, tree):
        """Return the Indonesian texts in the nodes and attributes of `tree`, parts in another language left out."""
        for element in tree.xpath("//body//*[@lang and @lang != 'en-US'] | //script | //style"):
            element.drop_tree()
        texts = tree.xpath("//text()")
        texts += [value for name in ATTRIBUTES for value in tree.xpath(f"//@{name}")]
        texts += tree.xpath("//input[@type='submit' or @type='button']/@value")
        texts += [value for element in tree.iter() for name, value in element.items() if name.startswith("data-")]
        return sorted({text for text in map(_even, texts) if self.is_said(text)})


def pieces(markup):
    """Return the texts of a term of a .po file: one, or those between its elements."""
    if "<" not in markup:
        return [_even(markup)]
    return [text for text in map(_even, html.fragment_fromstring(markup, "div").xpath(".//text()")) if text]


def _even(text):
    return " ".join(str(text).split())
