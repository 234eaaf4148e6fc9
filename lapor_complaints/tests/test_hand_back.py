"""Back from leave: what nobody has touched goes back by itself, what was begun stays with the stand-in."""

from datetime import timedelta

from odoo.exceptions import AccessError, UserError
from odoo.tests import freeze_time, new_test_user, tagged
from odoo.tools import mute_logger

from .clock_common import ClockCase
from .common import GROUP, STAFF, STRANGERS

START = "2026-11-23"


@tagged("post_install", "-at_install")
class TestHandBack(ClockCase):
    def setUp(self):
        super().setUp()
        self.member = self.skpd_a.member_ids.filtered(lambda member: member.role == "secretary")
        self.substitute = self.join("substitute", "substitute")
        self.owner, self.holder = self.people["liaison"], self.people["substitute"]
        self.day = self.moment(START)
        self.calm, self.begun = (self.bring("in_progress", at=self.day) for _ in range(2))
        self.forget()

    def join(self, name, role):
        user = self.people[name] = new_test_user(self.env, f"uji_{name}", groups=f"{GROUP}liaison")
        user.write({"email": f"{name}@kota.example", "lang": "id_ID"})
        return self.env["lapor.skpd.member"].create({"skpd_id": self.skpd_a.id, "user_id": user.id, "role": role})

    def on(self, days, hour=10):
        """Return a context in which it is so many days after the start."""
        self.env.invalidate_all()
        return freeze_time(self.moment(START, hour) + timedelta(days=days))

    def away(self, first, last, member=None):
        day = self.day.date()
        (member or self.member).with_user(self.people["admin"]).write(
            {"away_from": day + timedelta(days=first), "away_until": day + timedelta(days=last)}
        )

    def leave_and_begin(self, first=0, last=4):
        """Let the liaison officer go on leave, and the substitute begin one of the two reports."""
        with self.on(0):
            self.away(first, last)
            self.assertEqual((self.calm | self.begun).user_id, self.holder)
            self.assertEqual((self.calm | self.begun).stand_in_for_id, self.owner)
            self.begun.with_user(self.holder)._write_progress("Sudah saya tinjau")
        self.forget()

    def cron(self, days):
        self.run_clocks(self.moment(START, 7) + timedelta(days=days))

    def holders(self):
        self.env.invalidate_all()
        return self.calm.user_id, self.begun.user_id

    def test_untouched_goes_back_and_what_was_begun_stays(self):
        self.leave_and_begin()
        self.cron(4)
        self.assertEqual(self.holders(), (self.holder, self.holder), "the last day of leave")
        self.cron(5)
        self.assertEqual(self.holders(), (self.owner, self.holder))
        self.assertFalse(self.calm.stand_in_for_id)
        self.assertTrue(self.begun.stand_in_stays)
        event = self.calm.event_ids.sorted("sequence")[-1]
        self.assertEqual((event.kind, event.actor, event.visibility), ("handover", "system", "internal"))
        self.assertIn("kembali dari cuti", event.note)
        self.assertEqual(self.calm._verify_chain() + self.begun._verify_chain(), [])

    def test_one_mail_to_each(self):
        self.leave_and_begin()
        self.cron(5)
        self.cron(6)
        for person in ("liaison", "substitute"):
            mails = self.queue().filtered(lambda mail, person=person: mail.email_to == f"{person}@kota.example")
            self.assertEqual(len(mails), 1, person)
            self.assertIn(self.calm.number, mails.body_html)
            self.assertIn(self.begun.number, mails.body_html)
        self.assertFalse(self.queue().filtered(lambda mail: "head@" in mail.email_to))

    def test_a_longer_leave_hands_nothing_back(self):
        self.leave_and_begin()
        with self.on(3):
            self.away(0, 9)
        self.cron(5)
        self.assertEqual(self.holders(), (self.holder, self.holder))
        self.cron(10)
        self.assertEqual(self.holders(), (self.owner, self.holder))

    def test_a_shorter_leave_hands_back_at_once(self):
        self.leave_and_begin()
        with self.on(2):
            self.away(0, 1)
        self.assertEqual(self.holders(), (self.owner, self.holder))

    def test_a_leave_called_off_during_it(self):
        self.leave_and_begin()
        with self.on(1):
            self.member.write({"away_from": False, "away_until": False})
        self.assertEqual(self.holders(), (self.owner, self.holder))

    def test_a_leave_called_off_before_it_begins(self):
        with self.on(0):
            self.away(3, 5)
            self.member.write({"away_from": False, "away_until": False})
        self.cron(3)
        self.assertEqual(self.holders(), (self.owner, self.owner))
        self.assertNotIn("handover", self.calm.event_ids.mapped("kind"))
        self.assertFalse(self.queue().filtered(lambda mail: "substitute@" in mail.email_to))

    def test_a_second_leave_after_the_first(self):
        self.leave_and_begin()
        self.cron(5)
        with self.on(6):
            self.away(6, 7)
        self.assertEqual(self.holders(), (self.holder, self.holder))
        self.cron(8)
        self.assertEqual(self.holders(), (self.owner, self.holder))

    def test_the_substitute_goes_on_leave_too(self):
        third = self.join("ktu", "ktu")
        self.leave_and_begin(last=10)
        with self.on(2):
            self.away(2, 4, self.substitute)
        self.assertEqual(self.holders(), (self.people["ktu"],) * 2)
        self.assertEqual((self.calm | self.begun).stand_in_for_id, self.owner)
        self.cron(5)
        self.assertEqual(self.holders(), (self.people["ktu"],) * 2, "the substitute is back, the owner is not")
        self.cron(11)
        self.assertEqual(self.calm.user_id, self.owner)
        self.assertEqual(self.begun.user_id, self.owner, "the third has not touched it since she got it")
        self.assertTrue(third)

    def test_everybody_is_away(self):
        with self.on(0):
            self.away(0, 9, self.substitute)
            self.away(0, 4)
        self.assertFalse(self.calm.user_id)
        self.cron(5)
        self.assertEqual(self.holders(), (self.owner, self.owner))

    def test_the_stand_in_leaves_when_the_owner_is_back(self):
        self.leave_and_begin()
        self.cron(5)
        self.join("ktu", "ktu")
        with self.on(6):
            self.away(6, 8, self.substitute)
        self.assertEqual(self.begun.user_id, self.owner, "rather to the owner than to a third one")

    def test_a_post_that_ended_is_never_given_back(self):
        for end in (
            lambda: self.member.unlink(), lambda: self.member.write({"skpd_id": self.skpd_b.id}),
            lambda: self.owner.write({"active": False}),
        ):  # fmt: skip
            with self.subTest(), self.env.cr.savepoint() as savepoint:
                self.leave_and_begin()
                with self.on(2):
                    end()
                self.assertFalse((self.calm | self.begun).stand_in_for_id)
                self.cron(5)
                self.assertEqual(self.holders(), (self.holder, self.holder))
                savepoint.rollback()
            self.env.invalidate_all()

    def test_changed_hands_meanwhile(self):
        third = self.join("ktu", "ktu").user_id
        self.leave_and_begin()
        with self.on(2):
            self.calm.with_user(self.people["coordinator"]).write({"user_id": third.id})
            self.act(self.begun, "forward", skpd=self.skpd_b)
        self.assertFalse((self.calm | self.begun).stand_in_for_id)
        self.cron(5)
        self.assertEqual(self.holders(), (third, self.env["res.users"]))

    def test_finished_work_is_not_handed_back(self):
        self.leave_and_begin()
        with self.on(2):
            self.act(self.calm, "withdraw")
        self.cron(5)
        self.assertEqual(self.calm.user_id, self.holder)
        self.assertNotIn("kembali", self.calm.event_ids.sorted("sequence")[-1].note or "")

    def test_reminders_come_back_too(self):
        self.leave_and_begin(last=24)
        self.cron(21)
        self.assertIn(self.holder, self.calm.activity_ids.user_id)
        self.cron(25)
        self.assertNotIn(self.holder, self.calm.activity_ids.user_id)
        self.assertIn(self.owner, self.calm.activity_ids.user_id)

    def test_give_back_by_click(self):
        self.leave_and_begin()
        self.cron(5)
        self.forget()
        with self.on(6):
            self.begun.with_user(self.holder).action_give_back()
        self.assertEqual(self.begun.user_id, self.owner)
        event = self.begun.event_ids.sorted("sequence")[-1]
        self.assertEqual((event.kind, event.actor, event.user_id), ("handover", "officer", self.holder))
        self.assertEqual(self.queue().mapped("email_to"), ["liaison@kota.example"])
        with self.on(6), self.assertRaises(UserError):
            self.begun.with_user(self.holder).action_give_back()

    def test_nothing_is_given_to_who_is_away(self):
        self.leave_and_begin()
        with self.on(1), self.assertRaises(UserError):
            self.begun.with_user(self.holder).action_give_back()

    def test_who_may_give_back(self):
        self.leave_and_begin()
        self.cron(5)
        may = {"coordinator", "liaison", "head", "substitute"}
        for role in (*STAFF, "substitute", *STRANGERS):
            with (
                self.subTest(role=role), self.on(6), self.env.cr.savepoint() as savepoint,
                mute_logger("odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule"),
            ):  # fmt: skip
                complaint = self.begun.with_user(self.people[role])
                if role in may:
                    self.assertTrue(complaint.may_give_back)
                    self.assertTrue(complaint.action_give_back())
                else:
                    with self.assertRaises(AccessError):
                        complaint.action_give_back()
                savepoint.rollback()
            self.env.invalidate_all()

    @mute_logger("odoo.addons.base.models.ir_model")
    def test_nobody_writes_it(self):
        for role in ("coordinator", "liaison"):
            with self.subTest(role=role), self.assertRaises(AccessError):
                self.calm.with_user(self.people[role]).write({"stand_in_for_id": self.people[role].id})
