"""Several SKPD, the arbiter, other bodies, holidays and two people at once, in a real browser."""

from datetime import datetime, time, timedelta
from unittest.mock import patch

import pytz

from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from .common import picture
from .parts_common import PartsCase


@tagged("post_install", "-at_install")
class TestToursTogether(PartsCase, HttpCase):
    def tour(self, name, role, url="/odoo"):
        self.start_tour(url, f"lapor_{name}", login=f"uji_{role}")
        self.env.invalidate_all()

    def page(self, complaint):
        return f"/odoo/lapor-all/{complaint.id}"

    def test_a_report_is_divided_and_a_part_is_answered(self):
        whole = self.file(title="Jalan dan selokan")
        self.tour("divide", "coordinator", self.page(whole))
        first, second = whole.child_ids.sorted("number")
        self.assertEqual((first.skpd_id, second.skpd_id), (self.skpd_a, self.skpd_b))
        self.tour("work_on_a_part", "liaison")
        self.assertEqual((first.state, whole.state), ("answered", "in_progress"))
        self.work(second, "liaison_b", "accept", "answer")
        self.assertEqual(whole.state, "answered")
        self.assertIn("Sudah ditambal", whole.event_ids[-1].body)

    @mute_logger("odoo.http")  # the form asks once more for what is no longer hers
    def test_a_support_from_the_request_to_its_end(self):
        complaint = self.bring("in_progress", title="Lampu padam")
        self.tour("involve", "coordinator", self.page(complaint))
        support = complaint._running_supports()
        self.assertEqual((support.skpd_id, support.due_date), (self.skpd_b, complaint.resolution_deadline))
        self.tour("support", "liaison_b", "/odoo/lapor-support")
        self.assertEqual((support.state, support.result), ("done", "Bagian kami tuntas"))
        self.assertEqual(complaint.state, "in_progress")

    def test_the_arbiter_decides_after_two_returns(self):
        complaint = self.file(title="Lampu padam")
        for skpd, role in ((self.skpd_a, "liaison"), (self.skpd_b, "liaison_b")):
            self.act(complaint, "forward", skpd=skpd)
            self.act(complaint, "return", role=role, proposed_skpd=self.skpd_c)
        self.tour("arbiter", "arbiter", "/odoo/action-lapor_complaints.lapor_complaint_action_decision")
        self.assertEqual((complaint.decided_skpd_id, complaint.skpd_id), (self.skpd_b, self.skpd_b))
        self.assertEqual(complaint.event_ids[-1].note, "Sesuai pembagian tugas")

    def test_holidays_are_edited_previewed_and_applied(self):
        complaint = self.bring("in_progress", title="Lampu padam")
        before, calendar = complaint.resolution_deadline, complaint._calendar()
        today = complaint._today()
        holiday = calendar._lapor_add_days(today, 5)
        sunday = today - timedelta(days=today.weekday() + 1)
        start = pytz.timezone(calendar.tz).localize(datetime.combine(holiday, time()))
        self.env["resource.calendar.leaves"].create({
            "name": f"Libur uji {start.isoformat()}", "calendar_id": calendar.id,
            "date_from": f"{sunday} 02:00:00", "date_to": f"{sunday} 08:00:00",
        })  # fmt: skip
        self.tour("holiday", "admin", "/odoo/action-lapor_complaints.resource_calendar_leaves_action")
        self.assertEqual(complaint.resolution_deadline, calendar._lapor_add_days(before, 1))
        self.assertEqual(complaint.event_ids[-1].kind, "deadline")

    def test_two_people_at_once(self):
        complaint = self.bring("in_progress", title="Lampu padam")
        acts, others = type(self.env["lapor.act"]), [
            lambda: self.seen_by(complaint, "head")._write_progress("Saya periksa lagi"),
            lambda: complaint._reporter_act("reply", text="Masih padam"),
        ]  # fmt: skip
        complaints = type(complaint)
        opened, confirmed = complaints.action_open_move, acts.action_confirm

        def somebody_else():
            if others:
                others.pop(0)()
                self.env.flush_all()

        def open_move(records):
            somebody_else()
            return opened(records)

        def confirm(act):
            somebody_else()
            return confirmed(act)

        with patch.object(complaints, "action_open_move", open_move), patch.object(acts, "action_confirm", confirm):
            self.tour("meanwhile", "liaison")
        self.assertFalse(others)
        self.assertEqual(complaint.event_ids.mapped("kind")[-3:], ["progress", "reply", "answer"])

    def test_a_letter_of_transfer_is_printed_and_answered(self):
        complaint = self.file(title="Jalan provinsi", files=[("foto.jpg", picture())])
        report = self.env.ref("lapor_complaints.transfer_letter_report")
        for code, _name in self.env["res.lang"].get_installed():
            report.with_context(lang=code).name = "Uji surat"
        drawn, render = [], type(self.env["ir.actions.report"])._render

        def noted(reports, name, ids, *args, **kwargs):
            content, kind = render(reports, name, ids, *args, **kwargs)
            drawn.append((name, ids, content[:5], kind))
            return content, kind

        with patch.object(type(self.env["ir.actions.report"]), "_render", noted):
            self.tour("transfer", "coordinator", self.page(complaint))
        self.assertEqual(drawn, [("report.lapor_complaints.transfer_letter", complaint.ids, b"%PDF-", "pdf")])
        transfer = complaint.disposition_ids
        self.assertEqual((complaint.state, transfer.reply_number), ("closed", "600/12/PUPR"))
