from urllib.parse import urlsplit

from odoo.tests import HttpCase, tagged

from .mail_common import LaporMailCase


@tagged("post_install", "-at_install")
class TestMailLink(LaporMailCase, HttpCase):
    def setUp(self):
        super().setUp()
        complaint = self.bring("forwarded")
        self.complaint_path = f"/odoo/lapor.complaint/{complaint.id}"
        self.link = complaint.sudo().event_ids[:1]._url_staff()

    def landing(self, login):
        """Return the path on which the link in an officer's mail ends for `login`, without query."""
        self.authenticate(login, login and login + "x" * (8 - len(login)))
        parts = urlsplit(self.link)
        response = self.url_open(f"{parts.path}?{parts.query}", allow_redirects=False)
        self.assertIn(response.status_code, (302, 303))
        return urlsplit(response.headers["Location"]).path

    def test_link_opens_the_report_for_whom_it_concerns_alone(self):
        self.assertIn(self.complaint_path, self.landing(self.people["liaison"].login))
        self.assertIn(self.complaint_path, self.landing(self.people["coordinator"].login))
        self.assertNotIn("lapor.complaint", self.landing(self.people["liaison_b"].login))
        self.assertEqual(self.landing(None), "/web/login")
