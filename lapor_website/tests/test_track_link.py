from odoo.tests import tagged

from .common import TRACK, LaporWebCase


@tagged("post_install", "-at_install")
class TestTrackLink(LaporWebCase):
    """The signed link in mails opens one report for a while and changes nothing."""

    def follow(self, token, number=None):
        url = f"{TRACK}/{number or self.complaint.number}?t={token}"
        return self.url_open(url, allow_redirects=False)

    def test_link_in_mails(self):
        url = self.complaint._tracking_url()
        self.assertTrue(url.startswith("http"))
        self.assertNotIn(self.code, url)
        response = self.url_open(url.replace(url.split("/lapor")[0], ""), allow_redirects=False)
        self.assertEqual(response.status_code, 303)
        self.assertTrue(response.headers["Location"].endswith(f"{TRACK}/{self.complaint.number}"))
        self.assertEqual(self.url_open(f"{TRACK}/{self.complaint.number}", allow_redirects=False).status_code, 200)

    def test_changes_nothing(self):
        self.answered()
        before = self.complaint.read(["state", "event_count", "write_date"])
        self.follow(self.complaint._access_token())
        self.env.invalidate_all()
        self.assertEqual(self.complaint.read(["state", "event_count", "write_date"]), before)

    def test_other_purpose(self):
        response = self.follow(self.complaint._access_token(purpose="unsubscribe"))
        self.assertIn("alasan=tautan", response.headers["Location"])

    def test_expired(self):
        response = self.follow(self.complaint._access_token(hours=-1))
        self.assertIn("alasan=tautan", response.headers["Location"])

    def test_of_another_report(self):
        other, _code = self.file_one()
        response = self.follow(other._access_token())
        self.assertIn("alasan=tautan", response.headers["Location"])

    def test_forged(self):
        token = self.complaint._access_token()
        for bad in (token[:-3] + "xyz", "x", "%00", "ö", "A" * 10_000):
            with self.subTest(bad=bad[:10]):
                response = self.follow(bad)
                self.assertEqual(response.status_code, 303)
                self.assertIn("alasan=tautan", response.headers["Location"])

    def test_unknown_number(self):
        response = self.follow(self.complaint._access_token(), number="ZZZ-2020-999999")
        self.assertIn("alasan=tautan", response.headers["Location"])

    def test_language_of_the_reporter(self):
        self.complaint._reporter().lang = "en_US"
        self.assertIn("/en/lapor/lacak/", self.complaint._tracking_url())
        self.complaint._reporter().lang = "id_ID"
        self.assertNotIn("/id/lapor", self.complaint._tracking_url())
