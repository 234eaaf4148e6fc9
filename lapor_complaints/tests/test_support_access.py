"""What a supporting SKPD sees: as much of it as the lead, as long as it supports, and nothing else."""

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .support_common import QUIET, SupportCase

NAMED = {"name": "Nama-Canary-Pendukung", "email": "canary@surat.example", "phone": "0812777"}


@tagged("post_install", "-at_install")
class TestSupportAccess(SupportCase):
    def test_only_while_it_supports(self):
        complaint = self.supported()
        records = (complaint, complaint.event_ids, complaint.disposition_ids, complaint.reporter_ids)
        for record in records:
            self.assertTrue(self.may_read("liaison_b", record), record)
            self.assertTrue(self.may_read("officer_b", record), record)
            for stranger in ("liaison_c", "citizen", "public", "admin"):
                self.assertFalse(self.may_read(stranger, record), (stranger, record))
        complaint.with_user(self.people["liaison_b"])._apply("finish", text="Selesai")
        for record in records:
            self.assertFalse(self.may_read("liaison_b", record), record)
            self.assertFalse(self.may_read("officer_b", record), record)
            self.assertTrue(self.may_read("liaison", record), record)

    def test_found_by_search_as_long(self):
        complaint = self.supported()
        for model in ("lapor.complaint", "lapor.complaint.event", "lapor.disposition"):
            field = "id" if model == "lapor.complaint" else "complaint_id"
            for role, found in (("liaison_b", True), ("liaison_c", False), ("liaison", True)):
                records = self.env[model].with_user(self.people[role]).search([(field, "=", complaint.id)])
                self.assertEqual(bool(records), found, (model, role))

    def test_an_anonymous_reporter_stays_hidden(self):
        complaint = self.supported(is_anonymous=True, reporter=NAMED)
        self.assertFalse(self.may_read("liaison_b", complaint.reporter_ids))
        mine = self.seen_by(complaint, "liaison_b")
        self.assertNotIn(NAMED["name"], str(mine.read()))
        self.assertFalse(
            self.env["lapor.reporter"].with_user(self.people["liaison_b"]).search([("complaint_id", "=", complaint.id)])
        )
        named = self.supported(reporter=NAMED)
        self.assertEqual(self.seen_by(named, "liaison_b").reporter_label, NAMED["name"])

    def test_own_list_and_filters(self):
        complaint = self.supported()
        mine = self.env["lapor.disposition"].with_user(self.people["liaison_b"]).search([("is_ours", "=", True)])
        self.assertEqual(mine.complaint_id & complaint, complaint)
        self.assertEqual(set(mine.mapped("role")), {"support"})
        complaints = self.env["lapor.complaint"]
        for role, supports in (("liaison_b", True), ("liaison", False)):
            own = complaints.with_user(self.people[role])
            self.assertEqual(complaint in own.search([("is_support", "=", True)]), supports)
            self.assertEqual(complaint in own.search([("is_support", "=", False)]), not supports)
            self.assertEqual(complaint.with_user(self.people[role]).is_support, supports)
        self.assertIn(complaint, complaints.with_user(self.people["coordinator"]).search([("is_support", "=", False)]))

    def test_the_chatter_forgets_who_left(self):
        complaint = self.supported()
        partner = self.people["liaison_b"].partner_id
        complaint.message_subscribe(partner.ids)
        self.assertIn(partner, complaint.message_partner_ids)
        complaint.with_user(self.people["liaison_b"])._apply("finish", text="Selesai")
        self.assertNotIn(partner, complaint.message_partner_ids)

    def test_nobody_writes_by_hand(self):
        support = self.supported().disposition_ids.filtered(lambda one: one.role == "support")
        for role in ("liaison_b", "liaison", "coordinator", "admin"):
            with self.subTest(role=role), mute_logger(*QUIET), self.assertRaises(AccessError):
                support.with_user(self.people[role]).write({"state": "done"})

    def test_queries_do_not_grow(self):
        names = ("number", "is_support", "support_label", "support_urgency", "deadline_label", "support_skpd_ids")
        counts = []
        for _round in range(2):
            for _i in range(3):
                self.supported(self.skpd_b, self.skpd_c)
            self.env.invalidate_all()
            mine = self.env["lapor.complaint"].with_user(self.people["liaison_b"])
            mine.search([("is_support", "=", True)]).read(names)  # what is asked once for ever is asked here
            self.env.invalidate_all()
            start = self.env.cr.sql_log_count
            mine.search([("is_support", "=", True)]).read(names)
            counts.append(self.env.cr.sql_log_count - start)
        self.assertEqual(counts[0], counts[1])
        self.assertLessEqual(counts[0], 20)
