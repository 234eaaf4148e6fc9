"""What the crons of the clocks cost: a batch is a batch, whatever the number of complaints and of SKPD in it."""

from unittest.mock import patch

from odoo.tests import freeze_time, tagged

from .clock_common import ClockCase
from .support_common import SupportCase

FEW, MANY = 4, 40
FILED, LATE = "2026-11-02", "2026-12-02"


@tagged("post_install", "-at_install")
class TestClockQueries(ClockCase, SupportCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.rules.active = False
        cls.silent()

    @classmethod
    def silent(cls):
        """Put what the database holds already out of reach of the clocks."""
        cls.env.flush_all()
        cls.env.cr.execute("DELETE FROM lapor_escalation")
        cls.env.cr.execute("UPDATE lapor_complaint SET state = 'closed', deadline = NULL")
        cls.env.invalidate_all()

    def queries(self, model, cron, day, hour=7):
        """Return how many queries one run of `cron` takes on `day`."""
        self.env.flush_all()
        self.env.invalidate_all()
        always = patch.object(type(self.env["ir.cron"]), "_commit_progress", lambda *args, **kwargs: float("inf"))
        with freeze_time(self.moment(day, hour)), always:
            before = self.env.cr.sql_log_count
            getattr(self.env[model], cron)()
            self.env.flush_all()
            return self.env.cr.sql_log_count - before

    def units(self, count):
        """Return `count` SKPD with a liaison officer and a head each."""
        rows = [{"name": f"Dinas {n}", "short_name": f"D{n}", "code": f"UJI-Q{n}"} for n in range(count)]
        units = self.env["lapor.skpd"].create(rows)
        users = self.env["res.users"].create([
            {"name": f"{role} {unit.code}", "login": f"{role}-{unit.code}", "email": f"{role}@{unit.id}.example"}
            for unit in units for role in ("ktu", "head")
        ])  # fmt: skip
        self.env["lapor.skpd.member"].create([
            {"skpd_id": unit.id, "user_id": users[2 * place + (role == "head")].id, "role": role}
            for place, unit in enumerate(units) for role in ("ktu", "head")
        ])  # fmt: skip
        return units

    def late(self, count, skpds, supports=()):
        """Return `count` late complaints, spread over `skpds`."""
        made = self.env["lapor.complaint"]
        for place in range(count):
            complaint = self.file(at=self.moment(FILED))
            given = [{"skpd": skpd, "due_date": "2026-11-20"} for skpd in supports]
            self.act(complaint, "forward", at=self.moment(FILED), skpd=skpds[place % len(skpds)], supports=given)
            complaint.sudo()._at(self.moment(FILED))._apply("accept", actor="liaison")
            made += complaint
        return made

    def escalation(self, rule, count, skpds, supports=()):
        """Return the queries in which the rung `rule` tells of `count` late complaints."""
        self.silent()
        complaints = self.late(count, skpds, supports)
        told = self.env.ref(f"lapor_complaints.escalation_{rule}")
        told.active = True
        self.queries("lapor.escalation.rule", "_cron_escalate", "2026-11-22")  # a Sunday: fills the caches
        queries = self.queries("lapor.escalation.rule", "_cron_escalate", LATE)
        told.active = False
        self.assertEqual(len(complaints.escalation_ids.complaint_id), count)
        return queries

    def assert_flat(self, measure, *cases, extra=1):
        """Assert that `measure(case)` is the same for each of `cases`; the first run, before them, fills the caches.

        `extra` is what more people may cost: one query for each, with which Odoo shows them their activities.
        """
        measure(cases[0])
        few, *more = (measure(case) for case in cases)
        for many in more:
            self.assertLessEqual(many, few + extra, (few, more))

    def test_escalation_does_not_grow_with_the_complaints(self):
        for rule in ("resolution_breach", "resolution_breach_head", "resolution_coordinator", "resolution_secretary"):
            with self.subTest(rule=rule):
                self.assert_flat(lambda count, rule=rule: self.escalation(rule, count, self.skpd_a), FEW, MANY)

    def test_escalation_does_not_grow_with_the_skpd(self):
        units = self.units(MANY // 2)
        for rule in ("resolution_breach", "resolution_breach_head"):
            with self.subTest(rule=rule):
                self.assert_flat(
                    lambda count, rule=rule: self.escalation(rule, MANY, units[:count]), 2, MANY // 2, extra=18
                )

    def test_supports_do_not_grow(self):
        units = self.units(10)
        for rule in ("support_breach", "support_breach_head", "support_coordinator"):
            with self.subTest(rule=rule):
                self.assert_flat(
                    lambda case, rule=rule: self.escalation(rule, case[0], self.skpd_a, units[: case[1]]),
                    (FEW, 1), (MANY, 1), (FEW, 10), extra=9,
                )  # fmt: skip

    def test_a_rung_with_nothing_to_tell_is_two_queries(self):
        idle = self.queries("lapor.escalation.rule", "_cron_escalate", LATE)
        self.rules.active = True
        full = self.queries("lapor.escalation.rule", "_cron_escalate", LATE)
        self.assertLessEqual(full - idle, 2 * len(self.rules), "one to count, one to search")

    def digest(self, count, skpds):
        """Return the queries of the digests to the heads of `skpds`, who have `count` late complaints among them."""
        self.silent()
        rule = self.env.ref("lapor_complaints.escalation_resolution_breach_head")
        rule.active = True
        complaints = self.late(count, skpds)
        self.queries("lapor.escalation.rule", "_cron_escalate", LATE, hour=5)
        rule.active = False
        queries = self.queries("lapor.escalation", "_cron_digest", LATE)
        self.assertEqual(len(complaints.escalation_ids.filtered("digest_on")), count)
        return queries

    def test_digest_does_not_grow_with_the_complaints(self):
        self.assert_flat(lambda count: self.digest(count, self.skpd_a), FEW, MANY)

    def test_digest_costs_the_same_for_each_person(self):
        units = self.units(8)
        self.digest(2, units[:2])
        two, four, eight = (self.digest(count, units[:count]) for count in (2, 4, 8))
        self.assertLessEqual((eight - four) / 4, (four - two) / 2 + 1)

    def test_hand_over_and_back_do_not_grow(self):
        self._member("substitute", self.skpd_a, "substitute")
        self.assert_flat(lambda count: self.leave(count)[0], FEW, MANY)
        self.assert_flat(lambda count: self.leave(count)[1], FEW, MANY)

    def leave(self, count):
        """Return the queries of handing over `count` complaints, and of handing them back."""
        self.silent()
        complaints = self.late(count, self.skpd_a)
        complaints.with_user(self.people["coordinator"]).write({"user_id": self.people["liaison"].id})
        with freeze_time(self.moment("2026-11-20")):
            member = self.skpd_a.member_ids.filtered(lambda one: one.role == "secretary")
            member.write({"away_from": "2026-12-01", "away_until": "2026-12-04"})
        over = self.queries("lapor.skpd.member", "_cron_hand_over", "2026-12-01")
        self.assertEqual(complaints.user_id, self.people["substitute"])
        back = self.queries("lapor.skpd.member", "_cron_hand_over", "2026-12-05")
        self.assertEqual(complaints.user_id, self.people["liaison"])
        return over, back

    def silence(self, count):
        """Return the queries of the reminder to `count` reporters, and of closing what they left."""
        self.silent()
        complaints = self.late(count, self.skpd_a)
        for complaint in complaints:
            self.act(complaint, "answer", at=self.moment(FILED))
        warn = self.queries("lapor.complaint", "_cron_silence", "2026-11-11")
        self.assertEqual(set(complaints.mapped("silence_warned")), {True})
        close = self.queries("lapor.complaint", "_cron_silence", "2026-11-17")
        self.assertEqual(set(complaints.mapped("state")), {"closed"})
        return warn, close

    def test_reminding_reporters_does_not_grow(self):
        self.assert_flat(lambda count: self.silence(count)[0], FEW, MANY)

    def test_closing_is_one_move_of_the_lifecycle_each(self):
        self.silence(FEW)
        few, many = (self.silence(count)[1] for count in (FEW, MANY))
        # and one look per batch at when the newest acts were
        self.assertLess((many - few) / (MANY - FEW), 4.1, "reminders, complaint, event, letter")
