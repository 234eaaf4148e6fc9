from odoo.tests import tagged

from .test_register import CANARIES, RegisterCase


@tagged("post_install", "-at_install")
class TestSimilarPublic(RegisterCase):
    def find(self, **data):
        return self.url_open("/lapor/serupa", data={"title": "Lampu taman padam", "area": str(self.area.id),
                                                    "category": str(self.category.id), **data})  # fmt: skip

    def test_public_ones(self):
        response = self.find()
        self.assertIn(self.public.number, response.text)
        self.assertNoCanary(response.text)
        for hidden in (self.secret, self.waiting):
            self.assertNotIn(hidden.number, response.text)

    def test_hidden_words_change_nothing(self):
        plain = self.find(title="Pohon tumbang besar", category="").text
        for canary in CANARIES:
            self.assertEqual(self.find(title=f"Pohon tumbang besar {canary} {canary}", category="").text, plain)

    def test_strange_input(self):
        for data in ({"area": "x"}, {"latitude": "nan", "longitude": "inf"}, {"category": "9" * 50}, {"title": "\x00"}):
            self.assertEqual(self.find(**data).status_code, 200, data)
        self.assertNotIn("<article", self.url_open("/lapor/serupa", data={"title": "a"}).text)
