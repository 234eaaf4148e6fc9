"""Requests on personal data: custodians alone, 72 hours, a dry run before anything is gone."""

from datetime import timedelta

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from .canary import FILE_NAME, NEEDLES, QUIET, REPORTER, CanaryCase, telling_photo
from .common import STAFF, STRANGERS


class RequestCase(CanaryCase):
    def ask(self, kind="erasure", complaint=None, text="Tolong hapus data saya"):
        return (complaint or self.complaint)._request_own_data(kind, text)

    def carry_out(self, request, refuse=False, **values):
        """Act on `request` as the custodian does, through the dialog; returns what it showed first."""
        mine = request.with_user(self.people["custodian"]).with_context(lapor_refuse=refuse)
        action = mine.action_open_act()
        form = Form(self.env["lapor.data.act"].with_user(self.people["custodian"]).with_context(**action["context"]))
        for name, value in values.items():
            setattr(form, name, value)
        plan = form.plan
        form.save().action_confirm()
        return plan

    def close(self, complaint):
        for action in ("forward", "accept", "answer", "confirm"):
            self.act(complaint, action)


@tagged("post_install", "-at_install")
class TestDataRequest(RequestCase):
    def test_the_clock_and_the_call(self):
        request = self.ask()
        self.assertEqual(request.due_at - request.requested_at, timedelta(hours=72))
        self.assertIn(self.people["custodian"], request.activity_ids.user_id)
        self.assertNotIn(self.people["coordinator"], request.activity_ids.user_id)
        event = self.complaint.event_ids[-1]
        self.assertEqual((event.kind, event.actor), ("data_request", "reporter"))
        rows = self.env["lapor.mail.outbox"].search([("event_id", "=", event.id)])
        self.assertEqual(set(rows.mapped("audience")), {"reporter", "staff"})
        mails = event._queue_letters("staff")
        self.assertIn(self.people["custodian"].email, mails.mapped("email_to"))
        self.assert_silent(mails.mapped("body_html"))
        self.assertEqual(self.ask(), request, "asked twice is asked once")

    def test_overdue_shows(self):
        request = self.ask()
        self.assertFalse(request.is_overdue)
        self.env.flush_all()
        self.env.cr.execute("UPDATE lapor_data_request SET due_at = %s", [fields.Datetime.now() - timedelta(minutes=1)])
        mine = self.seen_by(request, "custodian")
        self.assertTrue(mine.is_overdue)
        self.assertEqual(mine.search([("due_at", "<", "now"), ("state", "in", ("new", "in_progress"))]), mine)

    def test_only_custodians(self):
        request = self.ask()
        for role in (*STAFF, *STRANGERS):
            mine = self.seen_by(request, role)
            if role == "custodian":
                self.assertEqual(mine.read(["kind"])[0]["kind"], "erasure")
                continue
            for act in (lambda r: r.read(["kind"]), lambda r: r.action_start(), lambda r: r.action_open_act(),
                        lambda r: r._carry_out(), lambda r: r._refuse("Alasan yang cukup panjang")):  # fmt: skip
                with self.subTest(role=role), QUIET, self.assertRaises(AccessError):
                    act(mine)
            with self.subTest(role=role), QUIET, self.assertRaises(AccessError):
                self.env["lapor.data.act"].with_user(self.people[role]).create({"request_id": request.id})

    def test_not_even_a_custodian_writes_by_hand(self):
        request = self.seen_by(self.ask(), "custodian")
        for act in (lambda: request.write({"state": "done"}), lambda: request.unlink(),
                    lambda: request.create({"complaint_id": self.complaint.id, "kind": "stop"})):  # fmt: skip
            with QUIET, self.assertRaises(AccessError):
                act()

    def test_refusing_needs_a_sentence_and_tells_her(self):
        request = self.ask()
        with self.assertRaises(UserError):
            self.carry_out(request, refuse=True, answer="tidak")
        self.carry_out(request, refuse=True, answer="Perkara masih diperiksa pengadilan.")
        self.assertEqual((request.state, request.user_id), ("refused", self.people["custodian"]))
        self.assertFalse(request.activity_ids)
        self.assertTrue(self.complaint.reporter_ids.name)
        mail = self.env["mail.mail"].search([("email_to", "=", REPORTER["email"])], order="id desc", limit=1)
        self.assertIn("pengadilan", mail.body_html)
        with self.assertRaises(UserError):
            self.carry_out(request)

    def test_stopping_withdraws_and_ends_all_letters(self):
        self.carry_out(self.ask("stop"), answer="Baik")
        self.assertEqual(self.complaint.state, "withdrawn")
        self.assertEqual(self.complaint.event_ids[-1]._recipients_reporter(""), [])
        self.assertTrue(self.complaint.reporter_ids.email)


