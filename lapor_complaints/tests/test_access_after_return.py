"""What is returned, forwarded away or taken from an SKPD leaves its people with nothing."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import LaporCase, picture

QUIET = mute_logger("odoo.models", "odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")
FORMER = ("officer", "liaison", "head")


@tagged("post_install", "-at_install")
class TestAccessAfterReturn(LaporCase):
    def setUp(self):
        super().setUp()
        self.complaint = self.bring("forwarded", files=[("foto.jpg", picture())])
        for role in FORMER:
            mine = self.complaint.with_user(self.people[role])
            mine.message_subscribe([self.people[role].partner_id.id])
            mine.activity_schedule("mail.mail_activity_data_todo", summary="Cek", user_id=self.people[role].id)

    def leave_by(self, how):
        if how == "return":
            self.act(self.complaint, "return")
        else:
            self.act(self.complaint, "forward" if how == "forward" else how, skpd=self.skpd_b)

    def traces(self, role):
        """Return the names of the models in which `role` still finds something of the complaint."""
        id_, found = self.complaint.id, []
        for model, domain in (
            ("lapor.complaint", [("id", "=", id_)]), ("lapor.complaint.analysis", [("id", "=", id_)]),
            ("lapor.complaint.event", [("complaint_id", "=", id_)]), ("lapor.reporter", [("complaint_id", "=", id_)]),
            ("lapor.disposition", [("complaint_id", "=", id_)]),
            ("ir.attachment", [("res_model", "=", "lapor.complaint"), ("res_id", "=", id_)]),
            ("mail.message", [("model", "=", "lapor.complaint"), ("res_id", "=", id_)]),
            ("mail.activity", [("res_model", "=", "lapor.complaint"), ("res_id", "=", id_)]),
        ):  # fmt: skip
            if self.env[model].with_user(self.people[role]).search(domain):
                found.append(model)
        return found

    def test_everything_is_seen_before(self):
        for role in FORMER:
            self.assertEqual(len(self.traces(role)), 7, role)  # no message was written yet

    def test_nothing_is_seen_afterwards(self):
        for how in ("return", "forward", "transfer"):
            with self.subTest(how=how):
                savepoint = self.env.cr.savepoint()
                self.leave_by(how)
                self.env.invalidate_all()
                self.assertEqual({role: self.traces(role) for role in FORMER}, dict.fromkeys(FORMER, []))
                self.assertFalse(self.complaint.message_partner_ids)
                savepoint.close(rollback=True)

    def test_later_notes_do_not_reach_the_former_skpd(self):
        self.leave_by("forward")
        note = self.complaint.with_user(self.people["liaison_b"]).message_post(body="Rahasia B", message_type="comment")
        self.assertFalse(note.notified_partner_ids & self.people["liaison"].partner_id)
        for role in FORMER:
            self.assertNotIn("mail.message", self.traces(role))

    def test_acting_on_it_is_refused(self):
        self.leave_by("return")
        for role in FORMER:
            mine = self.seen_by(self.complaint, role)
            for act in (lambda c: c.action_accept(), lambda c: c._write_progress("x"),
                        lambda c: c.write({"priority": "1"}),
                        lambda c: c._apply("answer", **self.given()), lambda c: c.message_post(body="x"),
                        lambda c: c.action_assign_to_me()):  # fmt: skip
                with QUIET, self.assertRaises(AccessError):
                    act(mine)

    def test_citizens_and_strangers_never_follow(self):
        partners = [self.people[role].partner_id.id for role in ("citizen", "liaison_b", "oversight", "admin")]
        partners.append(self.env["res.partner"].create({"name": "Warga", "email": "warga@uji.example"}).id)
        self.complaint.with_user(self.people["liaison"]).message_subscribe(partners)
        followers = self.complaint.message_partner_ids
        self.assertIn(self.people["oversight"].partner_id, followers)
        self.assertEqual(len(followers), len(FORMER) + 1)

    def test_notes_are_not_sent_to_citizens(self):
        citizen = self.people["citizen"].partner_id
        mine = self.complaint.with_user(self.people["liaison"])
        for kind in ("comment", "notification", "email", "email_outgoing"):
            message = None
            try:
                message = mine.message_post(body="Halo", message_type=kind, partner_ids=citizen.ids)
            except (UserError, ValueError):
                continue
            self.assertNotIn(citizen, message.notified_partner_ids | message.partner_ids, kind)

    def test_the_reported_unit_never_handles(self):
        coordinator = self.complaint.with_user(self.people["coordinator"])
        with self.assertRaises(UserError):
            coordinator.write({"reported_skpd_id": self.skpd_a.id})  # it holds the complaint now
        with self.assertRaises(UserError):
            coordinator.write({"reported_skpd_id": self.unit_a.id})
        self.act(self.complaint, "forward", skpd=self.skpd_b)
        coordinator.write({"reported_skpd_id": self.unit_a.id})
        for unit in (self.skpd_a, self.unit_a):
            with self.assertRaises(UserError):
                self.act(self.complaint, "forward", skpd=unit)
        self.assertEqual(self.complaint.skpd_id, self.skpd_b)
