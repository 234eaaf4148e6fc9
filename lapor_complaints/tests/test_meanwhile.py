"""An officer who decides on an old page is told what happened meanwhile, instead of acting blindly."""

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import LaporCase


@tagged("post_install", "-at_install")
class TestMeanwhile(LaporCase):
    def page(self, complaint, role, seen=None):
        """Return `complaint` as a button press of `role` brings it, on a page that knows `seen` events."""
        page = self.seen_by(complaint, role)
        return page.with_context(lapor_seen=page.event_count if seen is None else seen)

    def open(self, complaint, role, action, seen=None, **values):
        """Open the dialog of `action` and return it filled in."""
        opened = self.page(complaint, role, seen).with_context(lapor_action=action).action_open_move()
        acts = self.env["lapor.act"].with_user(self.people[role]).with_context(**opened["context"])
        return acts.create({"text": "Keterangan", "outcome": "resolved", **values})

    def test_nothing_happened(self):
        complaint = self.bring("in_progress")
        act = self.open(complaint, "liaison", "answer")
        self.assertFalse(act.meanwhile)
        self.assertEqual(act.action_confirm()["type"], "ir.actions.act_window_close")
        self.assertEqual(complaint.state, "answered")

    def test_what_happened_before_the_dialog_is_shown_in_it(self):
        complaint = self.bring("in_progress")
        seen = complaint.event_count
        complaint.with_user(self.people["officer"])._write_progress("Sudah di lokasi")
        act = self.open(complaint, "liaison", "answer", seen)
        self.assertIn("Write progress, by Orang officer", act.meanwhile)
        act.action_confirm()
        self.assertEqual(complaint.state, "answered", "she was told before: once is enough")

    def test_what_happens_while_she_writes_is_shown_before_it_is_sent(self):
        complaint = self.bring("in_progress")
        act = self.open(complaint, "liaison", "answer")
        complaint._reporter_act("reply", text="Sudah baik lagi")
        again = act.action_confirm()
        self.assertEqual((again["res_id"], complaint.state), (act.id, "in_progress"))
        self.assertIn("Reporter's reply, by Reporter", act.meanwhile)
        self.assertEqual(act.text, "Keterangan", "what was typed stays")
        act.action_confirm()
        self.assertEqual(complaint.state, "answered")

    def test_own_acts_and_the_clock_are_no_news(self):
        complaint = self.bring("in_progress")
        seen = complaint.event_count
        complaint.with_user(self.people["liaison"])._write_progress("Sudah di lokasi")
        complaint.sudo()._log("deadline", "system", body="Tanggal")
        self.assertFalse(self.open(complaint, "liaison", "answer", seen).meanwhile)

    def test_what_is_no_longer_possible_is_refused_with_who_did_what(self):
        complaint = self.bring("in_progress")
        act = self.open(complaint, "liaison", "answer")
        self.act(complaint, "answer", role="head")
        for press in (act.action_confirm, lambda: self.open(complaint, "liaison", "answer", 3)):
            with self.assertRaises(UserError) as refusal:
                press()
            for words in ("“Answer” is no longer possible", "Awaiting the reporter", "by Orang head"):
                self.assertIn(words, str(refusal.exception))

    def test_a_second_accept(self):
        complaint = self.bring("forwarded")
        page = self.page(complaint, "liaison")
        self.act(complaint, "accept", role="head")
        with self.assertRaisesRegex(UserError, "Accept, by Orang head"):
            page.action_accept()

    def test_what_was_sent_elsewhere(self):
        complaint = self.bring("forwarded")
        page, act = self.page(complaint, "liaison"), self.open(complaint, "liaison", "ask")
        self.act(complaint, "forward", skpd=self.skpd_b)
        self.env.invalidate_all()
        for press in (page.action_accept, act.action_confirm):
            with self.assertRaisesRegex(UserError, f"{complaint.number} is no longer with you"):
                press()

    def test_several_at_once(self):
        first, second = self.file(), self.file()
        both = self.seen_by(first + second, "coordinator")
        opened = both.with_context(lapor_action="forward").action_open_move()
        acts = self.env["lapor.act"].with_user(self.people["coordinator"]).with_context(**opened["context"])
        act = acts.create({"skpd_id": self.skpd_a.id})
        first._reporter_act("reply", text="Tambahan")
        self.assertEqual(act.action_confirm().get("res_id"), act.id)
        self.assertIn(f"{first.number} · ", act.meanwhile)
        act.action_confirm()
        self.assertEqual((first + second).mapped("state"), ["forwarded"] * 2)

    def test_a_dragged_card_that_somebody_moved(self):
        complaint = self.bring("forwarded")
        old = complaint.stage_id.id
        self.act(complaint, "accept", role="head")
        mine = self.seen_by(complaint, "liaison")
        with self.assertRaisesRegex(UserError, "meanwhile.*Accept, by Orang head"):
            mine.action_drop(self.env["lapor.stage"]._first_id("answered", False), old)
        self.assertTrue(mine.action_drop(self.env["lapor.stage"]._first_id("answered", False), mine.stage_id.id))

    def test_a_forged_page_number_is_not_believed(self):
        complaint = self.bring("forwarded")
        for forged in ("1; DROP", [1], {"a": 1}, None):
            page = self.seen_by(complaint, "liaison").with_context(lapor_seen=forged, lapor_action="return")
            self.assertEqual(page.action_open_move()["context"]["default_seen"], f"{complaint.id}:2")
