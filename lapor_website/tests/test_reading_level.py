import re

import polib

from odoo.tests import BaseCase, tagged
from odoo.tools.misc import file_path

from .common import FORM, TRACK, LaporWebCase
from .indonesian import MODULES, PLACE

PAGES = ("/lapor", FORM, TRACK, "/lapor/bantuan", "/lapor/privasi", "/lapor/aksesibilitas")
NAMES = ("p", "li", "td", "th", "h1", "h2", "h3", "summary", "label", "legend", "dd")
BLOCKS = f"//main//*[{' or '.join(f'self::{name}' for name in NAMES)}]"
LONG_WORD = 12  # letters: bertanggung, pemberitahuan; affixes make everyday Indonesian words of nine or ten


@tagged("post_install", "-at_install")
class TestReadingLevel(LaporWebCase):
    """Short sentences of short words, as a reader fresh from primary school can take in.

    There is no tested formula for Indonesian as there is for English, so these are plain bounds on what all formulas
    count: words per sentence and long words. They guard the texts against growing; they do not prove that a text is
    understood.
    """

    def sentences(self, url):
        """Return the sentences of the Indonesian page as lists of words, without choices from data (categories)."""
        _response, tree = self.page(url)
        for element in tree.xpath("//main//select | //main//script | //main//svg"):
            element.drop_tree()
        blocks = [block for block in tree.xpath(BLOCKS) if not block.xpath(BLOCKS.replace("//main//", ".//"))]
        texts = (" ".join(block.text_content().split()) for block in blocks)
        parts = (part for text in texts for part in re.split(r"(?<=[.?!:;])\s+", text))
        return [words for words in (re.findall(r"[^\W\d_]+(?:-\w+)*", part) for part in parts) if words]

    def test_bounds(self):
        for url in PAGES:
            found = [words for words in self.sentences(url) if len(words) > 2]
            words = [word for sentence in found for word in sentence]
            average = len(words) / len(found)
            long = sum(len(word) > LONG_WORD for word in words) / len(words)
            self._logger.info("%s: %.1f words a sentence, %.1f %% long words", url, average, 100 * long)
            self.assertLessEqual(average, 9, url)
            self.assertLessEqual(long, 0.03, url)
            longest = max(found, key=len)
            self.assertLessEqual(len(longest), 24, " ".join(longest))


@tagged("post_install", "-at_install")
class TestTerms(BaseCase):
    """The same for every text in id.po that citizens read, those of rare states and of letters included.

    Fifteen words are what school books give a reader of about twelve; a list or the name of a law may need two more.
    """

    READ = re.compile(
        r"lapor_website\.(?!res_config)|addons/lapor_website/(?!models/res_config)"
        r"|mail_template_(?:reporter|follower)|lapor\.reason,public_text"
    )

    def sentences(self):
        """Return the Indonesian sentences as lists of words."""
        for module in MODULES:
            for term in polib.pofile(file_path(f"{module}/i18n/id.po")):
                if any(self.READ.search(place) for place, _line in term.occurrences):
                    text = PLACE.sub("x", re.sub(r"<[^>]+>", " ", term.msgstr))
                    for part in re.split(r"(?<=[.?!:;])\s+|\n+", text):
                        yield re.findall(r"[^\W\d_]+(?:-\w+)*", part)

    def test_bounds(self):
        found = [words for words in self.sentences() if len(words) > 2]
        self.assertGreater(len(found), 500)
        self.assertLessEqual(sum(map(len, found)) / len(found), 7.5)
        self.assertLessEqual(sum(len(words) > 15 for words in found) / len(found), 0.01)
        self.assertFalse([" ".join(words) for words in found if len(words) > 17])
