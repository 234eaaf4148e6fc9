from datetime import timedelta
from unittest.mock import patch

from odoo import fields
from odoo.tests import tagged

from odoo.addons.lapor_complaints.models.watch_digest import LaporWatch
from odoo.addons.lapor_website.tools import limits

from .test_register import BASE, RegisterCase


@tagged("post_install", "-at_install")
class TestRegisterWatch(RegisterCase):
    """The way of a citizen who wants news of an area: asked for, confirmed, told once, ended with one click."""

    def setUp(self):
        super().setUp()
        self.env["mail.mail"].search([]).unlink()
        self.watches = self.env["lapor.watch"]
        self.watches.search([]).unlink()
        self.chosen = {"wilayah": str(self.area.id), "kategori": str(self.category.id), "irama": "daily"}

    def ask(self, email="ani@example.com", **values):
        return self.page(f"{BASE}/kabar", data={**self.chosen, "email": email, **values})

    def mail(self):
        return self.env["mail.mail"].search([("lapor_audience", "=", "follower")])

    def test_the_whole_way(self):
        _response, tree = self.page(f"{BASE}?wilayah={self.area.id}&kategori={self.category.id}")
        form = tree.xpath("//form[@action='/lapor/laporan/kabar']")[0]
        self.assertEqual(form.xpath(".//input[@name='wilayah']/@value"), [str(self.area.id)])
        response, tree = self.ask()
        self.assertTrue(tree.xpath("//*[@id='selesai']"))
        self.assertIn(f"wilayah={self.area.id}", response.url)
        self.assertNotIn("session_id", response.headers.get("Set-Cookie", ""))
        self.assertNotIn("ani@example.com", response.text + response.url)
        token = self.mail().body_html.split("/lapor/ikuti?t=")[1].split('"')[0]
        _response, tree = self.page(f"/lapor/ikuti?t={token}")
        self.assertIn(self.area.name, tree.xpath("string(//main)"))
        self.assertFalse(self.watches.search([]), "opening a link changes nothing")
        self.url_open("/lapor/ikuti", data={"t": token})
        watch = self.watches.search([])
        self.assertEqual((watch.email, watch.area_id, watch.rhythm), ("ani@example.com", self.area, "daily"))
        letter = self.digest(watch)
        self.assertIn(self.public.number, letter.body_html)
        self.assertNoCanary(letter.body_html)
        leave = letter.headers.split("List-Unsubscribe': '<")[1].split(">")[0].partition("/lapor")[2]
        self.url_open(f"/lapor{leave}")
        self.assertTrue(watch.exists(), "opening a link changes nothing")
        answer = self.url_open(f"/lapor{leave}", data={"List-Unsubscribe": "One-Click"})
        self.assertEqual(answer.status_code, 200)
        self.assertFalse(self.watches.search([]))
        self.assertEqual(self.url_open(f"/lapor{leave}", data={"x": "1"}).status_code, 200, "twice is once")

    def digest(self, watch):
        self.mail().unlink()
        watch.told_until = fields.Datetime.now() - timedelta(days=1)
        ends = {"daily": fields.Datetime.now() + timedelta(hours=1)}
        with patch.object(LaporWatch, "_ends", lambda _self: ends), self.enter_registry_test_mode():
            self.env.ref("lapor_complaints.ir_cron_lapor_watch_digest").method_direct_trigger()
        self.env.invalidate_all()
        return self.mail()

    def test_refused(self):
        for email in ("bukan alamat", "", "a@b.example\nBcc: c@d.example"):
            _response, tree = self.ask(email)
            self.assertTrue(tree.xpath("//*[@id='ringkasan']"), email)
            self.assertTrue(tree.xpath("//details[contains(@class, 'lapor-watch')]/@open"))
        self.url_open(f"{BASE}/kabar", data=self.chosen, headers={"Origin": "https://lain.example"})
        for way in ("GET", "PUT"):
            self.assertIn(self.opener.request(way, f"{self.base_url()}{BASE}/kabar").status_code, (404, 405))
        self.assertFalse(self.mail())

    def test_strangers_mailbox_is_not_flooded(self):
        for area in self.env["lapor.area"].search([], limit=6):
            self.ask(wilayah=str(area.id))
        self.url_open(f"{self.url}/ikuti", data={"email": "ani@example.com"})
        self.assertEqual(len(self.mail()), limits.FOLLOW_EMAIL.attempts, "counted together with single reports")

    def test_feeds_are_found(self):
        for url, feed in ((BASE, f"{BASE}.atom"), (f"{BASE}?wilayah={self.area.id}&status=proses",
                                                  f"{BASE}.atom?wilayah={self.area.id}")):  # fmt: skip
            _response, tree = self.page(url)
            self.assertEqual(tree.xpath("//head/link[@type='application/atom+xml']/@href"), [feed])
        response = self.url_open(f"{BASE}.atom?wilayah={self.area.id}")
        self.assertIn(f"<subtitle>{self.area.display_name}</subtitle>", response.text)

    def test_an_old_link_leads_to_the_kept_report(self):
        kept = self.make(title="Lampu taman padam lagi")
        for report in (self.public, self.secret, self.waiting):
            report._apply("merge", actor="coordinator", kept=kept)
        self.env.flush_all()
        answer = self.url_open(self.url, allow_redirects=False)
        self.assertEqual((answer.status_code, answer.headers["Location"].endswith(kept.number)), (302, True))
        for report in (self.secret, self.waiting):
            self.assertEqual(self.url_open(f"{BASE}/{report.number}").status_code, 404, "never was public")
