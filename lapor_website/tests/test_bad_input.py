from datetime import timedelta

from odoo import fields
from odoo.tests import tagged

from .common import FORM, LaporWebCase

# what is typed, and the field that must carry the sentence
REFUSED = [
    ({"type": None}, "type"),
    ({"type": "keluhan"}, "type"),
    ({"title": ""}, "title"),
    ({"title": "\x00\x01"}, "title"),
    ({"title": "x" * 151}, "title"),
    ({"description": None}, "description"),
    ({"description": "   \n\t "}, "description"),
    ({"description": "a" * 100_000}, "description"),
    ({"category": None}, "category"),
    ({"category": "999999999"}, "category"),
    ({"category": "1; DROP TABLE lapor_complaint"}, "category"),
    ({"category": "-1"}, "category"),
    ({"area": "Nusaniwe"}, "area"),
    ({"area": "1e9"}, "area"),
    ({"address": "y" * 251}, "address"),
    ({"incident_date": "kemarin"}, "incident_date"),
    ({"incident_date": "31/02/2026"}, "incident_date"),
    ({"incident_date": "0001-01-01"}, "incident_date"),
    ({"email": "bukan surel"}, "email"),
    ({"email": "a@b@c.id"}, "email"),
    ({"phone": "nol delapan"}, "phone"),
    ({"phone": "1"}, "phone"),
    ({"consent": None}, "consent"),
]


@tagged("post_install", "-at_install")
class TestBadInput(LaporWebCase):
    """Every refusal is a sentence at its field, what was typed stays, nothing is filed."""

    def assertRefused(self, changes, field):
        before = self.env["lapor.complaint"].search_count([])
        response, tree = self.send(**changes)
        self.assertEqual(response.status_code, 200)
        self.assertIn(field, self.errors(tree))
        self.assertTrue(tree.xpath("//*[@role='alert']//a"), "summary")
        for target in tree.xpath("//*[@role='alert']//a/@href"):
            self.assertTrue(tree.xpath(f"//*[@id='{target[1:]}']"), target)
        self.assertEqual(self.env["lapor.complaint"].search_count([]), before)
        return tree

    def test_each(self):
        for changes, field in REFUSED:
            with self.subTest(**{name: str(value)[:40] for name, value in changes.items()}):
                tree = self.assertRefused(changes, field)
                if field != "description":
                    self.assertIn("Lubang besar", tree.xpath("string(//textarea[@name='description'])"))

    def test_future_date(self):
        tomorrow = fields.Date.to_string(fields.Date.today() + timedelta(days=2))
        tree = self.assertRefused({"incident_date": tomorrow}, "incident_date")
        self.assertEqual(tree.xpath("//input[@name='incident_date']/@value"), [tomorrow])

    def test_everything_missing(self):
        fresh = self.typed()
        response, tree = self.page(FORM, data={name: fresh[name] for name in ("csrf_token", "opened")})
        self.assertEqual(response.status_code, 200)
        self.assertLessEqual({"type", "title", "description", "category", "area", "name", "consent"}, self.errors(tree))

    def test_lists_and_other_shapes(self):
        for strange in (
            [("title", "a"), ("title", "b")],
            [("title[]", "a"), ("category[0]", "1"), ("area[id]", "1")],
            [("self", "1"), ("args", "2"), ("kwargs", "3"), ("__class__", "4")],
        ):
            with self.subTest(strange=strange):
                response = self.url_open(FORM, data=strange)
                self.assertEqual(response.status_code, 200)

    def test_other_content_types(self):
        for kind, body in (
            ("application/json", b'{"title": []}'),
            ("text/plain", b"halo"),
            ("multipart/form-data", b"--"),
        ):
            with self.subTest(kind=kind):
                response = self.url_open(FORM, data=body, headers={"Content-Type": kind})
                self.assertLess(response.status_code, 500)

    def test_file_in_place_of_text(self):
        response = self.url_open(FORM, data=self.typed(title=None), files={"title": ("t.txt", b"judul")})
        self.assertEqual(response.status_code, 200)

    def test_invisible_signs_are_left_out(self):
        self.send(title="Lampu\x00 mati\u202e total")
        self.assertEqual(self.newest().title, "Lampu mati total")

    def test_a_token_of_another_alphabet(self):
        response, tree = self.page(FORM, data={**self.typed(), "csrf_token": "ÿø"})
        self.assertEqual(response.status_code, 200)
        self.assertEqual(tree.xpath("//input[@name='name']/@value"), ["Maria"])

    def test_brackets_upon_brackets_in_an_address(self):
        _response, tree = self.send(email="(" * 5000)
        self.assertIn("email", self.errors(tree))

    def test_hidden_steps_and_line_breaks_in_a_path(self):
        for path in ("%2e%2e%2f%2e%2e%2fetc", "a%0d%0ab", "a%00b", "..%5c..", "a/%2e%2e/b"):
            response = self.url_open(f"/lapor/lacak/{path}", allow_redirects=False)
            self.assertIn(response.status_code, (303, 404), path)

    def test_a_part_without_a_name(self):
        body = b"--x\r\nContent-Disposition: form-data\r\n\r\nabc\r\n--x--\r\n"
        response = self.url_open(FORM, data=body, headers={"Content-Type": "multipart/form-data; boundary=x"})
        self.assertEqual(response.status_code, 200)
