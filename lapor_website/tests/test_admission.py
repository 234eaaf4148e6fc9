from time import time as now
from types import SimpleNamespace
from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import config

from odoo.addons.lapor_website.tools import limits

from .common import FORM
from .gate_common import GateCase


@tagged("post_install", "-at_install")
class TestAdmission(GateCase):
    """Forms sent too fast or too late, and too many of them: nothing typed is lost, nobody shares another's guilt."""

    def test_too_fast_is_asked_once_more(self):
        self.set_parameter("least_seconds", "3")
        data = self.typed()
        response, tree = self.page(FORM, data=data)
        self.assertIn("cepat", tree.xpath("string(//*[@role='alert'])"))
        self.assertEqual(tree.xpath("//input[@name='title']/@value"), [data["title"]])
        self.assertEqual(self.hidden(tree, "opened"), data["opened"], "the second attempt passes")
        self.set_parameter("least_seconds", "0")
        response, _tree = self.page(FORM, data=data)
        self.assertTrue(response.url.endswith("terima-kasih"))

    def test_too_late_missing_and_forged(self):
        data = self.typed()
        with patch("odoo.addons.lapor_website.tools.opened.OLDEST", -1):
            _response, tree = self.page(FORM, data=data)
        self.assertIn("lama", tree.xpath("string(//*[@role='alert'])"))
        self.assertNotEqual(self.hidden(tree, "opened"), data["opened"])
        for opened in ("", "x", data["opened"][:-3] + "AAA", "ÿ" * 100):
            with self.subTest(opened=opened):
                response, tree = self.page(FORM, data={**data, "opened": opened})
                self.assertFalse(response.url.endswith("terima-kasih"))
                self.assertEqual(tree.xpath("//input[@name='email']/@value"), [data["email"]])
        response, _tree = self.page(FORM, data={**data, "opened": self.hidden(tree, "opened")})
        self.assertTrue(response.url.endswith("terima-kasih"))

    def test_a_clock_that_is_set_back_costs_one_attempt_and_not_hours(self):
        self.set_parameter("least_seconds", "3")
        with patch("odoo.addons.lapor_website.tools.opened.time", SimpleNamespace(time=lambda: now() + 5 * 3600)):
            data = self.typed()
        _response, tree = self.page(FORM, data=data)
        fresh = self.hidden(tree, "opened")
        self.assertNotEqual(fresh, data["opened"], "a stamp of later than now is of no use for hours")
        self.set_parameter("least_seconds", "0")
        response, _tree = self.page(FORM, data={**data, "opened": fresh})
        self.assertTrue(response.url.endswith("terima-kasih"))

    def flood(self, **changes):
        return self.page(FORM, data=self.typed(**changes))

    def test_a_session_that_files_on_is_asked_for_a_proof(self):
        for number in range(6):
            response, _tree = self.flood(email=f"w{number}@example.com", phone="")
            self.assertTrue(response.url.endswith("terima-kasih"), number)
        _response, opened = self.page(FORM)
        self.assertTrue(self.challenge(opened), "asked from the start, so that photos are chosen once")
        data = self.typed(email="w9@example.com", phone="")
        _response, tree = self.page(FORM, data=data)
        self.assertTrue(self.challenge(tree))
        response, _tree = self.page(FORM, data={**data, **self.proof(tree)})
        self.assertTrue(response.url.endswith("terima-kasih"))

    def new_browser(self):
        self.opener.cookies.clear()
        self.session = None

    def test_one_contact_from_many_browsers(self):
        for _number in range(6):
            self.assertTrue(self.flood(phone="")[0].url.endswith("terima-kasih"))
            self.new_browser()
        self.assertFalse(self.flood(phone="", email="MARIA@example.com")[0].url.endswith("terima-kasih"))
        self.new_browser()
        response, _tree = self.flood(phone="", email="lain@example.com")
        self.assertTrue(response.url.endswith("terima-kasih"), "the others at this address are not punished")

    def test_far_above_is_refused_with_a_wait(self):
        self.send()
        self.load(limits.FILE_CONTACT, limits.FILE_CONTACT.hard + 0.1)
        _response, tree = self.send()
        self.assertRegex(tree.xpath("string(//*[@role='alert'])"), r"tunggu \d+ menit")
        self.assertEqual(tree.xpath("//input[@name='name']/@value"), ["Maria"])

    def test_a_refused_form_is_not_counted(self):
        for _number in range(12):
            self.send(title="")
        self.assertTrue(self.send()[0].url.endswith("terima-kasih"))

    def test_a_captcha_of_the_city(self):
        def refuse(_cls, action):
            raise UserError(self.env._("captcha %s", action))

        http = self.env.registry["ir.http"]
        with patch.object(http, "_verify_request_recaptcha_token", classmethod(refuse)):
            _response, tree = self.send()
            self.assertIn("captcha lapor_file", tree.xpath("string(//*[@role='alert'])"))
            self.assertIn("captcha lapor_track", self.enter(self.complaint.number, self.code).text)
        self.assertNotIn("recaptcha", self.url_open(FORM).text.replace("data-captcha", ""))


@tagged("post_install", "-at_install")
class TestAddress(GateCase):
    """Whose attempts are counted together."""

    def key_of(self, remote):
        with patch.object(limits, "request", SimpleNamespace(httprequest=SimpleNamespace(remote_addr=remote))):
            return limits.address()

    def test_keys(self):
        self.assertEqual(self.key_of("203.0.113.7"), "203.0.113.7")
        self.assertEqual(self.key_of("::ffff:203.0.113.7"), "203.0.113.7")
        self.assertEqual(self.key_of("2001:db8:1:2:aaaa::1"), self.key_of("2001:db8:1:2:bbbb::9"))
        self.assertNotEqual(self.key_of("2001:db8:1:2::1"), self.key_of("2001:db8:1:3::1"))
        self.assertEqual(self.key_of("bukan alamat"), "")

    def addresses(self, proxy):
        seen = []
        original = limits.address

        def noted():
            seen.append(original())
            return seen[-1]

        headers = {"X-Forwarded-For": "198.51.100.9, 203.0.113.7", "X-Forwarded-Host": "lapor.example"}
        with patch.object(limits, "address", noted), patch.dict(config.options, {"proxy_mode": proxy}):
            self.url_open(FORM, headers=headers)
        return set(seen)

    def test_behind_a_proxy_the_real_one_and_else_no_word_of_the_sender(self):
        self.assertEqual(self.addresses(True), {"203.0.113.7"})
        self.assertEqual(self.addresses(False), {"127.0.0.1"})
