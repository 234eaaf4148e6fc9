from odoo.tests import tagged

from .common import FORM, LaporWebCase


@tagged("post_install", "-at_install")
class TestFormContact(LaporWebCase):
    """Who must say who she is, and what protects the form itself."""

    def test_named_needs_one_contact(self):
        _response, tree = self.send(email="", phone="")
        self.assertIn("email", self.errors(tree))

    def test_phone_alone_is_enough(self):
        response, _tree = self.send(email="")
        self.assertTrue(response.url.endswith("terima-kasih"))

    def test_named_needs_a_name(self):
        _response, tree = self.send(name="")
        self.assertIn("name", self.errors(tree))

    def test_anonymous_may_leave_nothing(self):
        response, _tree = self.send(anonymous="1", name="", email="", phone="")
        self.assertTrue(response.url.endswith("terima-kasih"))
        complaint = self.newest()
        self.assertTrue(complaint.is_anonymous)
        self.assertFalse(complaint._reporter().email)

    def test_secret(self):
        self.send(secret="1")
        self.assertTrue(self.newest().is_secret)

    def test_consent_version_is_kept(self):
        self.env["ir.config_parameter"].set_param("lapor_website.privacy_version", "uji-7")
        self.send()
        self.assertEqual(self.newest()._reporter().consent_version, "uji-7")

    def test_forged_token(self):
        for token in ("0" * 40 + "o1999999999", "", None, "x", "ö" * 30):
            with self.subTest(token=token):
                before = self.env["lapor.complaint"].search_count([])
                response, tree = self.send(csrf_token=token)
                self.assertEqual(response.status_code, 200)
                self.assertTrue(tree.xpath("//*[@role='alert']"))
                self.assertEqual(tree.xpath("//input[@name='name']/@value"), ["Maria"])
                self.assertEqual(self.env["lapor.complaint"].search_count([]), before)

    def test_token_of_another_session(self):
        data = self.typed()
        self.authenticate("warga.lain", "warga.lain")
        response, tree = self.page(FORM, data=data)
        self.assertFalse(response.url.endswith("terima-kasih"))
        self.assertTrue(tree.xpath("//*[@role='alert']"))

    def test_robot_fills_the_trap(self):
        before = self.env["lapor.complaint"].search_count([])
        _response, tree = self.send(website_address="http://spam.example")
        self.assertTrue(tree.xpath("//*[@role='alert']"))
        self.assertEqual(self.env["lapor.complaint"].search_count([]), before)
