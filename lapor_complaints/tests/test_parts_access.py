"""A part shows its SKPD the part; the reporter sees everything on one page, and nobody can track a part."""

from odoo.tests import tagged

from .parts_common import PartsCase

NAMED = {"name": "Nama-Canary-Bagian", "email": "bagian@surat.example", "phone": "0812888"}


@tagged("post_install", "-at_install")
class TestPartsAccess(PartsCase):
    def test_who_reads_what(self):
        whole, first, second = self.divided()
        readers = {"liaison": first, "liaison_b": second}
        for role, own in readers.items():
            for complaint in (whole, first, second):
                for record in (complaint, complaint.event_ids, complaint.disposition_ids):
                    if record:
                        self.assertEqual(self.may_read(role, record), complaint == own, (role, complaint.number))
            found = (
                self.env["lapor.complaint"]
                .with_user(self.people[role])
                .search([("id", "in", (whole | first | second).ids)])
            )
            self.assertEqual(found, own)
        for stranger in ("liaison_c", "citizen", "public", "admin"):
            self.assertFalse(self.may_read(stranger, first), stranger)

    def test_the_reporter_of_a_part_is_that_of_the_whole(self):
        whole, first, _second = self.divided(reporter=NAMED)
        mine = self.seen_by(first, "liaison")
        self.assertEqual(mine.reporter_label, NAMED["name"])
        self.assertEqual(mine.contact_ids.phone, NAMED["phone"])
        self.assertFalse(self.may_read("liaison_c", whole.reporter_ids))
        hidden, part, _other = self.divided(reporter=NAMED, is_anonymous=True)
        mine = self.seen_by(part, "liaison")
        self.assertFalse(mine.contact_ids)
        self.assertNotIn(NAMED["name"], str(mine.read()))
        self.assertFalse(self.may_read("liaison", hidden.reporter_ids))

    def test_one_page_for_the_reporter(self):
        whole, first, second = self.divided()
        first.with_user(self.people["liaison"])._apply("accept")
        first.with_user(self.people["liaison"])._write_progress("Survei selesai", note="Rahasia dapur")
        view = whole._reporter_view()
        self.assertEqual([part["letter"] for part in view["parts"]], ["A", "B"])
        bodies = [row["body"] for row in view["timeline"]]
        self.assertIn("Survei selesai", bodies)
        self.assertNotIn("Rahasia dapur", str(view))
        dates = [row["date"] for row in view["timeline"]]
        self.assertEqual(dates, sorted(dates))
        self.assertFalse(second._reporter_view()["parts"])

    def test_a_part_cannot_be_tracked(self):
        whole, first, _second = self.divided(key="uji-bagian")
        code = whole._code_from("uji-bagian")
        self.assertTrue(whole._check_code(code))
        for typed in (code, "", None, False):
            self.assertFalse(first._check_code(typed))
        self.assertFalse(first.access_hash)
        self.assertFalse(first._check_token(whole._access_token()))

    def test_figures_count_the_whole_once(self):
        asked = {"scope": "city", "names": ("received",)}
        before = self.env["lapor.indicators"]._figures(**asked)["received"]
        self.divided()
        self.assertEqual(self.env["lapor.indicators"]._figures(**asked)["received"], before + 1)
