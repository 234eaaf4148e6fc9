"""Dragging a card is asking the table: columns of other SKPD, of other states, and words that are missing."""

from odoo.exceptions import AccessError, MissingError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..models.complaint_board import BOARD
from .common import PATHS, LaporCase

QUIET = mute_logger("odoo.models", "odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")


@tagged("post_install", "-at_install")
class TestDrag(LaporCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        stages = cls.env["lapor.stage"]
        cls.common = {
            state: stages.search([("state", "=", state), ("skpd_ids", "=", False)], limit=1) for state in PATHS
        }
        cls.survey, cls.work, cls.foreign = stages.create([
            {"name": name, "state": "in_progress", "skpd_ids": [(6, 0, skpd.ids)], "sequence": sequence}
            for sequence, (name, skpd) in enumerate((
                ("Survei uji", cls.skpd_a), ("Pengerjaan uji", cls.skpd_a), ("Milik B", cls.skpd_b)), 40)
        ])  # fmt: skip

    def drag(self, complaint, stage, role="liaison"):
        return complaint.with_user(self.people[role]).write({"stage_id": stage.id})

    def test_dropping_on_the_next_state_is_the_move(self):
        complaint = self.bring("forwarded")
        self.drag(complaint, self.work)
        self.assertEqual(
            (complaint.state, complaint.stage_id, complaint.user_id), ("in_progress", self.work, self.people["liaison"])
        )
        self.assertEqual(complaint.event_ids[-1].kind, "accept")

    def test_the_first_own_column_receives(self):
        complaint = self.bring("in_progress")
        self.assertEqual(complaint.stage_id, self.survey)
        self.act(complaint, "answer")
        self.assertEqual(complaint.stage_id, self.common["answered"])

    def test_a_column_of_the_same_state_is_no_event(self):
        complaint = self.bring("in_progress")
        count = complaint.event_count
        self.drag(complaint, self.work, "officer")
        self.assertEqual(
            (complaint.stage_id, complaint.state, complaint.event_count), (self.work, "in_progress", count)
        )

    def test_what_needs_words_is_refused_with_what_is_missing(self):
        complaint = self.bring("in_progress")
        for state in ("answered", "incomplete"):
            with self.subTest(state=state), self.assertRaises(UserError) as refusal:
                self.drag(complaint, self.common[state])
            self.assertIn(str(complaint._need_labels()["text"]), refusal.exception.args[0])
        self.assertEqual(complaint.stage_id, self.survey)

    def test_what_the_table_does_not_know_is_refused_with_what_is_possible(self):
        for source in PATHS:
            complaint = self.bring(source)
            for target in PATHS:
                if target != source and (source, target) != ("forwarded", "in_progress"):
                    with self.subTest(source=source, target=target), QUIET, self.assertRaises(UserError):
                        self.drag(complaint, self.common[target])
            self.assertEqual(complaint.state, source)

    def test_other_roles_drag_nothing(self):
        complaint = self.bring("forwarded")
        for role in ("officer", "liaison_b", "oversight", "custodian", "admin", "citizen", "public"):
            with self.subTest(role=role), QUIET, self.assertRaises(UserError):
                self.drag(complaint, self.common["in_progress"], role)
        self.assertEqual(complaint.state, "forwarded")

    def test_columns_of_another_skpd_are_refused(self):
        complaint = self.bring("in_progress")
        for role in ("officer", "liaison", "coordinator"):
            with self.assertRaises(UserError):
                self.drag(complaint, self.foreign, role)
        forwarded = self.bring("forwarded")
        with self.assertRaises(UserError):
            self.drag(forwarded, self.foreign)
        self.assertEqual((forwarded.state, forwarded.event_count), ("forwarded", 2))

    def test_nonsense_is_refused_in_words(self):
        complaint = self.bring("forwarded").with_user(self.people["liaison"])
        for values in ({"stage_id": False}, {"state": False}, {"state": "resume"}, {"state": "x"}, {"stage_id": None}):
            with self.subTest(values=values), self.assertRaises(UserError):
                complaint.write(values)
        with self.assertRaises(MissingError):
            complaint.write({"stage_id": 2**31 - 1})

    def test_several_cards_all_or_none(self):
        first, second = self.bring("forwarded"), self.bring("in_progress")
        cards = (first | second).with_user(self.people["liaison"])
        with self.assertRaises(UserError):
            cards.write({"stage_id": self.common["answered"].id})
        cards.write({"stage_id": self.work.id})
        self.assertEqual(cards.mapped("state"), ["in_progress"] * 2)

    def test_state_may_be_named_instead_of_a_column(self):
        complaint = self.bring("forwarded")
        complaint.with_user(self.people["liaison"]).write({"state": "in_progress"})
        self.assertEqual((complaint.state, complaint.event_ids[-1].kind), ("in_progress", "accept"))

    def test_a_drop_that_needs_words_opens_its_dialog(self):
        complaint = self.bring("in_progress").with_user(self.people["liaison"])
        dialog = complaint.action_drop(self.common["answered"].id)
        self.assertEqual((dialog["res_model"], dialog["context"]["default_action"]), ("lapor.act", "answer"))
        for stage in (self.work, self.common["closed"]):
            self.assertFalse(complaint.action_drop(stage.id))

    def test_a_stranger_s_drop_is_refused(self):
        complaint = self.bring("in_progress").with_user(self.people["liaison_b"])
        with QUIET, self.assertRaises(AccessError):
            complaint.action_drop(self.common["answered"].id)

    def test_boards_show_the_own_columns(self):
        complaints = self.env["lapor.complaint"].with_user(self.people["liaison"])
        board = complaints._expand_stages(self.env["lapor.stage"].with_user(self.people["liaison"]), [])
        self.assertTrue(self.survey | self.work <= board)
        self.assertNotIn(self.foreign, board)
        self.assertNotIn(self.common["submitted"], board)
        states = [state for state in BOARD if state in board.mapped("state")]
        self.assertEqual(list(dict.fromkeys(board.mapped("state"))), states, "in the course of the work")
        self.assertEqual([stage for stage in board if stage in self.survey | self.work], [self.survey, self.work])
