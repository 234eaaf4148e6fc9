from urllib.parse import urlsplit

from odoo.tests import tagged

from .common import LaporWebCase, jpeg


class CitizenPath:
    """The whole path of a citizen in a real browser; officers act in between, in Python.

    `debug=tests` brings Odoo's tour scripts, and with them all of its bundles: test_lean has the lean pages.
    """

    def walk(self):
        self.env["ir.attachment"].create(
            {"name": "lapor-uji.jpg", "url": "/lapor-uji.jpg", "type": "binary", "raw": jpeg(), "public": True}
        )
        self.start_tour("/lapor?debug=tests", "lapor_file", timeout=120)
        complaint = self.newest()
        self.assertNotEqual(complaint, self.complaint)
        self.assertEqual(len(complaint.attachment_ids), 1)
        self.assertTrue(complaint.is_anonymous)
        self.answered(complaint)
        self.start_tour(self.link(complaint), "lapor_dispute", timeout=120)
        self.assertEqual((complaint.state, complaint.dispute_count), ("in_progress", 1))
        complaint._apply("answer", actor="liaison", text="Lubang kedua juga sudah ditambal.", outcome="resolved")
        self.start_tour(self.link(complaint), "lapor_confirm", timeout=120)
        self.assertEqual((complaint.state, complaint.rating), ("closed", 5))

    def link(self, complaint):
        """Return the address of the link in a mail, without its host."""
        self.env.flush_all()
        parts = urlsplit(complaint._tracking_url())
        return f"{parts.path}?{parts.query}&debug=tests"


@tagged("post_install", "-at_install")
class TestTourDesktop(CitizenPath, LaporWebCase):
    browser_size = "1280x900"

    def test_citizen_path(self):
        self.walk()


@tagged("post_install", "-at_install")
class TestTourPhone(CitizenPath, LaporWebCase):
    browser_size = "390x844"
    touch_enabled = True

    def test_citizen_path(self):
        self.walk()
