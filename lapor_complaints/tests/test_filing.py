"""Filing: one complaint per form, one number per complaint, and nothing half."""

from unittest.mock import patch

from psycopg2.errors import UniqueViolation

from odoo.exceptions import ConcurrencyError, UserError
from odoo.tests import tagged

from .common import MONDAY, LaporCase, picture

KEY = "kunci-formulir"


@tagged("post_install", "-at_install")
class TestFiling(LaporCase):
    def send(self, key=KEY, files=(), user=None, **values):
        """File as a controller does; returns (complaint, code)."""
        complaints = self.env["lapor.complaint"].with_user(user or self.people["public"]).sudo()
        values = {"type": "complaint", "title": "Judul", "description": "Isi", **values}
        return complaints._file(values, {"name": "Wa Uji"}, files, key)

    def test_the_same_form_makes_one_complaint(self):
        complaint, code = self.send()
        again, same_code = self.send(title="Judul lain", user=self.people["citizen"])
        self.assertEqual((again, same_code), (complaint, code))
        self.assertEqual((complaint.title, complaint.event_count, len(complaint.reporter_ids)), ("Judul", 1, 1))
        other, other_code = self.send(key=KEY + "2")
        self.assertNotEqual(other, complaint)
        self.assertNotEqual(other_code, code)

    def test_forms_without_a_key_are_each_their_own(self):
        (first, code), (second, other) = self.send(key=None), self.send(key=None)
        self.assertNotEqual(first, second)
        self.assertNotEqual(code, other)

    def test_the_later_of_two_at_once_starts_anew(self):
        """Simulates the moment in which neither request sees the other's complaint yet."""
        complaint, code = self.send()
        model, found = type(self.env["lapor.complaint"]), []

        def blind(records, domain, *args, **kwargs):
            if domain and domain[0][0] == "submission_hash":
                found.append(domain)
                return records.browse()
            return search(records, domain, *args, **kwargs)

        search = model.search
        with patch.object(model, "search", blind), self.assertRaises(ConcurrencyError):
            self.send()
        self.assertTrue(found)
        self.assertEqual(self.send(), (complaint, code), "the second attempt finds the first's complaint")

    def test_the_first_two_of_a_year_do_not_fail(self):
        sequences = type(self.env["ir.sequence"])
        with patch.object(sequences, "next_by_code", side_effect=UniqueViolation), self.assertRaises(ConcurrencyError):
            self.send()

    def test_numbers_are_unique_and_follow_each_other(self):
        numbers = [self.file(at=MONDAY).number for _time in range(20)]
        self.assertEqual(len(set(numbers)), 20)
        self.assertEqual(numbers, sorted(numbers))
        self.assertRegex(numbers[0], r"^AMB-2026-\d{6}$")

    def test_what_is_stored(self):
        complaint, _code = self.send(
            files=[("a.jpg", picture()), ("b.png", picture(kind="PNG"))], user=self.people["citizen"]
        )
        root = self.env.ref("base.user_root")
        self.assertEqual((complaint.original_title, complaint.original_description), ("Judul", "Isi"))
        event = complaint.event_ids
        self.assertEqual(
            (event.kind, event.actor, event.state_to, event.visibility), ("filed", "reporter", "submitted", "public")
        )
        self.assertEqual(event.attachment_ids, complaint.attachment_ids)
        self.assertEqual(sorted(event.attachment_ids.mapped("name")), [f"{complaint.number}-{i}.jpg" for i in (1, 2)])
        for record in (complaint, event, event.attachment_ids[0], complaint.reporter_ids):
            self.assertEqual((record.create_uid, record.write_uid), (root, root), record)
        self.assertFalse(complaint.message_follower_ids or complaint.message_ids)
        self.assertEqual(complaint.reporter_ids.consented_at, complaint.received_at)

    def test_defaults_of_the_category(self):
        for category, kind, supervised, secret in (
            (self.category, "complaint", False, False), (self.sensitive, "complaint", False, True),
            (self.supervised, "complaint", True, True), (self.supervised, "information", False, False),
        ):  # fmt: skip
            complaint, _code = self.send(key=None, category_id=category.id, type=kind)
            self.assertEqual(
                (complaint.is_supervision, complaint.is_secret), (supervised, secret), (category.name, kind)
            )
        self.assertTrue(self.send(key=None, is_secret=True)[0].is_secret)

    def test_refused_files_are_refused_in_words(self):
        for files in ([("a.jpg", b"x")], [("a.jpg", picture())] * 6, [("a.jpg", picture()), ("b.exe", b"MZ")]):
            with self.assertRaises(UserError):
                self.send(files=files)
        self.assertFalse(self.env["lapor.complaint"].search([("title", "=", "Judul")]))

    def test_odd_signs_are_kept(self):
        text = "😀 <script>alert('1')</script> \u202e %s {{ 7*7 }} \"';--"
        complaint, _code = self.send(title=text, description=text * 50)
        self.assertEqual((complaint.title, complaint.description), (text, text * 50))
        self.assertEqual(complaint._reporter_view()["title"], text)
