from ..models.complaint_guard import GUARD
from .common import LaporCase


class TestTextSearch(LaporCase):
    """Officers find reports by words in title and text, in any form of the word, and only in their own scope."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.lamp = cls.file(title="Lampu jalan padam", description="Tiangnya miring sejak penebangan pohon.")
        cls.other = cls.file(title="Sampah menumpuk", description="Truk belum lewat.")

    def found(self, text, records=None):
        complaints = self.env["lapor.complaint"] if records is None else records
        return complaints.search([("text_words", "ilike", text), ("id", "in", (self.lamp + self.other).ids)])

    def test_words_of_title_and_text(self):
        self.assertEqual(self.found("lampu"), self.lamp)
        self.assertEqual(self.found("tiang padam"), self.lamp, "all words, wherever they stand")
        self.assertFalse(self.found("tiang truk"))

    def test_other_form_and_beginning_of_a_word(self):
        self.assertEqual(self.found("menebang"), self.lamp, "by the stem")
        self.assertEqual(self.found("samp"), self.other, "the last word may be begun only")

    def test_what_says_nothing_is_looked_for_as_it_is(self):
        self.lamp.with_context(lapor_guard=GUARD).description = "Di RT 05."
        self.assertEqual(self.found("RT 05"), self.lamp)
        self.assertEqual(len(self.found("' | & :*")), 0, "signs of the query language are no query")

    def test_the_newest_text_counts(self):
        self.other.with_context(lapor_guard=GUARD).description = "Bau menyengat."
        self.assertEqual(self.found("menyengat"), self.other, "before it is written to the database too")

    def test_officers_find_their_own_only(self):
        self.act(self.lamp, "forward")
        holder = self.seen_by(self.env["lapor.complaint"], "liaison")
        self.assertEqual(self.found("lampu", holder).ids, self.lamp.ids)
        self.assertFalse(self.found("lampu", self.seen_by(self.env["lapor.complaint"], "liaison_b")))
