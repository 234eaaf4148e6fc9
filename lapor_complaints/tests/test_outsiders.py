"""What reaches people who may not read a complaint although somebody who may names it to them, or they its id."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import LaporCase

QUIET = mute_logger("odoo.models", "odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")


@tagged("post_install", "-at_install")
class TestOutsiders(LaporCase):
    def setUp(self):
        super().setUp()
        self.complaint = self.bring("in_progress", title="Judul rahasia dapur")
        self.mine = self.complaint.with_user(self.people["liaison"])
        self.outsider = self.people["liaison_b"]
        self.colleague = self.people["head"]

    def read_by_outsider(self):
        return self.env["mail.message"].with_user(self.outsider).search([
            ("model", "=", "lapor.complaint"), ("res_id", "=", self.complaint.id),
        ])  # fmt: skip

    def test_a_note_that_names_an_outsider_reaches_colleagues_alone(self):
        both = (self.outsider | self.colleague).partner_id
        for post in (self.mine.message_post, self.mine.message_notify):
            for kind in ("comment", "notification") if post == self.mine.message_post else ("user_notification",):
                note = post(body="Catatan dapur", partner_ids=both.ids, **(
                    {"message_type": kind} if kind != "user_notification" else {}
                ))  # fmt: skip
                self.assertEqual(note.partner_ids | note.notified_partner_ids, self.colleague.partner_id, kind)
        self.assertFalse(self.read_by_outsider())
        self.assertFalse(self.mine.message_notify(body="Catatan dapur", partner_ids=self.outsider.partner_id.ids))

    def test_an_outsider_named_later_reads_nothing(self):
        note = self.mine.message_post(body="Catatan dapur", message_type="comment")
        self.mine._message_update_content(note, body="Catatan dapur", partner_ids=self.outsider.partner_id.ids)
        self.assertFalse(note.sudo().partner_ids)
        self.assertFalse(self.read_by_outsider())

    def test_no_task_for_an_outsider(self):
        todo = "mail.mail_activity_data_todo"
        with self.assertRaisesRegex(UserError, f"may not read {self.complaint.number}"):
            self.mine.activity_schedule(todo, summary="Dapur", user_id=self.outsider.id)
        task = self.mine.activity_schedule(todo, summary="Dapur", user_id=self.colleague.id)
        with self.assertRaises(UserError):
            task.user_id = self.outsider

    def test_no_title_through_a_field_that_points_to_it(self):
        own = self.file()
        self.act(own, "forward", skpd=self.skpd_b)
        env = self.env(user=self.outsider, context={"lapor_title": True})
        act = env["lapor.act"].create({"complaint_ids": own.ids, "action": "merge", "kept_id": self.complaint.id})
        self.env.invalidate_all()
        self.assertNotIn("dapur", str(act.read(["kept_id"])))
        self.assertNotIn("dapur", act.sudo().kept_id.display_name)
        self.assertIn("dapur", self.mine.with_context(lapor_title=True).display_name, "her own she sees by its title")

    def test_the_office_of_a_part_does_not_read_the_title_of_the_whole(self):
        part = {"title": "Bagian A", "description": "A", "category": self.category}
        whole = self.file(title="Judul rahasia dapur")
        parts = [{**part, "skpd": self.skpd_a}, {**part, "title": "Bagian B", "skpd": self.skpd_b}]
        self.act(whole, "split", parts=parts)
        hers = self.seen_by(whole.child_ids.filtered(lambda one: one.skpd_id == self.skpd_b), "liaison_b")
        shown = hers.with_context(lapor_title=True).read(["parent_id"])[0]["parent_id"]
        self.assertEqual(tuple(shown), (whole.id, whole.number))

    def test_a_dialog_on_what_is_elsewhere_is_refused_in_a_sentence(self):
        acts = self.env["lapor.act"].with_user(self.outsider)
        values = {"complaint_ids": self.complaint.ids, "action": "progress", "text": "x"}
        with QUIET, self.assertRaisesRegex(UserError, "gone to another SKPD meanwhile") as refusal:
            acts.create({**values, "told": f"{self.complaint.id}:0"})
        self.assertNotIn(self.complaint.number, str(refusal.exception))
        with QUIET, self.assertRaises(AccessError):
            acts.create(values)

    def test_nobody_mails_about_a_complaint_by_hand(self):
        before = self.complaint.message_ids
        for role in ("liaison_b", "liaison", "coordinator"):
            seen = self.seen_by(self.complaint, role)
            composer = seen.env["mail.compose.message"].create({
                "model": "lapor.complaint", "res_ids": str(seen.ids), "composition_mode": "mass_mail",
                "subject": "x", "body": "<p>x</p>", "partner_ids": self.outsider.partner_id.ids,
            })  # fmt: skip
            for send in (composer.action_send_mail,
                         lambda c=seen: c.message_mail_with_source("lapor_complaints.mail_footer")):  # fmt: skip
                with self.subTest(role=role), self.assertRaisesRegex(AccessError, "sent by the buttons"):
                    send()
        self.assertEqual(self.seen_by(self.complaint, "liaison").sudo().message_ids, before)

    def test_nonsense_is_refused_in_a_sentence(self):
        acts = self.env["lapor.act"].with_user(self.people["liaison"])
        for told in ("x", "1", "1:x", ":", "９:９", "9" * 40 + ":1", ","):
            act = acts.create({"complaint_ids": self.complaint.ids, "action": "progress", "text": "x", "told": told})
            self.assertFalse(act.meanwhile)
        with self.assertRaisesRegex(UserError, "gone to another SKPD"):
            acts.create({"complaint_ids": self.complaint.ids, "action": "progress", "told": "99999999:1"})
        with self.assertRaisesRegex(UserError, "These are not changed directly: nothing_such"):
            self.mine.write({"nothing_such": 1})
        with self.assertRaisesRegex(UserError, "to “–” by you"):
            self.mine.write({"stage_id": False})
