"""Who gets which report by mail: once, only those who may read it, and whatever else fails."""

from datetime import date
from unittest.mock import patch

from odoo.exceptions import AccessError, ValidationError
from odoo.tests import freeze_time, tagged
from odoo.tools import mute_logger

from .periodic_common import MONTH, PeriodicCase

DECEMBER = date(2026, 12, 1)
RUN = "odoo.addons.lapor_complaints.report.periodic.subscription_run"


@tagged("post_install", "-at_install")
class TestPeriodicDelivery(PeriodicCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.subscriptions = cls.env["lapor.report.subscription"].sudo()
        cls.subscriptions.search([]).unlink()  # those of the demo
        # the server's commits would end the transaction of the test
        always = patch.object(cls.registry["ir.cron"], "_commit_progress", lambda *args, **kwargs: float("inf"))
        cls.startClassPatcher(always)

    def subscribe(self, role, skpd=None, kind="month"):
        return self.subscriptions.create(
            {"user_id": self.people[role].id, "kind": kind, "skpd_id": (skpd or self.nobody).id}
        )

    def deliver(self):
        """Run the cron; return the mails that it has queued."""
        before = self.env["mail.mail"].search([])
        self.subscriptions._cron_deliver()
        return self.env["mail.mail"].search([]) - before

    def test_exactly_once_after_the_end_of_each_period(self):
        for role, skpd in (("coordinator", None), ("oversight", None), ("head", self.skpd_a)):
            self.subscribe(role, skpd)
        self.subscribe("oversight", kind="year")
        mails = self.deliver()
        self.assertEqual(len(mails), 4)
        self.assertEqual(len(self.reports.search([("start", "=", DECEMBER)])), 2)  # one for the two of the city
        self.assertFalse(self.deliver())
        with freeze_time("2027-03-31 14:30:00"):  # 23:30 in Ambon: March is not over
            mails = self.deliver()  # a server that was down: January first, then February
            mails += self.deliver()
            self.assertEqual(len(mails), 6)
            self.assertFalse(self.deliver())
        with freeze_time("2027-03-31 15:30:00"):  # 0:30 on the first of April
            self.assertEqual(len(self.deliver()), 3)
        starts = self.env["lapor.report.delivery"].search([("subscription_id.kind", "=", "month")]).mapped("start")
        self.assertEqual(sorted({day.month for day in starts}), [1, 2, 3, 12])

    def test_the_mail(self):
        self.subscribe("head", self.skpd_a)
        mail = self.deliver()
        report = self.reports._of_period("month", DECEMBER, self.skpd_a)
        self.assertEqual((mail.attachment_ids, mail.email_to), (report.pdf_id, "uji_head@uji.example"))
        self.assertEqual((mail.lapor_audience, mail.model, mail.subject), ("staff", False, report.name))
        self.assertIn(f"/odoo/lapor-reports/{report.id}", mail.body_html)
        self.assertEqual(report.user_id, self.env.ref("base.user_root"))
        mail.unlink()
        self.assertTrue(report.pdf_id.exists().raw)

    def test_an_edition_that_is_there_is_sent(self):
        made = self.make(start=DECEMBER)
        self.subscribe("oversight")
        self.assertEqual(self.deliver().attachment_ids, made.pdf_id)
        self.assertEqual(self.reports.search_count([("start", "=", DECEMBER)]), 1)

    def test_only_who_may_read(self):
        for role, skpd in (("liaison", self.skpd_a), ("head", None), ("head", self.skpd_b), ("custodian", None),
                           ("admin", None), ("citizen", self.skpd_a)):  # fmt: skip
            with self.subTest(role=role), self.assertRaises(ValidationError):
                self.subscribe(role, skpd)
        lost, closed, silent = (
            self.subscribe("head", self.skpd_a),
            self.subscribe("oversight"),
            self.subscribe("coordinator"),
        )
        self.skpd_a.member_ids.filtered(lambda member: member.role == "head").unlink()
        self.people["oversight"].active = False
        self.people["coordinator"].email = False
        self.assertFalse(self.deliver())
        self.assertEqual(
            [one.delivery_ids.outcome for one in (lost, closed, silent)], ["no_right", "no_right", "no_address"]
        )

    def test_who_configures(self):
        rows = {"user_id": self.people["oversight"].id}
        for role in ("coordinator", "admin"):
            one = self.subscriptions.with_user(self.people[role]).create(rows)
            one.unlink()
        for role in ("officer", "liaison", "head", "oversight", "custodian", "citizen", "public"):
            with self.subTest(role=role), self.assertRaises(AccessError):
                self.subscriptions.with_user(self.people[role]).create(rows)

    @mute_logger(RUN)
    def test_one_that_fails_holds_up_nobody_and_is_tried_again(self):
        first, second = self.subscribe("head", self.skpd_a), self.subscribe("oversight")
        reports = type(self.reports)
        drawn = reports._pdf_content

        def broken(model, kept):
            if kept["skpd"]:
                raise ValueError("rusak")
            return drawn(model, kept)

        with patch.object(reports, "_pdf_content", broken):
            self.assertEqual(self.deliver().email_to, "uji_oversight@uji.example")
        self.assertEqual((first.hindrance, str(first.due_on)), ("ValueError", "2027-01-13"))
        self.assertFalse(self.reports._of_period("month", DECEMBER, self.skpd_a))
        self.assertFalse(second.hindrance)
        with freeze_time("2027-01-13 02:00:00"):
            self.assertEqual(self.deliver().email_to, "uji_head@uji.example")
        self.assertFalse(first.hindrance)

    def test_without_holidays_it_waits_and_says_why(self):
        one = self.subscribe("oversight")
        with patch.object(type(self.reports), "_has_holidays", lambda *_args: False):
            self.assertFalse(self.deliver())
        self.assertIn("2026", one.hindrance)
        self.assertEqual(one.next_start, DECEMBER)

    def test_queries_do_not_grow_with_the_register(self):
        counts = []
        for _round in range(4):  # the first fills caches
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.make(start=MONTH)
            self.env.flush_all()
            counts.append(self.env.cr.sql_log_count - before)
            for number in range(20):
                unit = self.env["lapor.skpd"].create(
                    {"name": f"Dinas {_round}-{number}", "short_name": "D", "code": f"UJI-Q{_round}-{number}"}
                )
                complaint = self.file(at=self.stories[0].received_at)
                self.act(complaint, "forward", at=complaint.received_at, skpd=unit)
        self.assertAlmostEqual(counts[3], counts[1], delta=1, msg=counts)
