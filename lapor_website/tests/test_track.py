import time
from types import SimpleNamespace
from unittest.mock import patch

from lxml import html

from odoo.tests import tagged

from odoo.addons.lapor_website.tools import grants

from .common import TRACK, LaporWebCase


@tagged("post_install", "-at_install")
class TestTrack(LaporWebCase):
    """Number and code open the report in this browser, and only there."""

    def test_owner(self):
        response = self.enter(self.complaint.number, self.code)
        self.assertEqual(response.status_code, 303)
        self.assertTrue(response.headers["Location"].endswith(f"{TRACK}/{self.complaint.number}"))
        _response, tree = self.page(f"{TRACK}/{self.complaint.number}")
        self.assertIn(self.complaint.title, tree.xpath("string(//h1)"))

    def test_as_people_type_it(self):
        typed = f" {self.complaint.number.lower()} ", f"{self.code[:4].lower()} {self.code[4:].lower()}"
        self.assertEqual(self.enter(*typed).status_code, 303)

    def test_unknown_number_and_wrong_code_sound_alike(self):
        known = self.enter(self.complaint.number, "AAAAAAAA")
        unknown = self.enter("ZZZ-2020-999999", "AAAAAAAA")
        self.assertEqual((known.status_code, unknown.status_code), (200, 200))
        self.assertEqual(self.alert(known), self.alert(unknown))

    def alert(self, response):
        return html.fromstring(response.content).xpath("string(//*[@role='alert'])")

    def test_code_of_another_report(self):
        _other, other_code = self.file_one()
        self.assertEqual(self.enter(self.complaint.number, other_code).status_code, 200)

    def test_stranger_sees_nothing(self):
        for number in (self.complaint.number, "ZZZ-2020-999999"):
            response = self.url_open(f"{TRACK}/{number}", allow_redirects=False)
            self.assertEqual(response.status_code, 303)
            self.assertIn("alasan=sesi", response.headers["Location"])

    def test_another_citizen_sees_nothing(self):
        self.authenticate("warga.lain", "warga.lain")
        response = self.url_open(f"{TRACK}/{self.complaint.number}", allow_redirects=False)
        self.assertEqual(response.status_code, 303)

    def test_grant_is_for_one_report(self):
        other, _code = self.file_one()
        self.enter(self.complaint.number, self.code)
        response = self.url_open(f"{TRACK}/{other.number}", allow_redirects=False)
        self.assertEqual(response.status_code, 303)

    def test_grant_ends(self):
        self.enter(self.complaint.number, self.code)
        later = SimpleNamespace(time=lambda: time.time() + grants.LIFETIME + 1)
        with patch.object(grants, "time", later):
            response = self.url_open(f"{TRACK}/{self.complaint.number}", allow_redirects=False)
        self.assertEqual(response.status_code, 303)

    def test_strange_input(self):
        for number, code in (("", ""), ("x" * 5000, "y" * 5000), ("\x00", "\x00"), ("' OR 1=1 --", "%"), ("😀", "😀")):
            with self.subTest(number=number[:10]):
                self.assertEqual(self.enter(number, code).status_code, 200)

    def test_title_and_address_hold_no_personal_data(self):
        self.enter(self.complaint.number, self.code)
        response, tree = self.page(f"{TRACK}/{self.complaint.number}")
        self.assertNotIn("Warga Uji", response.text)
        self.assertNotIn(self.complaint.title, tree.xpath("string(//title)"))
