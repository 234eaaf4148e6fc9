"""Who reported to an officer in person, and which officer it was: neither is found afterwards."""

import contextlib
import logging

from odoo.exceptions import AccessError
from odoo.tests import tagged

from .canary import NEEDLES, REPORTER, CanaryCase, rows_of, telling_photo
from .entry_common import EntryCase

STAFF = ("officer", "liaison", "head", "liaison_b", "coordinator", "oversight", "admin")
MORE = ("Kenarikuasa", "Kenariakun")


@tagged("post_install", "-at_install")
class TestEntryIdentity(EntryCase):
    tables_with, assert_silent = CanaryCase.tables_with, CanaryCase.assert_silent

    def enter_canary(self, **changes):
        """Let the officer at the counter enter a report with a proxy, a scan and a photo, all full of the identity."""
        files = [self.upload("officer", f"{NEEDLES[0]}.jpg", telling_photo()) for _kind in range(2)]
        return self.enter(
            **{name: REPORTER[name] for name in ("name", "email", "phone")}, reporter_address=REPORTER["address"],
            has_proxy=True, proxy_name=MORE[0], proxy_relation="family", channel="social", channel_detail=MORE[1],
            evidence_ids=files[:1], paper_ids=files[1:], **changes,
        )[0]  # fmt: skip

    def test_the_identity_lies_in_her_own_record_alone(self):
        with self.assertLogs(level=logging.INFO) as logs:
            logging.getLogger("odoo.uji").info("one line, so that there is a log")
            complaint = self.enter_canary(is_anonymous=True)
            self.act(complaint, "forward")
        self.env.flush_all()
        found = self.tables_with((*NEEDLES, *MORE))
        self.assertEqual(set(found), {"lapor_reporter"})
        self.assert_silent(logs.output)
        for file in complaint.event_ids.attachment_ids | complaint.reporter_ids.paper_ids:
            self.assert_silent(file.raw)

    def test_nothing_but_her_record_points_to_the_officer(self):
        officer = self.people["officer"]
        before = rows_of(self.env, officer)
        self.enter_canary(is_anonymous=True)
        after = rows_of(self.env, officer)
        changed = {key: rows - before[key] for key, rows in after.items() if rows != before[key]}
        self.assertEqual(changed, {("lapor_reporter", "entered_by_id"): 1})

    def test_the_officer_herself_finds_nothing_afterwards(self):
        complaint = self.enter_canary(is_anonymous=True)
        papers = complaint.reporter_ids.paper_ids
        self.assertEqual(len(papers), 1)
        self.act(complaint, "forward")
        for role in STAFF:
            with self.subTest(role=role):
                self.assertFalse(self.seen_by(complaint, "custodian").contact_ids)
                self.assertFalse(
                    self.env["ir.attachment"].with_user(self.people[role]).search([("id", "in", papers.ids)])
                )
                with self.assertRaises(AccessError), contextlib.suppress(IndexError):
                    self.seen_by(papers, role).read(["raw", "name"])
                with contextlib.suppress(AccessError):
                    seen = self.seen_by(complaint, role)
                    self.assertFalse(seen.event_ids.user_id & self.people["officer"])
                    self.assertNotIn(MORE[1], str(seen.event_ids.read()))

    def test_a_custodian_who_unmasks_sees_papers_and_counter(self):
        complaint = self.enter_canary(is_anonymous=True)
        mine = self.seen_by(complaint, "custodian")
        reporter = mine._unmask("Diminta pengadilan, nomor 7")
        self.assertEqual((reporter.proxy_name, reporter.entered_by_id), (MORE[0], self.people["officer"]))
        self.assertEqual(len(reporter.paper_ids.read(["raw"])), 1)

    def test_of_a_named_one_the_office_in_charge_sees_the_papers(self):
        complaint = self.enter_canary()
        paper = complaint.reporter_ids.paper_ids
        self.act(complaint, "forward")
        self.assertTrue(self.seen_by(paper, "officer").read(["raw"]))
        with self.assertRaises(AccessError):
            self.seen_by(complaint.reporter_ids, "officer").read(["entered_by_id"])
        for role in ("liaison_b", "citizen", "public", "admin"):
            with self.subTest(role=role), self.assertRaises(AccessError):
                self.seen_by(paper, role).read(["raw"])
        with self.assertRaises(AccessError):
            paper.with_user(self.people["coordinator"]).unlink()

    def test_erasure_takes_the_papers_and_the_copy_names_them(self):
        complaint = self.enter_canary()
        copy = complaint._own_copy()["reporter"]
        self.assertEqual((copy["proxy_name"], len(copy["papers"])), (MORE[0], 1))
        paper = complaint.reporter_ids.paper_ids
        complaint._erase()
        self.assertFalse(paper.exists())
        self.env.flush_all()
        self.assertFalse(self.tables_with((*NEEDLES, *MORE), ["lapor_reporter", "ir_attachment"]))

    def test_a_proxy_written_down_later_is_blotted_out_in_the_register(self):
        complaint = self.file(description="Usi Mansohilia menunggu tiga jam di loket tanpa dilayani.")
        self.assertIn("Mansohilia", complaint.public_text)
        complaint.reporter_ids.proxy_name = "Usi Mansohilia"
        self.assertNotIn("Mansohilia", complaint.public_text)
