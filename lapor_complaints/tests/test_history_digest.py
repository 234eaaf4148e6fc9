"""The daily digest: made once for every day that is over, readable by staff, written by nobody."""

from datetime import timedelta

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import STAFF, STRANGERS
from .history_common import HistoryCase


@tagged("post_install", "-at_install")
class TestHistoryDigest(HistoryCase):
    def setUp(self):
        super().setUp()
        self.complaint = self.bring("in_progress")

    def wrote_on(self, days_ago, complaint):
        """Have the events of `complaint` written some days ago."""
        self.env.flush_all()
        cr = self.env.cr
        cr.execute("ALTER TABLE lapor_complaint_event DISABLE TRIGGER USER")
        cr.execute("UPDATE lapor_complaint_event SET create_date = create_date - %s WHERE complaint_id = %s",
                   (timedelta(days=days_ago), complaint.id))  # fmt: skip
        cr.execute("ALTER TABLE lapor_complaint_event ENABLE TRIGGER USER")
        self.env.invalidate_all()

    def test_no_digest_of_a_day_that_is_not_over(self):
        digests = self.env["lapor.history.digest"].sudo()
        today = self.env.company.resource_calendar_id._lapor_today()
        while digests._make_next():
            pass
        self.assertNotIn(today, digests.search([]).mapped("date"))

    def test_every_day_since_the_first_event_has_one(self):
        first, second = self.file(), self.file()
        self.wrote_on(4001, first)
        self.wrote_on(3999, second)
        made = self.make_digests()
        self.assertEqual(made.mapped("events")[:4], [1, 0, 1, 0])
        self.assertEqual(made.mapped("complaints")[:4], [1, 0, 1, 0])
        self.assertEqual(len(set(made.mapped("digest"))), len(made), "a day without events has its own digest too")
        days = made.mapped("date")
        self.assertEqual([later - day for day, later in zip(days, days[1:], strict=False)],
                         [timedelta(days=1)] * (len(days) - 1))  # fmt: skip
        self.assertFalse(self.make_digests(), "nothing is made twice")
        self.assertFalse(self.digest_faults())

    def test_digests_that_were_tampered_with(self):
        self.wrote_on(12, self.file())
        made = self.make_digests()
        with self.tampering() as tamper:
            tamper("DELETE FROM lapor_history_digest WHERE id = %s", made[2].id)
            self.assertIn(f"The digests between {made[1].date} and {made[3].date} are missing", self.digest_faults())
        with self.tampering() as tamper:
            tamper("UPDATE lapor_history_digest SET digest = %s WHERE id = %s", "0" * 64, made[2].id)
            self.assertEqual([fault[:10] for fault in self.digest_faults()], [str(row.date) for row in made[2:4]])

    def test_events_moved_to_another_day(self):
        self.wrote_on(20, self.file())
        self.wrote_on(12, self.complaint)
        made = self.make_digests()
        with self.tampering():
            self.wrote_on(1, self.complaint)
            self.assertEqual(self.digest_faults(), [
                f"{made[7].date}: 0 events were written on this day, 3 are there now",
                f"{made[8].date}: 3 events were written on this day, 0 are there now",
            ])  # fmt: skip

    def test_batches_change_nothing(self):
        for _ in range(3):
            self.bring("in_progress")
        digests = self.env["lapor.history.digest"].sudo()
        until = digests._end_of(self.env.company.resource_calendar_id._lapor_today())
        whole = digests._digest_of(None, None, until)
        self.patch(self.registry["lapor.history.digest"], "_hashes", self._in_twos(digests))
        self.assertEqual(digests._digest_of(None, None, until), whole)

    def _in_twos(self, digests):
        every = type(digests)._hashes
        return lambda records, place, until: every(records, place, until)[:2]

    def test_a_transaction_that_is_still_open_is_waited_for(self):
        digests = self.env["lapor.history.digest"].sudo()
        with self.registry.cursor() as other:
            other.execute("SELECT pg_current_xact_id()")
            other.execute("SELECT now() AT TIME ZONE 'UTC'")
            [(began,)] = other.fetchall()
            self.assertFalse(digests._is_settled(began + timedelta(microseconds=1)))
        self.assertTrue(digests._is_settled(began - timedelta(days=300)))

    def test_what_is_published(self):
        last = self.make_digests()[-1]
        published = self.env["lapor.history.digest"].with_user(self.people["public"])._published()
        self.assertEqual(published[0], {
            "id": last.id, "date": last.date, "digest": last.digest, "complaints": last.complaints,
            "events": last.events,
        })  # fmt: skip

    @mute_logger("odoo.models", "odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")
    def test_access(self):
        last = self.make_digests()[-1]
        forged = {"date": "2030-01-01", "until": "2030-01-01", "digest": "0"}
        acts = (lambda row: row.write({"digest": "0"}), lambda row: row.unlink(), lambda row: row.create(forged))
        for role in (*STAFF, *STRANGERS, None):
            mine = last.with_user(self.people[role]) if role else last
            self.assertEqual(mine.has_access("read"), role not in STRANGERS, role)
            for act in acts:
                with self.subTest(role=role), self.assertRaises(AccessError):
                    act(mine)
