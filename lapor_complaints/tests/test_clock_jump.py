"""The server's clock jumps: nothing lasts less than nothing, nobody is told twice, late or locked out by it."""

import logging
from datetime import timedelta

from odoo import fields
from odoo.tests import freeze_time, tagged
from odoo.tools import mute_logger

from odoo.addons.lapor_complaints.models.throttle import Limit

from .clock_common import ClockCase

ORDER = "odoo.addons.lapor_complaints.models.complaint_order"
CRONS = "odoo.addons.lapor_complaints.models.ir_cron_clock"
SESSION = Limit("uji_jam", 6, 3600, 4)  # as a browser that files
ACTS = ("forward", "accept", "answer")


@tagged("post_install", "-at_install")
class TestClockJump(ClockCase):
    def setUp(self):
        super().setUp()
        self.noon = self.moment("2026-10-07", 12)

    def filed(self):
        with freeze_time(self.noon):
            return self.file()

    def act_at(self, complaint, action, moment):
        """Do `action` when the server's clock says `moment`."""
        with freeze_time(moment):
            self.env.invalidate_all()
            return self.act(complaint, action)

    def assert_in_order(self, complaint):
        self.env.invalidate_all()
        dates = complaint.event_ids.sorted("sequence").mapped("date")
        self.assertEqual(dates, sorted(dates))
        self.assertEqual(complaint._verify_chain(), [])
        moments = [complaint[name] for name in ("received_at", "verified_at", "accepted_at", "answered_at")]
        self.assertEqual(moments, sorted(moments))

    def test_set_back_by_hours_between_filing_and_moves(self):
        complaint = self.filed()
        promised = complaint.resolution_deadline
        with self.assertLogs(ORDER, logging.INFO):
            event = self.act_at(complaint, "forward", self.noon - timedelta(hours=5))
        self.assertEqual(event.date, self.noon)
        self.assertRegex(event.note, "clock was set back|Jam server dimundurkan", "in the language of the city")
        with self.assertLogs(ORDER, logging.INFO):
            self.act_at(complaint, "accept", self.noon - timedelta(days=2))
        with freeze_time(self.noon - timedelta(days=2)):
            complaint.disposition_ids.invalidate_recordset()
            self.assertEqual(complaint.disposition_ids.mapped("days_taken"), [0])
        after = self.act_at(complaint, "answer", self.noon + timedelta(hours=1))
        self.assertEqual((after.date, after.note), (self.noon + timedelta(hours=1), False))
        self.assert_in_order(complaint)
        self.assertEqual(complaint.resolution_deadline, promised)

    def test_two_servers_that_differ_by_seconds_leave_no_note(self):
        complaint = self.filed()
        event = self.act_at(complaint, "forward", self.noon - timedelta(seconds=9))
        self.assertEqual((event.date, event.note), (self.noon, False))

    def test_ahead_by_days_and_set_right_again(self):
        complaint = self.filed()
        self.act_at(complaint, "forward", self.noon + timedelta(hours=1))
        ahead = self.noon + timedelta(days=14)
        self.run_clocks(ahead)
        told = complaint.escalation_ids
        self.assertTrue(told)
        events = complaint.event_count
        with freeze_time(self.noon + timedelta(hours=2)):
            self.env.invalidate_all()
            self.assertNotEqual(complaint.urgency, "late", "the jump is over, and so is the delay")
            self.assertGreater(complaint.days_left, 0)
        letters = len(self.queue())
        self.run_clocks(self.noon + timedelta(days=1))
        self.run_clocks(ahead)
        self.assertEqual((complaint.escalation_ids, complaint.event_count), (told, events), "nobody is told twice")
        self.assertEqual(len(self.queue()), letters, "no letter goes out twice")
        with mute_logger(ORDER):
            for action in ACTS[1:]:
                self.act_at(complaint, action, self.noon + timedelta(days=2))
        self.assert_in_order(complaint)

    def test_acts_of_crons_keep_the_order_too(self):
        complaint = self.filed()
        self.act_at(complaint, "forward", self.noon + timedelta(days=20))
        with freeze_time(self.noon):
            complaint._log_many("escalate", "system", {complaint.id: {"note": "Uji"}})
        dates = complaint.event_ids.sorted("sequence").mapped("date")
        self.assertEqual(dates, sorted(dates))
        self.assertEqual(complaint._verify_chain(), [])

    def test_numbers_over_the_turn_of_the_year_and_back(self):
        numbers = []
        for moment in ("2026-12-31", "2027-01-01", "2026-12-31", "2027-01-02"):
            with freeze_time(self.moment(moment)):
                numbers.append(self.file().number)
        self.assertEqual(len(set(numbers)), 4)
        self.assertEqual([number.split("-")[1] for number in numbers], ["2026", "2027", "2026", "2027"])

    def test_nobody_is_locked_out_by_hours_that_have_not_passed(self):
        throttle = self.env["lapor.throttle"]
        for _attempt in range(2):
            throttle._hit([(SESSION, "peramban")])
        self.env.cr.execute("UPDATE lapor_throttle SET full_at = full_at + %s, hit_at = hit_at + %s",
                            [timedelta(hours=9)] * 2)  # fmt: skip
        self.assertAlmostEqual(throttle._peek([(SESSION, "peramban")])[0], 2 / 6, places=2)
        self.assertAlmostEqual(throttle._hit([(SESSION, "peramban")])[0], 3 / 6, places=2)
        self.assertAlmostEqual(throttle._hit([(SESSION, "peramban")])[0], 4 / 6, places=2)

    def test_a_link_lasts_as_long_as_it_was_promised(self):
        with freeze_time(self.noon):
            complaint = self.file()
            token = complaint._access_token(hours=48)
        for hours, opens in ((-3, True), (47, True), (49, False), (1, True)):
            with freeze_time(self.noon + timedelta(hours=hours)):
                self.assertEqual(complaint._check_token(token), opens, f"{hours} hours after")

    def test_crons_that_ran_ahead_do_not_wait_until_then(self):
        crons = self.env["ir.cron"]
        ahead, usual = (
            self.env.ref("lapor_complaints.ir_cron_lapor_escalate"),
            self.env.ref("lapor_complaints.ir_cron_lapor_retry_mails"),
        )
        now = fields.Datetime.now()
        ahead.nextcall, usual.nextcall = now + timedelta(days=9), now + timedelta(minutes=30)
        self.env.flush_all()
        with self.assertLogs(CRONS, "WARNING"):
            self.run_writer()
        self.assertLessEqual(ahead.nextcall, fields.Datetime.now())
        self.assertGreater(usual.nextcall, now)
        crons._lapor_wake()  # with nothing to wake it says nothing: the log of the tests would tell
