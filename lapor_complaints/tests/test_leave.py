"""Leave and transfer: no open work stays with somebody who is not there."""

from datetime import timedelta

from odoo.exceptions import ValidationError
from odoo.tests import freeze_time, new_test_user, tagged

from .clock_common import ClockCase
from .common import GROUP


@tagged("post_install", "-at_install")
class TestLeave(ClockCase):
    def setUp(self):
        super().setUp()
        self.member = self.skpd_a.member_ids.filtered(lambda member: member.role == "secretary")
        self.substitute = self.join("substitute", "substitute")
        self.complaint = self.bring("in_progress")
        self.today = self.calendar._lapor_today()
        self.forget()

    def join(self, name, role):
        user = self.people[name] = new_test_user(self.env, f"uji_{name}", groups=f"{GROUP}liaison")
        user.write({"email": f"{name}@kota.example", "lang": "id_ID"})
        return self.env["lapor.skpd.member"].create({"skpd_id": self.skpd_a.id, "user_id": user.id, "role": role})

    def leave(self, member=None, days=5):
        (member or self.member).with_user(self.people["admin"]).write(
            {"away_from": self.today, "away_until": self.today + timedelta(days=days)}
        )

    def handovers(self):
        return self.complaint.event_ids.filtered(lambda event: event.kind == "handover")

    def test_the_substitute_gets_the_work_and_one_mail(self):
        second = self.bring("in_progress")
        self.forget()
        self.leave()
        self.assertEqual((self.complaint | second).user_id, self.people["substitute"])
        self.assertEqual(len(self.handovers()), 1)
        self.assertIn(self.people["substitute"].name, self.handovers().note)
        self.assertEqual(self.handovers().visibility, "internal")
        mail = self.queue()
        self.assertEqual(mail.email_to, "substitute@kota.example")
        self.assertTrue(self.complaint.number in mail.body_html and second.number in mail.body_html)
        self.assertEqual(self.complaint._verify_chain(), [])

    def test_letters_go_to_the_substitute_only_while_it_is_needed(self):
        self.act(self.file(), "forward")
        self.assertEqual(self.people_of(self.letters()) - {"coordinator"}, {"liaison"})
        self.leave()
        self.forget()
        self.act(self.file(), "forward")
        self.assertEqual(self.people_of(self.letters()) - {"coordinator"}, {"substitute"})

    def test_a_leave_that_begins_later(self):
        self.member.write({"away_from": self.today + timedelta(days=3)})
        self.assertEqual(self.complaint.user_id, self.people["liaison"])
        self.run_clocks(self.env["lapor.complaint"]._now() + timedelta(days=3))
        self.assertEqual(self.complaint.user_id, self.people["substitute"])
        self.run_clocks(self.env["lapor.complaint"]._now() + timedelta(days=4))
        self.assertEqual(len(self.handovers()), 1)

    def test_without_substitute_another_liaison_then_nobody(self):
        self.substitute.unlink()
        other = self.join("ktu", "ktu")
        self.leave()
        self.assertEqual(self.complaint.user_id, self.people["ktu"])
        self.leave(other)
        self.assertFalse(self.complaint.user_id)
        self.assertEqual(len(self.handovers()), 2)

    def test_ended_posts_and_accounts(self):
        for end in (
            lambda: self.member.unlink(), lambda: self.member.write({"skpd_id": self.skpd_b.id}),
            lambda: self.member.write({"user_id": self.people["custodian"].id}),
            lambda: self.people["liaison"].write({"active": False}),
        ):  # fmt: skip
            with self.subTest(), self.env.cr.savepoint() as savepoint:
                end()
                self.assertEqual(self.complaint.user_id, self.people["substitute"])
                savepoint.rollback()
            self.env.invalidate_all()

    def test_another_post_that_covers_it_keeps_the_work(self):
        self.env["lapor.skpd.member"].create(
            {"skpd_id": self.unit_a.id, "user_id": self.people["liaison"].id, "role": "ktu"}
        )
        unit = self.bring("forwarded", at=None)
        self.act(unit, "forward", skpd=self.unit_a)
        self.act(unit, "accept")
        self.env["lapor.skpd.member"].search([("user_id", "=", self.people["liaison"].id)]).filtered(
            lambda member: member.skpd_id == self.skpd_a
        ).unlink()
        self.assertEqual(unit.user_id, self.people["liaison"])
        self.assertEqual(self.complaint.user_id, self.people["substitute"])

    def test_finished_work_stays_where_it_was_done(self):
        closed = self.bring("closed")
        self.leave()
        self.assertEqual(closed.user_id, self.people["liaison"])

    def test_reminders_go_with_the_work(self):
        with freeze_time(self.moment("2026-11-02")):
            complaint = self.bring("in_progress")
        self.run_clocks(self.moment("2026-11-24"))
        self.assertIn(self.people["liaison"], complaint.activity_ids.user_id)
        self.leave()
        self.assertNotIn(self.people["liaison"], complaint.activity_ids.user_id)
        self.assertIn(self.people["substitute"], complaint.activity_ids.user_id)

    def test_a_leave_ends_after_it_begins(self):
        for values in ({"away_until": self.today}, {"away_from": self.today, "away_until": self.today - timedelta(1)}):
            with self.subTest(**values), self.assertRaises(ValidationError), self.env.cr.savepoint():
                self.member.write(values)
