import json
import re

from lxml import html

from odoo import SUPERUSER_ID
from odoo.tests import tagged

from .common import TRACK, LaporWebCase

PERSONAL = ("Warga Uji", "w@example.com")


@tagged("post_install", "-at_install")
class TestOwnData(LaporWebCase):
    """“My data”: by code or account for the reporter, closed to everybody else."""

    def setUp(self):
        super().setUp()
        self.base = f"{TRACK}/{self.complaint.number}"
        self.url = f"{self.base}/data-saya"

    def do(self, action, base=None, **data):
        url = f"{base or self.base}/data-saya"
        _response, tree = self.page(url)
        data = {"csrf_token": self.hidden(tree, "csrf_token"), **data}
        return self.url_open(f"{url}/{action}", data=data, allow_redirects=False)

    def test_with_the_code_she_sees_her_data(self):
        self.enter(self.complaint.number, self.code)
        response, tree = self.page(self.url)
        for value in PERSONAL:
            self.assertIn(value, response.text)
        self.assertEqual(response.headers["Cache-Control"], "no-store, private")
        self.assertNotIn("Warga", tree.xpath("string(//title)"))
        _response, detail = self.page(self.base)
        self.assertTrue(detail.xpath(f"//a[@href='{self.url}']"))

    def test_how_long_stands_there_once_the_city_has_decided(self):
        self.enter(self.complaint.number, self.code)
        kept = "//dt[.='Disimpan sampai']/following-sibling::dd"
        self.assertFalse(self.page(self.url)[1].xpath(kept))
        self.assertNotIn("kami hapus sendiri", self.url_open("/lapor/privasi").text)
        rule = self.env.ref("lapor_complaints.retention_rule_identity")
        rule.write({"in_force": True, "decision": "Perwali Uji 1/2026"})
        self.assertIn("masih terbuka", self.page(self.url)[1].xpath(f"string({kept})"))
        notice = self.page("/lapor/privasi")[1].xpath("string(//main)")
        self.assertIn("kami hapus sendiri", notice)
        self.assertIn("2 tahun", notice)
        self.assertIn("2 years", self.page("/en/lapor/privasi")[1].xpath("string(//main)"))
        self.opener.cookies.clear()  # the language just chosen
        self.complaint.with_user(SUPERUSER_ID)._apply("withdraw", actor="reporter")
        self.enter(self.complaint.number, self.code)
        year = self.complaint.closed_at.year + 2
        self.assertIn(f"{year}, lalu dihapus", self.page(self.url)[1].xpath(f"string({kept})"))

    def test_with_a_link_she_is_asked_for_the_code_first(self):
        link = self.complaint._tracking_url().split("/lapor", 1)[1]
        self.url_open(f"/lapor{link}")
        response = self.url_open(self.url)
        self.assertEqual(response.status_code, 200)
        self.assert_closed(response)
        tree = html.fromstring(response.content)
        for action, data in (("koreksi", {"name": "X"}), ("anonim", {}), ("salinan", {}),
                             ("permintaan", {"kind": "erasure"})):  # fmt: skip
            data["csrf_token"] = self.hidden(tree, "csrf_token")
            self.assert_closed(self.url_open(f"{self.url}/{action}", data=data))
        self.assertEqual(self.complaint.event_ids.mapped("kind"), ["filed"])
        self.assert_closed(self.do("kode", code="AAAAAAAA"))
        self.assertEqual(self.do("kode", code=self.code.lower()).status_code, 303)
        self.assertIn(PERSONAL[1], self.url_open(self.url).text)

    def assert_closed(self, response):
        for value in PERSONAL:
            self.assertNotIn(value, response.text)

    def test_strangers_and_other_reports(self):
        other, code = self.file_one()
        self.enter(other.number, code)
        for number in (self.complaint.number, "ZZZ-2020-999999", "../x", "%00"):
            for method in ("GET", "POST"):
                url = f"{TRACK}/{number}/data-saya" + ("/salinan" if method == "POST" else "")
                response = self.url_open(url, data={"x": "1"} if method == "POST" else None, allow_redirects=False)
                self.assertIn(response.status_code, (303, 404), (number, method))
                self.assert_closed(response)
        self.authenticate("warga.lain", "warga.lain")
        for url in (
            f"/my/lapor/{self.complaint.number}/data-saya",
            f"/my/lapor/{self.complaint.number}/data-saya/salinan",
        ):
            self.assertEqual(self.url_open(url, data={"x": "1"} if url.endswith("salinan") else None).status_code, 404)

    def test_in_her_account_without_a_code(self):
        self.authenticate("warga.uji", "warga.uji")
        base = f"/my/lapor/{self.complaint.number}"
        self.assertIn(PERSONAL[1], self.url_open(f"{base}/data-saya").text)
        self.assertEqual(self.do("koreksi", base, name="Warga Baru", email="w@example.com", phone="").status_code, 303)
        self.assertEqual(self.complaint.reporter_ids.name, "Warga Baru")

    def test_correcting(self):
        self.enter(self.complaint.number, self.code)
        response = self.do("koreksi", name="Nama Baru", email="w@example.com", phone="0812 3456 7890")
        self.assertTrue(response.headers["Location"].endswith("selesai=koreksi"))
        self.assertEqual(self.complaint.reporter_ids.phone, "0812 3456 7890")
        bad = self.do("koreksi", name="x" * 101, email="bukan surel", phone="abc")
        self.assertEqual(self.errors(html.fromstring(bad.content)), {"name", "email", "phone"})
        self.assertIn("bukan surel", bad.text)
        self.assertEqual(self.complaint.reporter_ids.name, "Nama Baru")

    def new_address(self, email="baru@example.com"):
        self.enter(self.complaint.number, self.code)
        response = self.do("koreksi", name="Warga Uji", email=email, phone="")
        mail = self.env["mail.mail"].search([("email_to", "=", email)], order="id desc", limit=1)
        return response, mail

    def test_a_new_address_counts_when_its_mailbox_says_so(self):
        response, mail = self.new_address()
        self.assertTrue(response.headers["Location"].endswith("selesai=surel"))
        self.assertEqual(self.complaint.reporter_ids.email, "w@example.com")
        self.assertNotIn("Warga Uji", mail.body_html)
        link = re.search(r'href="[^"]*(/lapor/lacak/[^"]*/surel\?t=[^"]*)"', mail.body_html).group(1)
        self.opener.cookies.clear()
        _response, tree = self.page(link)
        self.assertEqual(self.complaint.reporter_ids.email, "w@example.com", "opening the link changes nothing")
        token = self.hidden(tree, "t")
        self.assertEqual(self.url_open(f"{self.base}/surel", data={"t": token}).status_code, 200)
        self.env.invalidate_all()
        self.assertEqual(self.complaint.reporter_ids.email, "baru@example.com")
        again, _tree = self.page(link)
        self.assertNotIn("baru@example.com", again.text, "once")
        other, _code = self.file_one()
        wrong = self.url_open(f"{TRACK}/{other.number}/surel", data={"t": token})
        self.assertEqual(wrong.status_code, 200)
        self.assertEqual(other.reporter_ids.email, "w@example.com")

    def test_a_mailbox_is_not_pestered(self):
        for number in range(5):
            self.new_address(f"baru{number}@example.com")
        response, mail = self.new_address("baru9@example.com")
        self.assertFalse(mail)
        self.assertEqual(self.errors(html.fromstring(response.content)), {"email"})

    def test_hiding(self):
        self.enter(self.complaint.number, self.code)
        self.assertEqual(self.do("anonim").status_code, 303)
        self.assertTrue(self.complaint.is_anonymous)
        self.assertNotIn("/anonim", self.url_open(self.url).text)

    def test_asking(self):
        self.enter(self.complaint.number, self.code)
        self.assertEqual(self.do("permintaan", kind="erasure", text="Tolong <b>hapus</b>").status_code, 303)
        request = self.env["lapor.data.request"].search([("complaint_id", "=", self.complaint.id)])
        self.assertEqual((request.kind, request.state, request.text), ("erasure", "new", "Tolong <b>hapus</b>"))
        self.assertIn("Permintaan Anda", self.url_open(self.url).text)
        for kind in ("", "copy", "lain", None):
            self.assertEqual(
                self.do("permintaan", **({"kind": kind} if kind is not None else {})).status_code, 200, kind
            )

    def test_the_copy(self):
        self.enter(self.complaint.number, self.code)
        response = self.do("salinan")
        self.assertIn("attachment", response.headers["Content-Disposition"])
        copy = json.loads(response.text)
        self.assertEqual(copy["reporter"]["email"], "w@example.com")
        self.assertEqual(copy["report"]["number"], self.complaint.number)

    def test_without_a_token_nothing_is_done(self):
        self.enter(self.complaint.number, self.code)
        for action in ("koreksi", "anonim", "salinan", "permintaan", "kode", "lain"):
            response = self.url_open(
                f"{self.url}/{action}", data={"name": "X", "kind": "erasure"}, allow_redirects=False
            )
            self.assertIn(response.status_code, (200, 303), action)
        self.assertFalse(self.complaint.is_anonymous)
        self.assertEqual(self.complaint.reporter_ids.name, "Warga Uji")
        self.assertFalse(self.env["lapor.data.request"].search([("complaint_id", "=", self.complaint.id)]))
