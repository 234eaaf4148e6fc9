"""What a joined report says, for the officers of the kept one: its words and photos, never who wrote them."""

from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from .common import LaporCase, picture

QUIET = mute_logger("odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")
REPORTER = {"name": "Kenarinama", "email": "kenarisurel@uji.example", "phone": "081277665544"}
READERS = ("coordinator", "oversight", "liaison_b")
STRANGERS = ("liaison", "officer", "admin", "citizen", "public")


class JoinedCase(LaporCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        self = cls()
        cls.main = cls.file(title="Utama")
        self.act(cls.main, "forward", skpd=cls.skpd_b)
        cls.one = cls.file(
            title="Judulgabung", description="Isigabung", reporter=REPORTER, is_anonymous=True,
            files=[("a.jpg", picture(size=(400, 300)))],
        )  # fmt: skip
        self.act(cls.one, "forward")
        self.act(cls.one, "merge", kept=cls.main)

    def joined(self, role, complaint=None):
        return self.seen_by(complaint or self.main, role).read_beside()["joined"]


@tagged("post_install", "-at_install")
class TestJoinedAccess(JoinedCase):
    def test_words_and_photos_for_who_handles_the_kept_one(self):
        for role in READERS:
            (row,) = self.joined(role)
            self.assertEqual((row["title"], row["description"], row["anonymous"]), ("Judulgabung", "Isigabung", True))
            self.assertEqual(len(row["files"]), 1)
            for needle in ("Kenarinama", "kenarisurel", "77665544"):
                self.assertNotIn(needle, str(row))
        self.assertFalse(self.joined("liaison_b")[0]["id"], "the record itself stays closed")
        self.assertTrue(self.joined("coordinator")[0]["id"])

    def test_the_record_stays_closed(self):
        for record in (self.one, self.one.reporter_ids, self.one.event_ids, self.one.attachment_ids):
            self.assertFalse(self.seen_by(record, "liaison_b").has_access("read"), record)

    def test_through_a_chain_and_no_more_after_it_is_taken_out(self):
        last = self.file()
        self.act(last, "forward", skpd=self.skpd_b)
        self.act(self.main, "merge", kept=last)
        self.assertEqual({row["number"] for row in self.joined("liaison_b", last)}, {self.one.number, self.main.number})
        self.act(self.one, "restore")
        self.assertEqual({row["number"] for row in self.joined("liaison_b", last)}, {self.main.number})

    def test_supervision_stays_with_who_may_read_it_itself(self):
        self.one.sudo()._write({"is_supervision": True, "reported_skpd_id": self.skpd_b.id})
        self.env.invalidate_all()
        self.assertEqual(self.joined("liaison_b"), [])
        self.assertEqual(len(self.joined("coordinator")), 1)

    def test_the_other_way_round_nothing_is_shown(self):
        """The SKPD of the joined report learns nothing of the kept one besides its number."""
        one = self.seen_by(self.one, "liaison")
        self.assertEqual(one.read_beside()["joined"], [])
        for context in ({}, {"lapor_title": True}):
            shown = one.with_context(**context).web_read({"merged_into_id": {"fields": {"display_name": {}}}})
            self.assertNotIn("Utama", str(shown))
        self.assertIn("Utama", self.seen_by(self.main, "coordinator").with_context(lapor_title=True).display_name)


@tagged("post_install", "-at_install")
class TestJoinedFiles(JoinedCase, HttpCase):
    def get(self, role, file=None, complaint=None, query=""):
        login = f"uji_{role}"
        self.authenticate(login if role != "public" else None, login if role != "public" else None)
        file_id = (file or self.one.attachment_ids).id
        return self.url_open(f"/lapor/gabungan/{(complaint or self.main).id}/{file_id}{query}", allow_redirects=False)

    def test_readers(self):
        for role in READERS:
            answer = self.get(role)
            self.assertEqual((answer.status_code, answer.headers["Content-Type"]), (200, "image/jpeg"), role)
            self.assertEqual(answer.headers["Cache-Control"], "no-store")
        self.assertLess(len(self.get("liaison_b", query="?small=1").content), len(answer.content))

    @QUIET
    @mute_logger("odoo.http")
    def test_strangers(self):
        for role in STRANGERS:
            answer = self.get(role)
            self.assertIn(answer.status_code, (303, 404), role)
            self.assertNotIn(b"JFIF", answer.content)

    @QUIET
    @mute_logger("odoo.http")
    def test_no_other_file(self):
        foreign = self.file(files=[("b.jpg", picture())])
        self.assertEqual(self.get("liaison_b", file=foreign.attachment_ids).status_code, 404)
        self.assertEqual(self.get("liaison_b", complaint=foreign).status_code, 404)
        self.act(self.one, "restore")
        self.assertEqual(self.get("liaison_b").status_code, 404)
