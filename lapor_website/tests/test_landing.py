from odoo.tests import tagged

from .common import LaporWebCase


@tagged("post_install", "-at_install")
class TestLanding(LaporWebCase):
    def test_first_page(self):
        response, tree = self.page("/lapor")
        self.assertEqual(response.status_code, 200)
        self.assertEqual(len(tree.xpath("//h1")), 1)
        for target in ("/lapor/baru", "/lapor/lacak", "/lapor/privasi", "/lapor/bantuan"):
            self.assertTrue(tree.xpath(f"//main//a[@href='{target}']"), target)

    def test_is_the_home_page(self):
        _response, tree = self.page("/")
        self.assertTrue(tree.xpath("//*[contains(@class, 'lapor-hero')]"))

    def test_promises_come_from_the_rules(self):
        rule = self.env["lapor.deadline.rule"].search([("step", "=", "verification")], limit=1)
        rule.days = 47
        response, _tree = self.page("/lapor")
        self.assertIn("47", response.text)

    def test_english(self):
        response, tree = self.page("/en/lapor")
        self.assertEqual(tree.get("lang"), "en-US")
        self.assertIn("Tell your city", response.text)

    def test_indonesian_is_default(self):
        response, tree = self.page("/lapor")
        self.assertEqual(tree.get("lang"), "id-ID")
        self.assertIn("Sampaikan", response.text)
        self.assertIn("hari kerja", response.text)