@tagged("post_install", "-at_install")
class TestErasure(RequestCase):
    def test_the_identity_goes_and_the_report_goes_on(self):
        request = self.ask()
        plan = self.carry_out(request)
        for label in ("Name", "Email", "Phone", "NIK"):
            self.assertIn(label, plan)
        self.assert_silent(plan)
        reporter = self.complaint.reporter_ids
        for name in ("name", "email", "phone", "nik", "address", "user_id"):
            self.assertFalse(reporter[name], name)
        self.assertTrue(reporter.consented_at)
        self.assertEqual((self.complaint.state, self.complaint.title), ("submitted", "Lampu padam"))
        mails = self.env["mail.mail"].search([("email_to", "=", REPORTER["email"])])
        self.assertEqual(len(mails), 1, "she is told, before her address is gone")
        self.assertFalse(self.complaint._verify_chain())
        self.assertEqual(self.complaint.event_ids[-1].kind, "erase")

    def test_of_an_open_report_neither_text_nor_files(self):
        with self.assertRaises(UserError):
            self.ask().with_user(self.people["custodian"])._carry_out(texts=True)
        self.assertTrue(self.complaint.reporter_ids.name, "nothing is half done")

    def speak(self):
        """Let the reporter write her name into everything she can."""
        words = " ".join(NEEDLES)
        complaint = self.file(
            title=f"Lampu {words}", description=words, address=words, reporter=REPORTER, is_anonymous=True,
            files=[(FILE_NAME, telling_photo())],
        )  # fmt: skip
        complaint._reporter_act("reply", text=words, attachments=[(FILE_NAME, telling_photo())])
        complaint.with_user(self.people["coordinator"]).write({"title": "Lampu padam"})
        self.close(complaint)
        return complaint

    def test_texts_and_files_go_and_the_chain_stays_whole(self):
        complaint = self.speak()
        files = complaint.attachment_ids
        answer = complaint.event_ids.filtered(lambda event: event.kind == "answer")
        plan = self.carry_out(self.ask(complaint=complaint), erase_texts=True, erase_files=True)
        self.assert_silent(plan)
        self.env.flush_all()
        self.env.invalidate_all()
        self.env.cr.execute("SELECT * FROM lapor_complaint WHERE id = %s", [complaint.id])
        self.assert_silent(self.env.cr.fetchall())
        self.env.cr.execute("SELECT * FROM lapor_complaint_event WHERE complaint_id = %s", [complaint.id])
        self.assert_silent(self.env.cr.fetchall())
        self.assertFalse(files.exists())
        self.assertEqual(answer.body, "Keterangan", "what the city answered stays")
        self.assertFalse(complaint._verify_chain())
        self.assertFalse(
            [fault for fault in self.env["lapor.complaint"]._verify_history() if complaint.number in fault]
        )

    def test_copies_that_went_with_the_parts_go_too(self):
        complaint = self.speak_and_divide()
        copies = complaint.child_ids.attachment_ids
        self.assertEqual(len(copies), 2)
        self.carry_out(self.ask(complaint=complaint), erase_texts=True, erase_files=True)
        self.env.invalidate_all()
        self.assertFalse(copies.exists())
        for table in ("lapor_complaint", "lapor_complaint_event", "lapor_data_request"):
            self.env.cr.execute(f"SELECT * FROM {table} ORDER BY id DESC LIMIT 50")
            self.assert_silent(self.env.cr.fetchall(), table)
        self.assertFalse([fault for whole in complaint | complaint.child_ids for fault in whole._verify_chain()])

    def speak_and_divide(self):
        """Return a report of the reporter's words that was divided into two parts and withdrawn."""
        words = " ".join(NEEDLES)
        complaint = self.file(
            title=f"Lampu {words}", description=words, reporter=REPORTER, files=[(FILE_NAME, telling_photo())]
        )
        parts = [{"skpd": unit, "title": f"Bagian {words}"} for unit in (self.skpd_a, self.skpd_b)]
        self.act(complaint, "split", parts=parts)
        complaint.sudo()._reporter_act("withdraw")
        return complaint

    def test_emptying_by_hand_is_found_and_the_trigger_still_stands(self):
        complaint = self.speak()
        event = complaint.event_ids.filtered(lambda event: event.kind == "reply")
        with self.assertRaises(Exception), self.env.cr.savepoint(), mute_logger("odoo.sql_db"):  # noqa: B017  psycopg2's own
            self.env.cr.execute("UPDATE lapor_complaint_event SET body = NULL WHERE id = %s", [event.id])
        for values in ("body = 'lain'", "actor = 'system'", "body_digest = NULL", "body = NULL, chain_hash = 'x'"):
            with self.assertRaises(Exception), self.env.cr.savepoint(), mute_logger("odoo.sql_db"):  # noqa: B017  psycopg2's own
                self.env.cr.execute("SET LOCAL lapor.erasing = 'on'")
                self.env.cr.execute(f"UPDATE lapor_complaint_event SET {values} WHERE id = %s", [event.id])
        event._empty_texts()
        self.assertTrue(any("text was changed" in fault for fault in complaint._verify_chain()))
