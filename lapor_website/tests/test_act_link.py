import re
from urllib.parse import unquote

from odoo.tests import tagged

from .common import TRACK, LaporWebCase, jpeg

OTHERS = ("Lampu jalan mati sejak Senin.", "Warga Uji", "w@example.com")


@tagged("post_install", "-at_install")
class TestActLink(LaporWebCase):
    """From the mail straight to the question or the answer: no login, no code, and nothing done by opening it."""

    def ask(self, text="Di mana tepatnya?"):
        self.complaint._apply("ask", actor="coordinator", text=text)
        self.env.flush_all()

    def letter(self):
        """Let the cron write its letters; return the newest letter to the reporter."""
        for row in self.env["lapor.mail.outbox"].search([]):
            row._write_letters()
        return (
            self.env["mail.mail"].search([("email_to", "ilike", "w@example.com")], order="id desc", limit=1).body_html
        )

    def links(self, slug):
        """Return the addresses of the newest letter that lead to `slug`, without the host."""
        found = re.findall(r'href="[^"]*?(/lapor/jawab/[^"]+)"', str(self.letter()))
        return [link.replace("&amp;", "&") for link in found if f"/{slug}?" in link]

    def send(self, link, **data):
        """Press the button of the page behind `link`, as a browser without any cookie."""
        files = data.pop("files", None)
        self.opener.cookies.clear()
        url, token = link.split("?t=")
        _response, tree = self.page(link)
        self.opener.cookies.clear()
        self.assertTrue(tree.xpath("//form//input[@name='t']"))
        return self.page(url, data={"t": unquote(token), **data}, files=files)

    def test_complete(self):
        self.ask()
        [link] = self.links("lengkapi")
        response, tree = self.page(link)
        self.assertEqual(response.status_code, 200)
        self.assertIn("Di mana tepatnya?", tree.xpath("string(//main)"))
        self.assertTrue(tree.xpath("//textarea[@autofocus][@aria-describedby='pertanyaan']"))
        self.assertEqual(self.complaint.state, "incomplete", "opening it changes nothing")
        for needle in OTHERS:
            self.assertNotIn(needle, response.text, "no more of the report than what is asked")
        _response, tree = self.send(
            link, text="Di depan pasar.", files={"attachments": ("a.jpg", jpeg(), "image/jpeg")}
        )
        self.assertIn("Terima kasih", tree.xpath("string(//main)"))
        event = self.complaint.event_ids.sorted("sequence")[-1]
        self.assertEqual((event.kind, event.body, len(event.attachment_ids)), ("complete", "Di depan pasar.", 1))
        self.assertFalse(event.user_id)
        self.assertEqual(self.complaint.state, "submitted")

    def test_a_second_time(self):
        self.ask()
        [link] = self.links("lengkapi")
        self.send(link, text="Di depan pasar.")
        response, tree = self.page(link)
        self.assertEqual(response.status_code, 200)
        self.assertFalse(tree.xpath("//main//form"))
        count = len(self.complaint.event_ids)
        url, token = link.split("?t=")
        response, tree = self.page(url, data={"t": unquote(token), "text": "Sekali lagi"})
        self.assertIn("Sekali lagi", tree.xpath("string(//main)"), "what was typed is shown")
        self.assertEqual(len(self.complaint.event_ids), count)

    def test_opening_never_acts(self):
        self.answered()
        for slug in ("selesai", "belum"):
            [link] = self.links(slug)
            for _scanner in range(3):
                self.assertEqual(self.url_open(link).status_code, 200)
            self.assertEqual(self.opener.head(self.base_url() + link).status_code, 200)
        self.assertEqual(self.complaint.state, "answered")

    def test_confirm_with_a_rating(self):
        self.answered()
        [link] = self.links("selesai")
        self.send(link, rating="4", reason="praise_fast")
        self.assertEqual((self.complaint.state, self.complaint.rating), ("closed", 4))
        self.assertEqual(self.complaint.rating_reason_ids.code, "praise_fast")
        self.env.cr.execute(
            "SELECT rating, res_model, partner_id FROM rating_rating WHERE res_id = %s", self.complaint.ids
        )
        self.assertEqual(self.env.cr.fetchall(), [(4.0, "lapor.complaint", None)])

    def test_dispute(self):
        self.answered()
        [link] = self.links("belum")
        _response, tree = self.send(link, text="Masih gelap.")
        self.assertTrue(tree.xpath("//p[@id='error-reason']"))
        self.assertIn("Masih gelap.", tree.xpath("string(//textarea)"), "the text is kept")
        self.assertEqual(self.complaint.state, "answered")
        self.send(link, text="Masih gelap.", reason="dispute_partly")
        self.assertEqual(
            (self.complaint.state, self.complaint.dispute_reason_id.code), ("in_progress", "dispute_partly")
        )
        _response, tree = self.page(link)
        self.assertFalse(tree.xpath("//main//form"))

    def test_a_link_opens_nothing_else(self):
        self.ask()
        [link] = self.links("lengkapi")
        self.opener.cookies.clear()
        self.page(link)
        number, token = self.complaint.number, link.split("?t=")[1]
        other, _code = self.file_one()
        for url in (f"{TRACK}/{number}", f"{TRACK}/{number}?t={token}", f"/lapor/jawab/{number}/selesai?t={token}",
                    f"/lapor/jawab/{other.number}/lengkapi?t={token}", f"/lapor/jawab/{number}/lengkapi?t=x",
                    f"/lapor/jawab/{number}/lengkapi"):  # fmt: skip
            response = self.url_open(url, allow_redirects=False)
            self.assertIn(response.status_code, (302, 303), url)
            self.assertIn("/lapor/lacak?alasan=", response.headers["Location"])
        file_id = self.complaint.attachment_ids.id
        self.assertEqual(self.url_open(f"/lapor/jawab/{number}/lengkapi/lampiran/{file_id}?t={token}").status_code, 404)
        self.assertEqual(self.url_open(f"/lapor/jawab/{number}/lainnya?t={token}").status_code, 404)

    def test_files_of_the_answer_alone(self):
        self.answered()
        answer = self.complaint._newest_event(("answer",))
        self.assertFalse(answer.attachment_ids)
        self.complaint._apply("dispute", actor="reporter", text="Belum")
        files = self.complaint._attach([("bukti.jpg", jpeg())])
        self.complaint._apply("answer", actor="liaison", text="Sudah.", outcome="resolved", attachments=files)
        [link] = self.links("selesai")
        url, token = link.split("?t=")
        self.assertEqual(self.url_open(f"{url}/lampiran/{files.id}?t={token}").status_code, 200)
        self.assertEqual(self.url_open(f"{url}/lampiran/{files.id}").status_code, 404)

    def test_nothing_in_the_head(self):
        self.ask()
        [link] = self.links("lengkapi")
        response, tree = self.page(link)
        head = tree.xpath("string(//head)") + " ".join(tree.xpath("//head//@content | //head//@href"))
        self.assertNotIn(self.complaint.number, head)
        self.assertNotIn(self.complaint.title, head)
        self.assertNotIn(link.split("?t=")[1][:20], head)
        self.assertEqual(response.headers["Referrer-Policy"], "no-referrer")
        self.assertIn("no-store", response.headers["Cache-Control"])

    def test_a_question_about_a_part(self):
        skpd = self.env["lapor.skpd"].create
        offices = [skpd({"name": f"Dinas Uji {n}", "short_name": n, "code": f"UJI-{n}"}) for n in "XY"]
        parts = [{"title": f"Bagian {office.short_name}", "skpd": office} for office in offices]
        self.complaint._apply("split", actor="coordinator", parts=parts)
        part, other = self.complaint.child_ids.sorted("number")
        for one in (part, other):
            one._apply("ask", actor="liaison", text=f"Apa {one.title}?")
        [link] = self.links("lengkapi")
        self.assertIn(f"/{self.complaint.number}/", link)
        self.send(link, text="Ini.")
        self.assertEqual(sorted((part | other).mapped("state")), ["forwarded", "incomplete"], "that part alone")
