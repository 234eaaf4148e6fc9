from lxml import html

from odoo.tests import Form, new_test_user, tagged

from .nasty_corpus import texts
from .test_nasty import NastyCase

BROUGHT_IN = ("script", "iframe", "object", "embed", "svg//script", "style", "link", "meta", "base", "video", "audio")
PIECE = 9_000  # characters of one report


@tagged("post_install", "-at_install")
class TestNastyStored(NastyCase):
    """Reports made of the corpus, filed through the form: shown as text wherever anybody reads them."""

    def pieces(self):
        """Return the corpus as few long texts."""
        pieces = [""]
        for text in texts():
            if len(pieces[-1]) + len(text[:800]) > PIECE:
                pieces.append("")
            pieces[-1] += "\n" + text[:800]
        return pieces

    def filed(self):
        """File one report for each piece and return them; the other fields are nasty as well."""
        corpus, found = [text[:60] for text in texts()], self.env["lapor.complaint"]
        for place, piece in enumerate(self.pieces()):
            nasty = corpus[place * 13 % 100]  # of the scripts and of what is injected
            response, tree = self.send(
                title=f"Judul {nasty}", description=f"Isi laporan warga. {piece}", name=f"Nama {nasty}", phone="",
                address=nasty, email=f"w{place}@example.com",
            )  # fmt: skip
            self.assertTrue(response.url.endswith("terima-kasih"), self.errors(tree))
            self.assertSound(response, place)
            self.assertHarmless(response, place)
            found += self.newest()
        return found

    def test_everywhere(self):
        complaints = self.filed()
        self.assertGreater(len(complaints), 5)
        self.assertTrue(any(complaints.mapped("is_quarantined")))
        coordinator = new_test_user(self.env, "uji.koor", "lapor_complaints.lapor_complaints_group_coordinator")
        for complaint in complaints:
            self.assertIn("alert(1)", complaints[0].description)
            self.assert_office(complaint.with_user(coordinator))
            self.assert_letters(complaint)
            link = complaint._tracking_url().split("/lapor", 1)[1]
            response = self.url_open(f"/lapor{link}")
            self.assertSound(response, complaint.number)
            self.assertHarmless(response, complaint.number)
            self.assertEqual(self.markup(response.content), self.plain, complaint.number)

    def setUp(self):
        super().setUp()
        link = self.complaint._tracking_url().split("/lapor", 1)[1]
        # The page of an ordinary report in the same state: which elements it is made of
        self.complaint.attachment_ids.flush_recordset()
        self.plain = self.markup(self.url_open(f"/lapor{link}").content)

    def markup(self, content):
        """Return the kinds of elements on the page that a text could bring in."""
        tree = html.fromstring(content)
        return {name: len(tree.xpath(f"//main//{name}")) for name in BROUGHT_IN}

    def assert_office(self, complaint):
        """The office's form: texts are texts there, and what we make of HTML ourselves holds none of them."""
        form = Form(complaint)
        self.assertEqual(form.title, complaint.title)
        self.assertNotIn("<script", str(complaint.path_html or ""))
        self.assertNotIn("<", complaint.reporter_label.replace(complaint.sudo().reporter_ids.name, ""))

    def assert_letters(self, complaint):
        event = complaint.event_ids[:1]
        for audience in ("reporter", "staff"):
            for mail in event._queue_letters(audience):
                tree = html.fromstring(mail.body_html)
                self.assertFalse(
                    tree.xpath(
                        "//script | //iframe | //img | //object | //form | //style | //@*[starts-with(name(), 'on')]"
                    )
                )
                self.assertNotRegex(mail.subject + mail.email_to + mail.headers, "[\r\n]")
