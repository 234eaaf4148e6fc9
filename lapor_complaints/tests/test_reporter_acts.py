"""What the reporter may do, when, and what remains of it."""

from datetime import timedelta

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import MONDAY, PATHS, LaporCase, picture

ACTS = {
    "submitted": {"reply", "withdraw"}, "incomplete": {"complete", "withdraw"}, "forwarded": {"reply", "withdraw"},
    "in_progress": {"reply", "withdraw"}, "answered": {"confirm", "dispute", "reply", "withdraw"},
    "transferred": {"reply", "withdraw"}, "closed": {"rate", "reopen"},
    **dict.fromkeys(("rejected", "archived", "merged", "withdrawn"), set()),
}  # fmt: skip
EVERY = ("complete", "confirm", "dispute", "withdraw", "reopen", "reply", "rate")


@tagged("post_install", "-at_install")
class TestReporterActs(LaporCase):
    def test_what_is_offered_works_and_nothing_else(self):
        for state in PATHS:
            for action in EVERY:
                complaint = self.bring(state)
                self.assertEqual(complaint._reporter_actions(), ACTS[state])
                self.assertEqual(complaint._reporter_view()["actions"], sorted(ACTS[state]))
                with self.subTest(state=state, action=action):
                    if action in ACTS[state]:
                        event = complaint._reporter_act(action, text="Kata pelapor", rating=4)
                        self.assertEqual(
                            (event.kind, event.actor, event.user_id), (action, "reporter", self.env["res.users"])
                        )
                        self.assertEqual(event.body, "Kata pelapor")
                    else:
                        with self.assertRaises(UserError):
                            complaint._reporter_act(action, text="Kata pelapor", rating=4)

    def test_words_are_needed_and_limited(self):
        for state, action in (
            ("answered", "dispute"),
            ("incomplete", "complete"),
            ("submitted", "reply"),
            ("closed", "reopen"),
        ):
            complaint = self.bring(state)
            for text in (None, "", "  \n ", "x" * 5001):
                with self.subTest(action=action, text=text and text[:3]), self.assertRaises(UserError):
                    complaint._reporter_act(action, text=text)
            complaint._reporter_act(action, text="x" * 5000)

    def test_files_go_with_the_words(self):
        complaint = self.bring("answered")
        event = complaint._reporter_act("dispute", "Belum", attachments=[("Budi.jpg", picture())])
        self.assertEqual(event.attachment_ids.res_id, complaint.id)
        self.assertEqual(event.attachment_ids.name, f"{complaint.number}-1.jpg")
        for files in ([("a.jpg", b"x")], [("a.jpg", picture())] * 6):
            with self.assertRaises(UserError):
                complaint._reporter_act("reply", "Ini", attachments=files)
        self.assertEqual(complaint.attachment_ids, event.attachment_ids)

    def test_one_rating_for_each_closing(self):
        complaint = self.bring("closed")
        for stars in (None, 0, 6, -1, 4.5, "", "lima", "٣", "²", "9" * 5000, True, [5]):
            with self.subTest(stars=str(stars)[:9]), self.assertRaises(UserError):
                complaint._reporter_act("rate", rating=stars)
        complaint._reporter_act("rate", rating="1")
        complaint._reporter_act("rate", rating="4", text="Cepat")
        self.assertEqual((complaint.rating, len(complaint.rating_ids)), (4, 1), "changed, not given twice")
        complaint._reporter_act("reopen", "Rusak lagi")
        self.assertEqual(complaint.rating, 0)
        self.act(complaint, "answer")
        complaint._reporter_act("confirm")
        complaint._reporter_act("rate", rating=2)
        self.assertEqual(complaint.event_ids.filtered(lambda e: e.kind == "rate").mapped("note"), ["1", "4", "2"])
        self.assertEqual(complaint.rating_ids.sorted("id").mapped("rating"), [4, 2])

    def test_reopening_is_limited_in_time_and_number(self):
        complaint = self.bring("closed", at=MONDAY)
        late = complaint._at(MONDAY + timedelta(days=30, seconds=1))
        self.assertNotIn("reopen", late._reporter_actions())
        with self.assertRaises(UserError):
            late._reporter_act("reopen", "Lagi")
        moment = MONDAY
        for _time in range(2):
            moment += timedelta(days=30)
            complaint._at(moment)._reporter_act("reopen", "Lagi")
            self.act(complaint, "answer", at=moment)
            complaint._at(moment)._reporter_act("confirm")
        with self.assertRaises(UserError):
            complaint._at(moment)._reporter_act("reopen", "Lagi")
        self.act(complaint, "reopen", at=moment + timedelta(days=300), role="coordinator")
        self.assertEqual((complaint.state, complaint.reopen_count), ("in_progress", 3))

    def test_a_dispute_takes_the_answer_back(self):
        complaint = self.bring("answered")
        complaint._reporter_act("dispute", "Belum")
        self.assertEqual((complaint.state, complaint.outcome, complaint.dispute_count), ("in_progress", False, 1))
        self.assertEqual(complaint.user_id, self.people["liaison"], "her case again")

    def test_only_plain_values_and_what_is_meant_for_her(self):
        complaint = self.bring("in_progress", files=[("a.jpg", picture())])
        mine = complaint.with_user(self.people["liaison"])
        mine._write_progress("Sedang dikerjakan", note="Catatan dalam")
        mine.message_post(body="Obrolan dalam")
        complaint.with_user(self.people["custodian"])._unmask("Alasan yang cukup panjang")
        secret = self.env["ir.attachment"].create(
            {"name": "dalam.pdf", "raw": b"x", "res_model": "lapor.complaint", "res_id": complaint.id}
        )
        view = complaint._reporter_view()
        self.assert_plain(view)
        for words in ("Catatan dalam", "Obrolan", "Orang liaison", "Alasan yang cukup", "Wa Uji", "dalam.pdf"):
            self.assertNotIn(words, str(view))
        self.assertNotIn(secret.id, [file["id"] for file in view["attachments"]])
        self.assertEqual([file["name"] for file in view["attachments"]], [f"{complaint.number}-1.jpg"])
        self.assertEqual([event["kind"] for event in view["timeline"]], ["filed", "forward", "accept", "progress"])
        self.assertEqual(
            {event["actor_label"] for event in view["timeline"] if event["side"] == "officer"}, {"Dinas Uji A"}
        )

    def assert_plain(self, value):
        """Assert that no record hides in `value`: a page could follow it anywhere."""
        self.assertNotIn("odoo", type(value).__module__)
        for part in value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ():
            self.assert_plain(part)

    def test_every_state_has_a_view(self):
        for state in PATHS:
            view = self.bring(state, at=MONDAY)._reporter_view()
            self.assertEqual(len(view["stepper"]), 5)
            self.assertEqual(sum(step["current"] for step in view["stepper"]), 1, state)
            self.assertEqual(bool(view["deadline"]), bool(view["deadline_label"]), state)
            self.assertTrue(all(event["label"] and event["actor_label"] for event in view["timeline"]), state)
