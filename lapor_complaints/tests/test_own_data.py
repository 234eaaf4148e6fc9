"""A reporter and her own data: what she sees, corrects and hides."""

from odoo.exceptions import AccessError, UserError
from odoo.service.model import get_public_method
from odoo.tests import tagged

from .canary import NEEDLES, QUIET, REPORTER, CanaryCase
from .common import STAFF

LOG_FIELDS = ("id", "create_uid", "create_date", "write_uid", "write_date")


@tagged("post_install", "-at_install")
class TestOwnData(CanaryCase):
    def test_she_sees_all_that_is_stored(self):
        data = self.complaint._own_data()
        for name in ("name", "email", "phone", "nik", "address"):
            self.assertEqual(data[name], REPORTER[name])
        fields_ = self.env["lapor.reporter"]._fields.items()
        stored = {name for name, field in fields_ if field.store and field.column_type and not field.compute} - set(
            LOG_FIELDS
        )
        told = {*data, "user_id", "complaint_id", "no_letters"}
        self.assertLessEqual(stored, told, "a new field of the identity has to be shown to her")
        self.assertTrue(data["has_account"] and data["consented_at"])
        self.assertEqual(data["unmasked"], [])
        self.complaint.with_user(self.people["custodian"])._unmask("Permintaan tertulis Inspektorat")
        seen = self.complaint._own_data()["unmasked"]
        self.assertEqual(len(seen), 1)

    def test_letters_that_were_sent_to_her(self):
        self.act(self.complaint, "forward")
        self.act(self.complaint, "accept")
        self.assertEqual(len(self.complaint._own_data()["letters"]), 3)
        nameless = self.file(reporter={"phone": "0812"})
        self.assertEqual(nameless._own_data()["letters"], [])

    def test_correcting_leaves_no_value_in_the_history(self):
        self.assertTrue(self.named._correct_own_data(name="Kenarinama Baru", phone="0811", role="admin", nik="1"))
        reporter = self.named.reporter_ids
        self.assertEqual((reporter.name, reporter.phone, reporter.nik), ("Kenarinama Baru", "0811", REPORTER["nik"]))
        event = self.named.event_ids[-1]
        self.assertEqual((event.kind, event.actor, event.user_id.id), ("data_correct", "reporter", False))
        self.assert_silent(event.read(["body", "note"]))
        self.assertFalse(self.named._correct_own_data(name="Kenarinama Baru"), "nothing has changed")
        self.assertEqual(self.named.event_ids[-1], event)

    def test_an_address_is_proven_by_its_mailbox(self):
        token = self.complaint._email_token("baru@uji.example")
        self.assertEqual(self.complaint._email_of_token(token), "baru@uji.example")
        for wrong in (None, "", "x", token[:-3] + "AAA", self.named._email_token("baru@uji.example"), "ÿ" * 40):
            self.assertFalse(self.complaint._email_of_token(wrong))
        self.complaint._correct_own_data(email="baru@uji.example")
        self.assertFalse(self.complaint._email_of_token(token), "once")

    def test_hiding_the_identity_closes_every_way_at_once(self):
        self.act(self.named, "forward")
        self.act(self.named, "accept")
        for role in ("liaison", "officer", "head", "coordinator", "oversight", "custodian"):
            self.assertTrue(self.seen_by(self.named, role).contact_ids, role)
        self.named.with_user(self.people["liaison"]).message_subscribe(self.people["liaison"].partner_id.ids)
        self.named._make_anonymous()
        for role in ("liaison", "officer", "head", "coordinator", "oversight", "custodian"):
            with self.subTest(role=role), QUIET:
                seen = self.seen_by(self.named, role)
                self.assertFalse(seen.contact_ids)
                self.assert_silent(seen.reporter_label)
                reporters = self.env["lapor.reporter"].with_user(self.people[role])
                self.assertNotIn(self.named, reporters.search([]).complaint_id)
                self.assertNotIn(
                    self.named.id, [row["complaint_id"][0] for row in reporters.search_read([], ["complaint_id"])]
                )
                with self.assertRaises(AccessError):
                    self.named.reporter_ids.with_user(self.people[role]).read(["name"])
        self.assertNotIn(self.citizen.partner_id, self.named.message_partner_ids)
        with self.assertRaises(UserError):
            self.named._make_anonymous()

    def test_it_stays_where_it_belongs(self):
        """After a life with all these acts the words stand in the reporter's own record and nowhere else."""
        self.complaint._correct_own_data(name=f"{NEEDLES[0]} Baru")
        self.complaint._request_own_data("erasure", "Tolong hapus")
        self.complaint._hand_out_copy()
        self.named._make_anonymous()
        self.env.flush_all()
        found = self.tables_with(NEEDLES)
        for allowed in ("lapor_reporter", "res_users", "res_partner"):
            found.pop(allowed, None)
        self.assertEqual(found, {})

    def test_the_copy_holds_everything_of_hers(self):
        copy = self.complaint._hand_out_copy()
        self.assertEqual(copy["reporter"]["nik"], REPORTER["nik"])
        self.assertEqual(copy["report"]["original_title"], "Lampu padam")
        self.assertTrue(copy["history"][0]["attachments"])
        self.assertEqual(self.complaint.event_ids[-1].kind, "data_copy")

    def test_nobody_does_these_over_the_network(self):
        for role in (*STAFF, "citizen", "public"):
            for name in ("_own_data", "_own_copy", "_correct_own_data", "_make_anonymous", "_erase", "_hand_out_copy"):
                with self.assertRaises(AccessError):
                    get_public_method(self.complaint.with_user(self.people[role]), name)
