from odoo.tests import tagged

from .common import FORM, TRACK, LaporWebCase


@tagged("post_install", "-at_install")
class TestFormQuestions(LaporWebCase):
    """Questions of the chosen category, also without JavaScript."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        question = cls.env["lapor.category.question"].create
        cls.env["lapor.category.question"].search([]).unlink()
        cls.choice = question({
            "name": "Seberapa besar?", "category_id": cls.category.id, "kind": "choice", "choices": "Kecil\nBesar",
            "is_required": True,
        })  # fmt: skip
        cls.number = question({"name": "Berapa lubang?", "category_id": cls.category.parent_id.id, "kind": "number"})
        cls.yes = question({"name": "Ada korban?", "category_id": cls.category.id, "kind": "yes_no"})
        cls.words = question({"name": "Catatan", "category_id": cls.category.id, "kind": "text"})

    def answers(self, **given):
        return {f"question-{getattr(self, name).id}": value for name, value in given.items()}

    def test_required_one_is_asked_for(self):
        _response, tree = self.send()
        self.assertEqual(self.errors(tree), {f"question-{self.choice.id}"})
        names = set(tree.xpath("//main//form//@name"))
        self.assertLessEqual({f"question-{one.id}" for one in (self.choice, self.number, self.yes, self.words)}, names)

    def test_stored_and_shown_to_the_reporter(self):
        response, tree = self.send(**self.answers(choice="Besar", number="2,5", yes="no", words="Dekat pohon"))
        self.assertTrue(response.url.endswith("/lapor/terima-kasih"), self.errors(tree))
        complaint = self.newest()
        rows = complaint.detail_ids.mapped(lambda one: (one.question_id, one.kind, one.text, one.number))
        self.assertEqual(rows, [
            (self.number, "number", False, 2.5), (self.choice, "choice", "Besar", 0),
            (self.yes, "yes_no", "no", 0), (self.words, "text", "Dekat pohon", 0),
        ])  # fmt: skip
        _response, tree = self.page(f"{TRACK}/{complaint.number}")
        facts = tree.xpath("string(//dl[contains(@class, 'lapor-facts')])")
        for told in ("Seberapa besar?", "Besar", "2,5", "Tidak", "Dekat pohon"):
            self.assertIn(told, facts)

    def test_wrong_answers(self):
        wrong = self.answers(choice="Sedang", number="banyak", yes="mungkin", words="x" * 501)
        _response, tree = self.send(**wrong)
        self.assertEqual(self.errors(tree), set(wrong))
        for value in ("-1", "inf", "nan", "1e99", "9" * 40):
            _response, tree = self.send(**self.answers(choice="Kecil", number=value))
            self.assertEqual(self.errors(tree), set(self.answers(number="")), value)

    def test_those_of_other_categories_are_not_stored(self):
        other = self.env["lapor.category"].search([
            ("parent_id", "not in", (False, self.category.parent_id.id))], limit=1)  # fmt: skip
        self.send(category=str(other.id), **self.answers(choice="Besar"))
        self.assertEqual(self.newest().category_id, other)
        self.assertFalse(self.newest().detail_ids)

    def test_button_without_script(self):
        before = self.newest()
        _response, tree = self.send(questions="1", title="Judul saya", name=None, consent=None)
        self.assertEqual(self.errors(tree), set())
        self.assertEqual(tree.xpath("//input[@name='title']/@value"), ["Judul saya"])
        self.assertEqual(len(tree.xpath(f"//main//form//input[@name='question-{self.choice.id}']")), 2)
        self.assertEqual(self.newest(), before)

    def test_patterns_for_the_script(self):
        _response, tree = self.page(FORM)
        pattern = tree.xpath(f"//template//*[@data-categories][.//input[@name='question-{self.number.id}']]")[0]
        self.assertIn(str(self.category.id), pattern.get("data-categories").split())
        option = tree.xpath(f"//select[@name='category']//option[@value='{self.category.id}']")[0]
        self.assertTrue(option.get("data-words"))
