import csv

import polib

from odoo.tests import tagged
from odoo.tools import file_open
from odoo.tools.misc import file_path

from .common import LaporCase

CITY = {
    "lapor.category": ("name", "keywords"),
    "lapor.category.question": ("name", "help", "choices"),
    "lapor.stage": ("name",),
    "lapor.answer.template": ("name", "body"),
}


@tagged("post_install", "-at_install")
class TestCategoryWords(LaporCase):
    """The city's own words in two languages: they come from its folder, and each reader meets those of hers."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["res.lang"]._activate_lang("id_ID")
        cls.lamp = cls.env.ref("lapor_complaints.category_inf_pju")
        cls.question = cls.env.ref("lapor_complaints.question_pju_kind")

    def in_indonesian(self, records):
        return records.with_context(lang="id_ID")

    def test_the_whole_name_in_the_readers_language(self):
        self.assertEqual(self.lamp.complete_name, "Roads and public places / Street lighting")
        self.assertEqual(self.in_indonesian(self.lamp).display_name, "Infrastruktur / Penerangan jalan umum")
        self.in_indonesian(self.lamp.parent_id).name = "Prasarana"
        self.assertEqual(self.in_indonesian(self.lamp).complete_name, "Prasarana / Penerangan jalan umum")
        self.assertEqual(self.lamp.complete_name, "Roads and public places / Street lighting")

    def test_officers_find_it_by_name_group_and_code(self):
        for lang, words in (
            ("en_US", "street light"),
            ("id_ID", "penerangan"),
            ("id_ID", "Infrastruktur"),
            ("en_US", "PJU"),
        ):
            categories = self.env["lapor.category"].with_user(self.people["coordinator"]).with_context(lang=lang)
            self.assertIn(self.lamp.id, [id_ for id_, _name in categories.name_search(words)], words)

    def test_files_of_the_city_are_complete(self):
        """Both languages in every row, as many choices in both, and nothing of it in the addon's own translations."""
        for model, names in CITY.items():
            with file_open(f"lapor_complaints/data/ambon/{model}.csv") as file:
                for row in csv.DictReader(file):
                    for name in names:
                        english, indonesian = row[name], row[f"{name}@id_ID"]
                        self.assertEqual(bool(english), bool(indonesian), (row["id"], name))
                        if name == "choices":
                            self.assertEqual(len(english.splitlines()), len(indonesian.splitlines()), row["id"])
        terms = polib.pofile(file_path("lapor_complaints/i18n/id.po"))
        places = {place.partition(",")[0] for term in terms for place, _line in term.occurrences}
        self.assertFalse(places & {"model:lapor.category", "model:lapor.category.question"})

    def test_answers_are_read_in_either_language(self):
        asked = self.env["lapor.category.question"]._of(self.lamp.id)[:1]
        told = self.env["lapor.complaint"]._detail_commands([(asked[0], "Flickers")])
        detail = self.file(category_id=self.lamp.id, detail_ids=told).detail_ids
        self.assertEqual((detail.name, detail.text), ("What is wrong with the light?", "Flickers"), "kept as given")
        self.assertEqual((detail.label, detail.value), ("What is wrong with the light?", "Flickers"))
        spoken = self.in_indonesian(detail)
        self.assertEqual((spoken.label, spoken.value), ("Bagaimana lampunya?", "Berkedip"))
        self.question.choices = "Off\nDim"  # what nobody can choose any more stays as it was chosen
        spoken.invalidate_recordset()
        self.assertEqual((spoken.label, spoken.value), ("What is wrong with the light?", "Flickers"))

    def test_reading_answers_costs_nothing_more(self):
        asked = self.env["lapor.category.question"]._of(self.lamp.id)[:1]
        told = self.env["lapor.complaint"]._detail_commands([(asked[0], "Flickers")] * 5)
        filed = self.in_indonesian(self.file(category_id=self.lamp.id, detail_ids=told).detail_ids)
        filed.mapped("value")
        self.env.flush_all()
        self.env.invalidate_all()
        details = filed.browse(filed.ids)
        with self.assertQueryCount(1):
            details.mapped("label")
            details.mapped("value")
