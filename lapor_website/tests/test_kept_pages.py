from odoo.tests import tagged

from odoo.addons.lapor_website.tools.kept_pages import CSRF, PAGES
from odoo.addons.website.tests.test_performance import UtilPerf

from .common import FORM, TRACK
from .gate_common import GateCase
from .test_register import BASE, RegisterCase

ALIKE = (
    "/lapor",
    BASE,
    f"{BASE}?status=proses",
    f"{BASE}/peta.json",
    "/lapor/statistik",
    TRACK,
    FORM,
    "/lapor/bantuan",
)


@tagged("post_install", "-at_install")
class TestKeptPages(UtilPerf, RegisterCase, GateCase):
    """Pages that are kept for everybody hold nothing of anybody, and nothing that was taken away since."""

    def setUp(self):
        super().setUp()
        self.set_parameter("keep_seconds", "60")
        PAGES.clear()
        self.addCleanup(PAGES.clear)

    def stranger_again(self):
        """Be somebody else: without any cookie."""
        self.opener.cookies.clear()

    def hide(self, **values):
        coordinator = self.env.ref("base.user_admin")
        coordinator.group_ids += self.env.ref("lapor_complaints.lapor_complaints_group_coordinator")
        self.public.with_user(coordinator)._moderate(values, "Diminta pelapor")
        self.env.flush_all()

    def test_kept_and_cheap(self):
        for url in (*ALIKE, self.url):
            self.assertLessEqual(self._get_url_hot_query(url), 3, url)

    def test_nothing_of_the_visitor_is_kept(self):
        for url in (*ALIKE, self.url):
            response = self.url_open(url)
            for secret in (*CSRF.findall(response.text), self.opener.cookies.get("session_id", "-")[:42]):
                self.assertFalse([page for page in PAGES.values() if secret in page.text], url)
        self.assertEqual(len(PAGES), len(ALIKE) + 1)

    def test_each_visitor_has_tokens_of_her_own(self):
        seen = []
        for _visitor in range(2):
            self.stranger_again()
            _response, tree = self.page(FORM)
            seen.append([self.hidden(tree, name) for name in ("csrf_token", "submission_key", "opened")])
        for first, second in zip(*seen, strict=True):
            self.assertNotEqual(first, second)
        response, tree = self.send(category="unsure")
        self.assertTrue(response.url.endswith("/lapor/terima-kasih"), self.errors(tree))
        self.stranger_again()
        self.assertEqual(self.enter(self.complaint.number, self.code).status_code, 303)

    def test_hidden_is_gone_with_the_next_look(self):
        self.assertIn(self.public.number, self.url_open(BASE).text)
        self.assertIn("taman", self.url_open(self.url).text)
        self.hide(hidden_words="taman")
        self.assertNotIn("taman", self.url_open(self.url).text)
        self.assertIn(self.public.number, self.url_open(f"{BASE}/peta.json").text)
        self.hide(is_hidden=True)
        self.assertNotIn(self.public.number, self.url_open(BASE).text)
        self.assertNotIn(self.public.number, self.url_open(f"{BASE}/peta.json").text)
        self.assertEqual(self.url_open(self.url).status_code, 404)

    def test_news_is_there_with_the_next_look(self):
        self.url_open(BASE)
        newest = self.make(title="Pohon tumbang di jalan")
        self.env.flush_all()
        self.assertIn(newest.number, self.url_open(BASE).text)

    def test_who_signed_in_is_never_kept(self):
        self.authenticate("warga.uji", "warga.uji")
        self.assertIn("Warga Uji", self.url_open("/lapor").text)
        self.assertIn("Warga Uji", self.url_open(FORM).text)
        self.assertFalse(PAGES)
        self.authenticate(None, None)
        self.assertNotIn("Warga Uji", self.url_open("/lapor").text)
        self.authenticate("warga.uji", "warga.uji")
        self.assertIn("Warga Uji", self.url_open("/lapor").text)

    def test_supporter_sees_her_own_page(self):
        plain = self.url_open(self.url).text
        self.assertIn("/dukung", plain)
        self.assertIn("/batal", self.url_open(f"{self.url}/dukung", data={"x": "1"}).text)
        self.assertIn("/batal", self.url_open(self.url).text)
        self.stranger_again()
        self.assertNotIn("/batal", self.url_open(self.url).text)

    def test_languages_apart(self):
        self.assertIn('lang="id', self.url_open("/lapor").text)
        self.assertIn('lang="en', self.url_open("/en/lapor").text)
        self.assertIn('lang="id', self.url_open("/lapor").text)

    def test_words_looked_for_are_not_kept(self):
        self.url_open(f"{BASE}?q=taman")
        self.url_open(f"{BASE}?lain=1")
        self.assertFalse(PAGES)

    def test_who_is_asked_for_a_proof_gets_it(self):
        self.url_open(FORM)
        self.set_parameter("proof_of_work", "always")
        for _visitor in range(2):
            _response, tree = self.page(FORM)
            self.assertTrue(self.challenge(tree))
