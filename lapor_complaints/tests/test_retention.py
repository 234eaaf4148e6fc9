"""Retention: what is due, who decides, what is left, what it costs."""

from datetime import datetime, timedelta
from unittest.mock import patch

from psycopg2.errors import CheckViolation

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, freeze_time, tagged
from odoo.tools import mute_logger

from ..models.complaint_erasure import IDENTITY
from .canary import FILE_NAME, NEEDLES, QUIET, REPORTER, CanaryCase, telling_photo
from .common import STAFF, STRANGERS

FILED = datetime(2022, 3, 1, 1, 0)
TODAY = "2026-11-25 03:00:00"
WORDS = " ".join(NEEDLES)
READERS = {"custodian", "admin"}


class RetentionCase(CanaryCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.enterClassContext(freeze_time(TODAY))
        cls.rules = cls.env["lapor.retention.rule"]
        cls.rules.search([]).in_force = False
        never_late = patch.object(type(cls.env["ir.cron"]), "_commit_progress", lambda *args, **kwargs: float("inf"))
        cls.enterClassContext(never_late)

    def rule(self, what="identity", warned=True, **values):
        """Return a rule in force of two years, whose warning is over."""
        rule = self.rules.create({
            "name": f"Uji {what}", "what": what, "period": 2, "in_force": True, "decision": "Perwali Uji 1/2020",
            "sequence": 1, **values,
        })  # fmt: skip
        if warned:
            self.run_cron()
            self.env.cr.execute("UPDATE lapor_retention_rule SET starts_on = '2026-11-01' WHERE in_force")
            rule.invalidate_recordset()
        return rule

    def run_cron(self):
        self.env.flush_all()
        self.env.invalidate_all()
        self.rules._cron_apply()
        self.env.flush_all()
        self.env.invalidate_all()

    def old(self, state="closed", at=FILED, **values):
        """Return a report of the canary that came to `state` long ago, her words in every text of hers."""
        values = {"title": f"Lampu {WORDS}", "description": WORDS, "address": WORDS, "is_anonymous": True, **values}
        return self.bring(state, at=at, reporter=REPORTER, files=[(FILE_NAME, telling_photo())], **values)

    def identities(self, complaints):
        return [bool(complaint.reporter_ids.name) for complaint in complaints]


@tagged("post_install", "-at_install")
class TestRetention(RetentionCase):
    def test_nothing_counts_before_the_city_has_decided(self):
        complaint = self.old()
        proposals = self.env["ir.model.data"].search([("model", "=", "lapor.retention.rule")])
        self.assertGreaterEqual(len(proposals), 6)
        self.assertFalse(self.rules.search([("in_force", "=", True)]))
        self.run_cron()
        self.assertTrue(complaint.reporter_ids.name)
        self.assertEqual(self.rules._published(), [])
        self.assertEqual(complaint._own_data()["kept"], ("", None))
        with mute_logger("odoo.sql_db"), self.assertRaises(CheckViolation), self.env.cr.savepoint():
            self.rule(decision=False, warned=False)

    def test_what_an_officer_wrote_down_is_identity_too(self):
        reports = self.env["lapor.complaint"]
        for name, value in (("proxy_name", "Kuasa"), ("channel_detail", "Surat 5/2022"), ("told_by", "letter"),
                            ("entered_by_id", self.people["officer"].id)):  # fmt: skip
            report = self.old()
            report.reporter_ids.write({**dict.fromkeys(IDENTITY, False), name: value})
            reports |= report
        papers = self.old()
        papers.reporter_ids.write(dict.fromkeys(IDENTITY, False))
        papers.reporter_ids._keep_papers([("surat.jpg", telling_photo())])
        rule = self.rule()
        due = reports.search(rule._due(reports._now()))
        self.assertLessEqual(reports | papers, due)
        self.run_cron()
        self.assertFalse(reports.search(rule._due(reports._now())))
        self.assertFalse(papers.reporter_ids.paper_ids)

    def test_the_custodians_are_told_first(self):
        complaint = self.old()
        rule = self.rule(warned=False)
        with self.assertRaises(AccessError):
            rule.starts_on = "2026-01-01"
        self.run_cron()
        self.assertTrue(complaint.reporter_ids.name, "told, not done")
        self.assertEqual(str(rule.starts_on), "2026-12-09")
        self.assertIn(self.people["custodian"], rule.activity_ids.user_id)
        mails = self.env["mail.mail"].search([("email_to", "ilike", self.people["custodian"].email)])
        self.assertIn(complaint.number, "".join(mails.mapped("body_html")))
        self.assert_silent(mails.mapped("subject"))
        with freeze_time("2026-12-08 03:00:00"):
            self.run_cron()
        self.assertTrue(complaint.reporter_ids.name)
        rule.period = 3  # other terms: told anew
        self.assertFalse(rule.starts_on or rule.activity_ids)
        self.run_cron()
        with freeze_time("2026-12-09 03:00:00"):
            self.run_cron()
        self.assertFalse(complaint.reporter_ids.name)

    def test_the_first_rule_that_fits_decides(self):
        kept, gone, recent = self.old(type="aspiration"), self.old(), self.old(at=datetime(2025, 3, 3, 1, 0))
        self.rule(warned=False, period=0, type="aspiration", sequence=0)
        self.rule()
        self.run_cron()
        self.assertEqual(self.identities(kept | gone | recent), [True, False, True])

    def test_spam_is_the_reason_of_this_end(self):
        spam, other = self.reason.copy({"code": "uji_spam"}), self.reason
        both = self.old("submitted"), self.old("submitted"), self.old("submitted")
        for complaint, reasons in zip(both, ((spam,), (other,), (spam, other)), strict=True):
            for place, reason in enumerate(reasons):
                self.act(complaint, "reject", at=FILED + timedelta(days=2 * place), reason=reason)
                if reason != reasons[-1]:
                    self.act(complaint, "restore", at=FILED + timedelta(days=1))
        self.rule(state="rejected", reason_id=spam.id)
        self.run_cron()
        self.assertEqual(self.identities(both[0] | both[1] | both[2]), [False, True, True])

    def test_a_hold_keeps_everything(self):
        complaint = self.old()
        self.rule()
        with self.assertRaises(UserError):
            self.seen_by(complaint, "custodian")._hold(True, "ya")
        self.seen_by(complaint, "custodian")._hold(True, "Surat Kejaksaan 12/2026")
        self.run_cron()
        self.assertTrue(complaint.reporter_ids.name)
        self.assertEqual(complaint._own_data()["kept"], ("longer", None))
        form = Form(self.env["lapor.retention.hold"].with_user(self.people["coordinator"]).with_context(
            **self.seen_by(complaint, "coordinator").action_open_hold()["context"]
        ))  # fmt: skip
        form.reason = "Perkara sudah putus"
        form.save().action_confirm()
        self.assertEqual(complaint.event_ids[-2:].mapped("kind"), ["hold", "unhold"])
        self.run_cron()
        self.assertFalse(complaint.reporter_ids.name)

    def test_the_register_and_the_history_tell_it_once(self):
        complaint = self.old()
        self.rule()
        for _time in range(2):
            self.run_cron()
        entry = self.env["lapor.retention.entry"].search([("complaint_id", "=", complaint.id)])
        self.assertEqual((entry.what, entry.decision, entry.count), ("identity", "Perwali Uji 1/2020", 5))
        self.assertEqual(complaint.event_ids.mapped("kind").count("erase"), 1)
        self.assertEqual(complaint.event_ids[-1].actor, "system")
        for change in ("UPDATE lapor_retention_entry SET count = 0", "DELETE FROM lapor_retention_entry"):
            with self.assertRaises(Exception), self.env.cr.savepoint(), mute_logger("odoo.sql_db"):  # noqa: B017  psycopg2's own
                self.env.cr.execute(change)
        for change in (lambda: entry.write({"count": 0}), entry.unlink, lambda: entry.copy()):
            with self.assertRaises(AccessError):
                change()

    def test_the_dry_run_shows_what_the_run_does(self):
        complaint, recent = self.old(), self.old(at=datetime(2025, 3, 3, 1, 0))
        rule = self.rule(warned=False, in_force=False)
        for role in READERS:
            action = self.seen_by(rule, role).action_dry_run()
            form = Form(self.env[action["res_model"]].with_user(self.people[role]).with_context(**action["context"]))
            numbers = [line["number"] for line in form.line_ids._records]
            self.assertEqual((form.total, numbers), ("1", [complaint.number]))
            form.day = "2028-01-01"
            numbers = [line["number"] for line in form.line_ids._records]
            self.assertEqual(numbers, [complaint.number, recent.number])
        self.assertTrue(complaint.reporter_ids.name)

    def test_a_page_says_until_when(self):
        complaint, running = self.old(at=datetime(2025, 3, 3, 1, 0)), self.old("in_progress")
        self.rule(warned=False)
        self.assertEqual(running._own_data()["kept"], ("open", None))
        how, day = complaint._own_data()["kept"]
        self.assertEqual((how, str(day)), ("until", "2027-03-03"))
        self.assertEqual([(name, words) for name, words in self.rules._published()], [("Uji identity", "2 years")])

    def test_who_may_what(self):
        complaint = self.old()
        rule = self.rule()
        self.run_cron()
        entry = self.env["lapor.retention.entry"].search([], limit=1)
        for role in (*STAFF, *STRANGERS):
            with self.subTest(role=role), QUIET:
                for record, readers in ((rule, READERS), (entry, READERS | {"oversight"})):
                    mine = self.seen_by(record, role)
                    self.assertEqual(mine.has_access("read"), role in readers)
                    self.assertFalse(mine.has_access("unlink"))
                self.assertEqual(self.seen_by(rule, role).has_access("write"), role in READERS)
                if role not in READERS:
                    with self.assertRaises(AccessError):
                        self.seen_by(rule, role).action_dry_run()
                    with self.assertRaises(AccessError):
                        self.env["lapor.retention.preview"].with_user(self.people[role]).create({"rule_id": rule.id})
                if role not in ("coordinator", "custodian"):
                    with self.assertRaises(AccessError):
                        self.seen_by(complaint, role)._hold(True, "Surat Kejaksaan 12/2026")
        admin = self.seen_by(entry, "admin").read()[0]
        self.assertEqual(admin["complaint_id"][1], complaint.number, "the number and nothing else")
        self.assert_silent(admin)

    def test_a_batch_costs_the_same_for_few_and_many(self):
        costs = {}
        for what in ("identity", "files", "texts", "followers"):
            rule = self.rule(what, warned=False)
            for count in (2, 8):
                complaints = self.env["lapor.complaint"].union(*(self.old() for _n in range(count)))
                for complaint in complaints:
                    self.env["lapor.follower"].create({"complaint_id": complaint.id, "email": "a@b.example"})
                self.env.flush_all()
                self.env.invalidate_all()
                before = self.env.cr.sql_log_count
                rule._carry_out(complaints.sudo())
                self.env.flush_all()
                costs[what, count] = self.env.cr.sql_log_count - before
            self.assertLessEqual(costs[what, 8], costs[what, 2], what)
