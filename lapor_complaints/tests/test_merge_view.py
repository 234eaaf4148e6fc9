"""The page of a joined report's reporter: how far the kept one is, and nothing of who else reported."""

from odoo.tests import tagged

from ..models.identity_mask import masked
from .common import LaporCase, picture

KEPT = {
    "name": "Mey Kenarinama",
    "email": "kenarisurel@uji.example",
    "phone": "081277665544",
    "nik": "8171019988776655",
}
SECRETS = ("Mey", "Kenarinama", "kenarisurel", "77665544", "8171019988776655", "Judulkenari", "Isikenari", "Katakenari")


@tagged("post_install", "-at_install")
class TestMergeView(LaporCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.main = cls.file(title="Judulkenari", description="Isikenari", reporter=KEPT, files=[("a.jpg", picture())])
        cls.one = cls.file(title="Punya saya")

    def view(self):
        self.env.invalidate_all()
        view = self.one._reporter_view()
        for secret in (*SECRETS, self.main.number):
            self.assertNotIn(secret, str(view))
        self.assertIn("Punya saya", view["title"])
        return view

    def live(self):
        """Lead the kept report through words of its reporter and of officers."""
        self.act(self.one, "merge", kept=self.main)
        self.act(self.main, "forward")
        self.act(self.main, "ask", role="liaison", text="Katakenari: di mana rumah Ibu Mey?")
        self.main._reporter_act("complete", text="Katakenari", attachments=[("b.jpg", picture())])
        self.act(self.main, "accept")
        self.main._reporter_act("reply", text="Katakenari")
        files = self.main.sudo()._attach([("c.jpg", picture("red"))])
        self.main.with_user(self.people["liaison"])._write_progress("Sudah dicek", attachments=files)
        self.act(self.main, "answer", text="Yth. Ibu MEY Kenarinama (0812-7766-5544), sudah diperbaiki")
        return files

    def test_progress_of_officers_alone(self):
        files = self.live()
        kept = self.view()["kept"]
        self.assertEqual((kept["state"], kept["state_label"], kept["skpd"]), ("answered", "Answered", "Dinas Uji A"))
        bodies = {event["kind"]: event["body"] for event in kept["timeline"]}
        self.assertEqual(bodies["progress"], "Sudah dicek")
        self.assertIn("Yth. Ibu ••• ••• (•••), sudah diperbaiki", bodies["answer"])
        shown = [file["id"] for event in kept["timeline"] for file in event["attachments"]]
        self.assertEqual(shown, files.ids)
        self.assertFalse({event["side"] for event in kept["timeline"]} & {"reporter"})

    def test_the_steps_are_those_of_the_kept_one(self):
        self.act(self.one, "merge", kept=self.main)
        self.assertEqual([step["current"] for step in self.view()["stepper"]].index(True), 1)
        self.act(self.main, "forward")
        self.assertEqual([step["current"] for step in self.view()["stepper"]].index(True), 2)
        self.assertEqual(self.view()["kept"]["deadline"], self.main.deadline)

    def test_of_a_secret_one_only_how_far_it_is(self):
        self.main.sudo()._write({"is_secret": True})
        self.live()
        kept = self.view()["kept"]
        self.assertEqual((kept["state"], kept["timeline"], kept["skpd"]), ("answered", [], ""))
        self.assertNotIn("Dinas Uji A", str(self.view()))

    def test_a_secret_joined_one_stays_out_of_the_public_kept_one(self):
        self.one.sudo()._write({"is_secret": True})
        self.live()
        self.assertNotIn("Punya saya", str(self.main._reporter_view()))
        self.assertNotIn(self.one.number, str(self.main._reporter_view()))

    def test_of_an_anonymous_one(self):
        self.main.sudo()._write({"is_anonymous": True})
        self.live()
        self.assertEqual(self.view()["kept"]["state"], "answered")

    def test_her_own_report_alone_has_no_other(self):
        self.assertIsNone(self.one._reporter_view()["kept"])
        self.act(self.one, "merge", kept=self.main)
        self.act(self.one, "restore")
        self.assertIsNone(self.view()["kept"])

    def test_the_last_of_a_chain(self):
        last = self.file(title="Terakhir")
        self.act(self.one, "merge", kept=self.main)
        self.act(self.main, "merge", kept=last)
        self.act(last, "forward")
        self.assertEqual(self.view()["kept"]["state"], "forwarded")
        self.assertNotIn("Terakhir", str(self.view()))

    def test_mask(self):
        reporter = self.main.sudo().reporter_ids
        self.assertEqual(masked("Halo Meyske, 12 lampu", reporter), "Halo Meyske, 12 lampu")
        self.assertEqual(masked("+62 812 7766 5544 dan 081277665544", reporter), "••• dan •••")
        self.assertEqual(masked("KENARISUREL@uji.example", reporter), "•••")
        reporter.channel_detail = "Instagram @kenari.ambon, 12 November"
        self.assertEqual(masked("Terima kasih @Kenari.Ambon, 12 November", reporter), "Terima kasih •••, 12 November")
        self.assertEqual((masked(False, reporter), masked("", reporter)), (False, ""))
        reporter.write({"name": "A. B", "email": False, "phone": "123", "nik": False})
        self.assertEqual(masked("A. B 123", reporter), "A. B 123")
