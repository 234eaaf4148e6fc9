from lxml import html

from odoo.tests import tagged

from odoo.addons.lapor_complaints.tests.common import LIAISON_ACTS, PATHS, SIDES

from .common import FORM, LaporWebCase
from .indonesian import Indonesian
from .test_receipt import words_of

READ = (
    "/lapor", FORM, "/lapor/lacak", "/lapor/laporan", "/lapor/laporan?q=pothole&urut=dukungan", "/lapor/bantuan",
    "/lapor/privasi", "/lapor/aksesibilitas", "/lapor/tidak-ada", "/lapor/surat/TIDAK-ADA", "/lapor/ikuti",
    "/web/login", "/web/signup", "/web/reset_password",
)  # fmt: skip
STORY = {"title": "Street lights are off", "description": "Three lights near the school are off since Monday."}


@tagged("post_install", "-at_install")
class TestEnglish(LaporWebCase):
    """Who reads English meets no Indonesian of the interface: every text of every page is held against id.po and the
    city's data. What citizens and officers wrote stays as they wrote it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.indonesian = Indonesian(cls.env)
        cls.lamp = cls.env.ref("lapor_complaints.category_inf_pju")
        cls.skpd = cls.env["lapor.skpd"].search([("kind", "=", "office")], limit=1)

    def assertEnglish(self, tree, where):
        self.assertFalse(self.indonesian.found_in(tree), where)

    def english(self, url, **options):
        response, tree = self.page(f"/en{url}", **options)
        self.assertEqual(tree.get("lang"), "en-US", url)
        self.assertEnglish(tree, url)
        return response, tree

    def file_lamp(self, **values):
        return self.file_one(category_id=self.lamp.id, **{**STORY, **values})

    def acted(self, complaint, *actions):
        kept, _code = self.file_lamp()
        for action in actions:
            side = SIDES.get(action) or ("liaison" if action in LIAISON_ACTS else "coordinator")
            complaint._apply(
                action, actor=side, text="We looked at it.", skpd=self.skpd, kept=kept, outcome="resolved",
                external=self.env["lapor.skpd"].search([("kind", "=", "external")], limit=1),
                reason=self.env["lapor.reason"].search([("kind", "=", "reject")], limit=1),
            )  # fmt: skip
        self.env.flush_all()

    def test_the_words_are_known(self):
        """The measure itself: an Indonesian page is full of what an English one may not hold."""
        for url, many in (("/lapor", 40), (FORM, 150), ("/lapor/privasi", 30)):
            self.assertGreater(len(self.indonesian.found_in(self.page(url)[1])), many, url)

    def test_pages(self):
        self.acted(self.file_lamp()[0], *PATHS["closed"])
        for url in READ:
            self.english(url)

    def test_form(self):
        _response, tree = self.english(FORM)
        self.assertTrue(tree.xpath(f"//option[@value='{self.lamp.id}'][contains(@data-words, 'street light broken')]"))
        token = {name: self.hidden(tree, name) for name in ("csrf_token", "submission_key", "opened")}
        wrong = {"type": "complaint", "category": str(self.lamp.id), "email": "none", "latitude": "x", "website": ""}
        self.english(FORM, data={**token, **wrong}, files={"attachments": ("a.exe", b"MZ")})
        questions = self.env["lapor.category.question"]._of(self.lamp.id)
        answer = {f"question-{questions[0]['id']}": questions[0]["choices"][0]}
        _response, tree = self.english(FORM, data=self.typed(**STORY, category=str(self.lamp.id), **answer))
        report = self.newest()
        self.assertEqual((report.title, report._reporter().lang), (STORY["title"], "en_US"))
        self.assertIn(report.number, tree.xpath("string(//main)"))
        receipt = words_of(self.url_open("/en/lapor/terima-kasih/tanda-terima.pdf").content)
        for told, not_told in (("Street lighting", "Penerangan"), ("RECEIPT", "TANDA TERIMA")):
            self.assertIn(told, receipt)
            self.assertNotIn(not_told, receipt)
        spoken = report.with_context(lang="id_ID")._reporter_view()["details"]
        self.assertEqual(spoken, [{"name": "Bagaimana lampunya?", "value": "Mati"}], "officers read Indonesian")

    def test_states(self):
        self.authenticate("warga.uji", "warga.uji")
        for state, actions in PATHS.items():
            complaint, _code = self.file_lamp()
            self.acted(complaint, *actions)
            self.assertEqual(complaint.state, state)
            self.english(f"/my/lapor/{complaint.number}")
            if complaint.is_public:
                self.english(f"/lapor/laporan/{complaint.number}")
        for url in ("/my", "/my/lapor", "/my/lapor?status=menunggu", f"/my/lapor/{complaint.number}/data-saya"):
            self.english(url)

    def test_mails(self):
        for state, actions in PATHS.items():
            complaint, _code = self.file_lamp()
            before = self.env["mail.mail"].search([])
            self.acted(complaint, *actions)
            self.env["lapor.reporter"].search([]).lang = "en_US"
            for row in self.env["lapor.mail.outbox"].search([]):
                row._write_letters()
            mails = (self.env["mail.mail"].search([]) - before).filtered(
                lambda mail: mail.email_to and "w@" in mail.email_to
            )
            self.assertTrue(mails, state)
            for mail in mails:
                self.assertEnglish(
                    html.fromstring(f"<div><p>{mail.subject}</p>{mail.body_html}</div>"), (state, mail.subject)
                )

    def test_register_finds_the_category(self):
        for lang, words in (("/en", "street light broken"), ("/en", "lampu mati"), ("", "lampu mati")):
            self.opener.cookies.clear()  # the language that was chosen before
            _response, tree = self.page(f"{lang}/lapor/laporan", params={"q": words})
            links = tree.xpath("//p[@class='lapor-meant']/a")
            self.assertIn(f"kategori={self.lamp.id}", links[0].get("href"), words)
        self.assertEqual([link.text for link in links][:1], [self.lamp.with_context(lang="id_ID").name])
        for words in ("ab", "qqqq", self.complaint.number):
            _response, tree = self.page("/en/lapor/laporan", params={"q": words})
            self.assertFalse(tree.xpath("//p[@class='lapor-meant']"), words)
