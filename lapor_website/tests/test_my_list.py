from odoo.tests import tagged

from .common import LaporWebCase

PAGE = "/my/lapor"


@tagged("post_install", "-at_install")
class TestMyList(LaporWebCase):
    """The list of a citizen's reports, and how a report without an account comes into it."""

    def setUp(self):
        super().setUp()
        self.authenticate("warga.uji", "warga.uji")

    def titles(self, url, where="//main"):
        _response, tree = self.page(url)
        return [title.text for title in tree.xpath(f"{where}//ul[@class='lapor-list']/li/a/b")]

    def test_what_waits_comes_first(self):
        asked, _code = self.file_one(title="Ditanya")
        asked._apply("ask", actor="coordinator", text="Di mana?")
        newer, _code = self.file_one(title="Baru saja")
        self.env.flush_all()
        self.assertEqual(self.titles(PAGE), ["Ditanya", "Baru saja", "Lampu jalan mati"])
        self.assertEqual(self.titles(PAGE, "//section"), ["Ditanya"])
        self.assertEqual(self.titles(f"{PAGE}?status=menunggu"), ["Ditanya"])
        self.assertEqual(self.titles(f"{PAGE}?status=berjalan"), ["Baru saja", "Lampu jalan mati"])
        newer._apply("withdraw", actor="reporter")
        self.env.flush_all()
        self.assertEqual(self.titles(f"{PAGE}?status=selesai"), ["Baru saja"])
        counters = self.make_jsonrpc_request("/my/counters", {"counters": ["lapor_count", "lapor_asked"]})
        self.assertEqual(counters, {"lapor_count": 3, "lapor_asked": 1})

    def test_search(self):
        self.file_one(title="Sampah & bau <b>")
        self.assertEqual(self.titles(f"{PAGE}?cari=bau"), ["Sampah & bau <b>"])
        self.assertEqual(self.titles(f"{PAGE}?cari={self.complaint.number}"), ["Lampu jalan mati"])
        _response, tree = self.page(f"{PAGE}?cari=%22%3E%3Cscript%3E&status=selesai")
        self.assertEqual(tree.xpath("string(//input[@name='cari']/@value)"), '"><script>')
        for odd in ("?status=x", "?cari=%25", "/page/999", "/page/0", "?cari=%00%ff", "?cari=" + "x" * 3000):
            self.assertLess(self.url_open(PAGE + odd).status_code, 500, odd)

    def claim(self, number, code, **more):
        token = self.hidden(self.page(PAGE)[1], "csrf_token")
        return self.page(f"{PAGE}/tautkan", data={"csrf_token": token, "number": number, "code": code, **more})

    def test_claim(self):
        report, code = self.env["lapor.complaint"]._file(
            {"type": "complaint", "title": "Tanpa akun", "description": "D", "category_id": self.category.id}, {}
        )
        self.env.flush_all()
        self.assertNotIn("Tanpa akun", self.titles(PAGE))
        for number, wrong in ((report.number, "WRONG234"), ("ZZZ-1", code), ("", ""), (report.number, "")):
            _response, tree = self.claim(number, wrong)
            self.assertTrue(tree.xpath("//details[@open]//div[@role='alert']"))
        self.assertFalse(report._reporter().user_id)
        _response, tree = self.claim(report.number.lower(), code)
        self.assertTrue(tree.xpath("//div[@role='status']"))
        self.assertIn("Tanpa akun", self.titles(PAGE))
        self.assertEqual(self.url_open(f"{PAGE}/{report.number}").status_code, 200)
        self.authenticate("warga.lain", "warga.lain")
        _response, tree = self.claim(report.number, code)
        self.assertTrue(tree.xpath("//details[@open]//div[@role='alert']"))
        self.assertEqual(report._reporter().user_id, self.citizen)

    def test_claim_needs_the_session(self):
        report, code = self.file_one()
        report._reporter().user_id = False
        self.claim(report.number, code, csrf_token="palsu")
        self.assertFalse(report._reporter().user_id)

    def test_withdraw_is_asked_once_more(self):
        url = f"{PAGE}/{self.complaint.number}"
        self.assertTrue(self.page(url)[1].xpath(f"//a[@href='{url}/cabut']"))
        _response, tree = self.page(f"{url}/cabut")
        self.assertTrue(tree.xpath(f"//form[@action='{url}/withdraw']"))
        self.assertEqual(self.complaint.state, "submitted")
        self.act("withdraw", base=url, text="Sudah diperbaiki tetangga")
        self.assertEqual(self.complaint.state, "withdrawn")
        _response, tree = self.page(f"{url}/cabut")
        self.assertFalse(tree.xpath("//form[contains(@action, 'withdraw')]"), "nothing to withdraw any more")
