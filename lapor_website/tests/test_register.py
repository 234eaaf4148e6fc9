import json

from lxml import etree

from odoo.tests import tagged

from odoo.addons.lapor_website.tools import limits

from .common import LaporWebCase, jpeg
from .gate_common import GateCase

BASE = "/lapor/laporan"
CANARIES = ("Kenarinama", "kenari@example.com", "Kenarirahasia", "Kenaribatin", "Kenarianonim", "Kenaribalas")


class RegisterCase(LaporWebCase):
    """One public report, and one of each kind that must never show."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.skpd = cls.env["lapor.skpd"].search([("kind", "=", "office")], limit=1)
        cls.category = cls.env.ref("lapor_complaints.category_inf_pju")
        cls.public = cls.make(title="Lampu taman padam", description="Kenarinama melihat lampu taman padam",
                              attachments=[("a.jpg", jpeg())], latitude=-3.69512, longitude=128.18156)  # fmt: skip
        cls.secret = cls.make(title="Kenarirahasia lampu taman padam", is_secret=True)
        cls.anonymous = cls.make(title="Kenarianonim lampu taman", description="Saya Kenarinama", is_anonymous=True)
        cls.waiting, _code = cls.file_named(title="Kenaribatin lampu taman padam")
        cls.env.flush_all()

    @classmethod
    def file_named(cls, attachments=(), **values):
        complaint, code = cls.env["lapor.complaint"]._file(
            {"type": "complaint", "title": "Lampu", "description": "Lampu taman padam semua", "area_id": cls.area.id,
             "category_id": cls.category.id, **values},
            {"name": "Kenarinama Lain", "email": "kenari@example.com"}, attachments, None,
        )  # fmt: skip
        return complaint.sudo(), code

    @classmethod
    def make(cls, attachments=(), **values):
        complaint, _code = cls.file_named(attachments, **values)
        complaint._apply("forward", actor="coordinator", skpd=cls.skpd, note="Kenaribatin")
        complaint._reporter_act("reply", text="Kenaribalas")
        return complaint

    @property
    def url(self):
        return f"{BASE}/{self.public.number}"

    def assertNoCanary(self, text, where=""):
        for canary in CANARIES:
            self.assertNotIn(canary.lower(), text.lower(), where)


@tagged("post_install", "-at_install")
class TestRegister(RegisterCase):
    def test_list(self):
        response, tree = self.page(BASE)
        self.assertIn(self.public.number, response.text)
        self.assertNoCanary(response.text)
        self.assertNotIn(self.secret.number, response.text)
        self.assertNotIn(self.waiting.number, response.text)
        self.assertNotIn("session_id", response.headers.get("Set-Cookie", ""), "no session is made")
        self.assertEqual(tree.xpath("count(//article)"), 2)
        self.assertEqual(tree.xpath("count(//form[@role='search']//select)"), 7)

    def test_search_and_filters(self):
        for query, shown in (
            ("q=lampu+padam", True), ("q=Kenarinama", False), (f"q={self.public.number}", True), ("q=jembatan", False),
            (f"q={self.secret.number}", False), (f"wilayah={self.area.id}", True), ("wilayah=999999", False),
            (f"kategori={self.category.parent_id.id}", True), (f"skpd={self.skpd.id}", True), ("status=proses", True),
            ("status=selesai", False), ("jenis=complaint", True), ("hasil=resolved", False), ("urut=dukungan", True),
            ("urut=jawaban", False), ("wilayah=abc", False), ("q=%00%27%22", False), ("setelah=tidak-ada", True),
        ):  # fmt: skip
            response, tree = self.page(f"{BASE}?{query}")
            self.assertEqual(response.status_code, 200, query)
            links = "".join(tree.xpath("//article//a/@href"))
            self.assertEqual(self.public.number in links, shown, query)
            self.assertNoCanary("".join(tree.xpath("//main//article//text()")), query)

    def test_paging_shows_each_once(self):
        for place in range(25):
            self.make(title=f"Lampu nomor {place}")
        for order in ("", "urut=dukungan"):
            seen, url = [], f"{BASE}?{order}"
            while url:
                _response, tree = self.page(url)
                seen += tree.xpath("//article//h2/a/@href")
                url = next(iter(tree.xpath("//a[@rel='next']/@href")), None)
            self.assertEqual((len(seen), len(set(seen))), (27, 27), order)

    def test_queries_stay_flat(self):
        counts = []
        for _round in range(2):
            for url in (BASE, f"{BASE}?q=lampu", self.url, f"{BASE}.atom", f"{BASE}/peta.json"):
                self.url_open(url)
            counts.append(
                [self.count(url) for url in (BASE, f"{BASE}?q=lampu", self.url, f"{BASE}.atom", f"{BASE}/peta.json")]
            )
            for place in range(25 if not _round else 0):
                self.make(title=f"Lampu nomor {place}", attachments=[("a.jpg", jpeg(size=(64, 48)))])
            self.env.flush_all()
            self.env.invalidate_all()
        self.assertEqual(counts[0], counts[1])
        self.assertLessEqual(max(counts[0]), 60, counts)

    def count(self, url):
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count
        self.assertEqual(self.url_open(url).status_code, 200)
        return self.env.cr.sql_log_count - before

    def test_report(self):
        self.answered_public()
        response, tree = self.page(self.url)
        self.assertNoCanary(response.text)
        text = tree.xpath("string(//main)")
        self.assertIn("Sudah kami perbaiki", text)
        self.assertIn(self.skpd.name, text)
        self.assertEqual(
            tree.xpath("string(//meta[@property='og:title']/@content)").split(" | ")[0], "Lampu taman padam"
        )
        self.assertFalse(tree.xpath("//main//img"), "photos of reporters wait for a release")

    def answered_public(self):
        self.public._apply("accept", actor="liaison")
        self.public._apply("answer", actor="liaison", text="Yth. Kenarinama, Sudah kami perbaiki.", outcome="resolved")
        self.env.flush_all()

    def test_the_same_404_for_all_others(self):
        pages = set()
        for number in (self.secret.number, self.waiting.number, "LAP-1999-999999", "x" * 5000, "ikuti"):
            for more in ("", "/foto/1"):
                response = self.url_open(f"{BASE}/{number}{more}")
                self.assertEqual(response.status_code, 404, number)
                pages.add(response.text.replace(number, "").replace(more, ""))
        texts = {etree.HTML(page).xpath("string(//main)") for page in pages}
        self.assertEqual(len(texts), 1)
        self.assertEqual(self.url_open(f"{BASE}/%00").status_code, 404)
        for act in ("dukung", "batal", "ikuti"):
            response = self.url_open(f"{BASE}/{self.secret.number}/{act}", data={"email": "a@example.com"})
            self.assertEqual(response.status_code, 404)

    def test_canonical_number(self):
        response = self.url_open(f"{BASE}/{self.public.number.lower()}", allow_redirects=False)
        self.assertEqual(response.status_code, 301)

    def test_photos(self):
        photo = self.public.attachment_ids
        address = f"{self.url}/foto/{photo.id}"
        self.assertEqual(self.url_open(address).status_code, 404)
        self.public._write({})
        coordinator = self.env["res.users"].create({
            "name": "K", "login": "koor.uji",
            "group_ids": [(4, self.env.ref("lapor_complaints.lapor_complaints_group_coordinator").id)],
        })  # fmt: skip
        report = self.public.with_user(coordinator)
        report.action_release_photos()
        self.env.flush_all()
        answer = self.url_open(f"{address}?kecil=1")
        self.assertEqual((answer.status_code, answer.headers["Content-Type"]), (200, "image/jpeg"))
        self.assertEqual(self.url_open(f"{BASE}/{self.anonymous.number}/foto/{photo.id}").status_code, 404)
        report._moderate({"hidden_file_ids": [(4, photo.id)]}, "Wajah")
        self.env.flush_all()
        self.assertEqual(self.url_open(address).status_code, 404)
        report._moderate({"is_hidden": True}, "Alasan")
        self.env.flush_all()
        for url in (self.url, f"{self.url}/foto/{photo.id}"):
            self.assertEqual(self.url_open(url).status_code, 404)
        for url in (BASE, f"{BASE}.atom", f"{BASE}/peta.json"):
            self.assertNotIn(self.public.number, self.url_open(url).text, url)

    def test_map(self):
        data = json.loads(self.url_open(f"{BASE}/peta.json").text)
        numbers = [point[2] for point in data["points"]]
        self.assertIn(self.public.number, numbers)
        self.assertNotIn(self.secret.number, numbers)
        self.category.shows_point = False
        self.env.flush_all()
        data = json.loads(self.url_open(f"{BASE}/peta.json").text)
        self.assertFalse([point for point in data["points"] if point[2] == self.public.number])
        self.assertIn(self.area.id, dict(data["counts"]))

    def test_sitemap_and_landing(self):
        sitemap = self.url_open("/sitemap.xml").text
        self.assertIn(self.url, sitemap)
        for number in (self.secret.number, self.waiting.number):
            self.assertNotIn(number, sitemap)
        self.answered_public()
        response, _tree = self.page("/lapor")
        self.assertIn(self.url, response.text)
        self.assertNoCanary(response.text)

    def test_feed(self):
        response = self.url_open(f"{BASE}.atom?wilayah={self.area.id}")
        self.assertIn("application/atom+xml", response.headers["Content-Type"])
        self.assertNoCanary(response.text)
        feed = etree.fromstring(response.content)
        atom = {"a": "http://www.w3.org/2005/Atom"}
        for path in ("a:title", "a:id", "a:updated", "a:author/a:name", "a:link[@rel='self']"):
            self.assertEqual(len(feed.xpath(path, namespaces=atom)), 1, path)
        entries = feed.xpath("a:entry", namespaces=atom)
        self.assertEqual(len(entries), 2)
        for entry in entries:
            for path in ("a:title", "a:id", "a:updated", "a:summary", "a:link[@rel='alternate']"):
                self.assertEqual(len(entry.xpath(path, namespaces=atom)), 1, path)
            self.assertTrue(entry.xpath("string(a:id)", namespaces=atom).startswith("urn:uuid:"))
        again = etree.fromstring(self.url_open(f"{BASE}.atom?wilayah={self.area.id}").content)
        ids = "a:entry/a:id/text()"
        self.assertEqual(feed.xpath(ids, namespaces=atom), again.xpath(ids, namespaces=atom))
        self.assertFalse(
            etree.fromstring(self.url_open(f"{BASE}.atom?q=Kenarinama").content).xpath("a:entry", namespaces=atom)
        )


@tagged("post_install", "-at_install")
class TestRegisterActs(RegisterCase, GateCase):
    def test_support_once_and_back(self):
        for _twice in range(2):
            _response, tree = self.page(f"{self.url}/dukung", data={"x": "1"})
            self.assertTrue(tree.xpath("//form[contains(@action, '/batal')]"))
            self.public.invalidate_recordset()
            self.assertEqual(self.public.endorsement_count, 1)
        self.url_open(f"{self.url}/batal", data={"x": "1"})
        self.public.invalidate_recordset()
        self.assertEqual(self.public.endorsement_count, 0)

    def test_not_from_another_site(self):
        for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://lain.example"}):
            self.url_open(f"{self.url}/dukung", data={"x": "1"}, headers=headers)
        self.public.invalidate_recordset()
        self.assertEqual(self.public.endorsement_count, 0)

    def test_invented_cookies_count_nothing(self):
        self.opener.cookies.set("lapor_dukung", "AAAA" * 30)
        self.assertEqual(self.url_open(self.url).status_code, 200)

    def test_flood_of_support_meets_a_proof_of_work(self):
        for _attempt in range(limits.ENDORSE_REPORT.attempts):
            self.opener.cookies.clear()
            self.url_open(f"{self.url}/dukung", data={"x": "1"}, allow_redirects=False)
        self.opener.cookies.clear()
        _response, tree = self.page(f"{self.url}/dukung", data={"x": "1"})
        self.public.invalidate_recordset()
        self.assertEqual(self.public.endorsement_count, limits.ENDORSE_REPORT.attempts)
        self.page(f"{self.url}/dukung", data=self.proof(tree))
        self.public.invalidate_recordset()
        self.assertEqual(self.public.endorsement_count, limits.ENDORSE_REPORT.attempts + 1)

    def test_follow(self):
        self.env["mail.mail"].search([]).unlink()
        _response, tree = self.page(f"{self.url}/ikuti", data={"email": "bukan alamat"})
        self.assertTrue(tree.xpath("//*[@id='ringkasan']"))
        self.url_open(f"{self.url}/ikuti", data={"email": "ani@example.com"})
        mail = self.env["mail.mail"].search([("lapor_audience", "=", "follower")])
        self.assertEqual(mail.mapped("email_to"), ["ani@example.com"])
        self.assertNoCanary(str(mail.body_html))
        followers = self.env["lapor.follower"]
        self.assertFalse(followers.search([]))
        token = mail.body_html.split("/lapor/ikuti?t=")[1].split('"')[0]
        self.url_open(f"/lapor/ikuti?t={token}")
        self.assertFalse(followers.search([]), "opening a link changes nothing")
        self.url_open("/lapor/ikuti", data={"t": token})
        follower = followers.search([])
        self.assertEqual(follower.email, "ani@example.com")
        address = f"/lapor/berhenti?t={follower._leave_token()}"
        self.env.flush_all()
        self.url_open(address)
        self.assertTrue(follower.exists(), "opening a link changes nothing")
        answer = self.url_open(address, data={"List-Unsubscribe": "One-Click"})
        self.assertEqual(answer.status_code, 200)
        self.assertFalse(followers.search([]))

    def test_strangers_mailbox_is_not_flooded(self):
        self.env["mail.mail"].search([]).unlink()
        for _attempt in range(6):
            self.url_open(f"{self.url}/ikuti", data={"email": "ani@example.com"})
        self.assertEqual(self.env["mail.mail"].search_count([("email_to", "=", "ani@example.com")]), 3)
