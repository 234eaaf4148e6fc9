"""A divided report has one page; a letter to another body can be checked without telling anything of the report."""

from odoo.tests import new_test_user, tagged

from .common import TRACK, LaporWebCase


@tagged("post_install", "-at_install")
class TestSeveralOffices(LaporWebCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        skpd = cls.env["lapor.skpd"].create
        cls.offices = [skpd({"name": f"Dinas Uji {n}", "short_name": n, "code": f"UJI-{n}"}) for n in "XY"]
        cls.outside = skpd({"name": "Balai Uji", "short_name": "BU", "code": "UJI-BU", "kind": "external"})

    def divide(self):
        """Divide the report; return its two parts, both answered."""
        parts = [{"title": f"Bagian {office.short_name}", "skpd": office} for office in self.offices]
        whole = self.complaint.sudo()
        whole._apply("split", actor="coordinator", parts=parts)
        for part in whole.child_ids:
            part._apply("accept", actor="liaison")
            part._apply("answer", actor="liaison", text=f"Jawaban {part.title}", outcome="resolved")
        return whole.child_ids.sorted("number")

    def open_mine(self):
        self.authenticate("warga.uji", "warga.uji")
        return self.page(f"/my/lapor/{self.complaint.number}")

    def test_all_parts_on_one_page(self):
        parts = self.divide()
        answer, tree = self.open_mine()
        self.assertEqual(answer.status_code, 200)
        for words in ("Bagian X", "Bagian Y", "Dinas Uji X", "Jawaban Bagian Y"):
            self.assertIn(words, answer.text)
        boxes = tree.xpath("//form[contains(@action, '/dispute')]//input[@name='part']/@value")
        self.assertEqual(boxes, parts.mapped("number"))

    def test_a_dispute_names_parts(self):
        parts = self.divide()
        _answer, tree = self.open_mine()
        values = {
            "csrf_token": self.hidden(tree, "csrf_token"),
            "text": "Belum",
            "reason": "dispute_partly",
            "part": parts[1].number,
        }
        self.url_open(f"/my/lapor/{self.complaint.number}/dispute", data=values)
        self.env.invalidate_all()
        self.assertEqual(parts.mapped("state"), ["answered", "in_progress"])

    def test_parts_have_no_page(self):
        part = self.divide()[0]
        answer = self.url_open(f"{TRACK}/{part.number}?t={self.complaint._access_token()}")
        self.assertNotIn("Jawaban", answer.text)
        self.authenticate("warga.uji", "warga.uji")
        self.assertEqual(self.url_open(f"/my/lapor/{part.number}").status_code, 404)
        self.assertIn(self.complaint.number, part._tracking_url())
        self.assertNotIn(part.number, part._tracking_url())

    def test_a_letter_is_confirmed(self):
        self.complaint.sudo()._apply("transfer", actor="coordinator", external=self.outside, text="Diteruskan")
        transfer = self.complaint.sudo().disposition_ids
        group = "lapor_complaints.lapor_complaints_group_coordinator"
        writer = new_test_user(self.env, "koordinator.uji", groups=group, name="Koordinator Uji")
        letter = self.env["lapor.letter"].with_user(writer)._of("transfer", self.complaint)
        answer = self.url_open(letter._url().replace(self.complaint.get_base_url(), ""))
        self.assertEqual(answer.status_code, 200)
        for words in (transfer.letter_number, "Balai Uji", self.complaint.number, letter.sha256[:4], "Surat ini"):
            self.assertIn(words, answer.text)
        letter._void("Salah alamat, diganti surat baru")
        self.assertIn("tidak berlaku", self.url_open(f"/lapor/surat/{letter.sudo().token}").text)
        for secret in (self.complaint.title, "Warga Uji", "Diteruskan"):
            self.assertNotIn(secret, answer.text)
        for wrong in ("salah", "%00", "' OR 1=1", "x" * 300):
            answer = self.url_open(f"/lapor/surat/{wrong}")
            self.assertEqual(answer.status_code, 404)
            self.assertNotIn("Balai Uji", answer.text)
