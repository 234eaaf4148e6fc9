"""The head of an SKPD arranges its own columns, and nothing beyond them; no card is lost and no state changes."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..models.complaint_board import BOARD
from ..models.stage_own import LONGEST_BOARD
from .common import LaporCase

QUIET = mute_logger("odoo.models", "odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")
OTHERS = ("officer", "liaison", "liaison_b", "liaison_unit", "oversight", "custodian", "citizen", "public")


@tagged("post_install", "-at_install")
class TestOwnColumns(LaporCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.columns = cls.env["lapor.stage"].with_user(cls.people["head"])
        cls.common = cls.env.ref("lapor_complaints.stage_in_progress")
        column = cls.env["lapor.stage"].create
        cls.foreign = column({"name": "Milik B", "state": "in_progress", "skpd_ids": [(6, 0, cls.skpd_b.ids)]})
        both = (cls.skpd_a | cls.skpd_b).ids
        cls.shared = column({"name": "Bersama", "state": "forwarded", "skpd_ids": [(6, 0, both)], "sequence": 25})

    def own(self, *names, **values):
        return self.columns.create([{"name": name, **values} for name in names])

    def test_one_relation_seen_from_both_sides(self):
        fields = self.env["lapor.stage"]._fields["skpd_ids"], self.env["lapor.skpd"]._fields["stage_ids"]
        self.assertEqual(fields[0].relation, fields[1].relation)
        self.assertIn(self.own("Survei"), self.skpd_a.stage_ids)

    def test_a_new_column_is_the_head_s_own_and_receives(self):
        survey, work = self.own("Survei", "Pengerjaan")
        self.assertEqual((survey.skpd_ids, survey.state), (self.skpd_a, "in_progress"))
        self.assertLess(survey.sequence, work.sequence + 1)
        self.assertEqual(self.bring("in_progress").stage_id, survey)
        self.assertEqual(set(self.columns.own_ids()), {survey.id, work.id})

    def test_cards_come_into_the_first_own_column_and_go_back(self):
        card, ended = self.bring("in_progress"), self.bring("closed")
        self.assertEqual(card.stage_id, self.common)
        before = card.event_count, ended.stage_id
        survey, work = self.own("Survei", "Pengerjaan")
        self.assertEqual(card.stage_id, survey)
        survey.active = False
        self.assertEqual(card.stage_id, work)
        work.action_archive()
        self.assertEqual((card.stage_id, card.state), (self.common, "in_progress"))
        self.assertEqual((card.event_count, ended.stage_id), before, "a column is no act")

    def test_another_state_moves_the_cards_not_their_state(self):
        survey = self.own("Survei")
        card = self.bring("in_progress")
        survey.state = "answered"
        self.assertEqual((card.state, card.stage_id), ("in_progress", self.common))

    def test_a_used_column_is_archived_and_never_deleted(self):
        survey = self.own("Survei")
        card = self.bring("in_progress")
        with self.assertRaises(UserError):
            survey.unlink()
        self.assertEqual(card.stage_id, survey)
        survey.active = False
        survey.unlink()
        self.assertEqual(card.stage_id, self.common)

    def test_only_own_columns_change(self):
        for column in (self.common, self.foreign, self.shared):
            mine = column.with_user(self.people["head"])
            for change in (
                lambda mine=mine: mine.write({"name": "x"}), lambda mine=mine: mine.write({"active": False}),
                lambda mine=mine: mine.write({"skpd_ids": [(4, self.skpd_a.id)]}), mine.unlink, mine.action_place,
            ):  # fmt: skip
                with self.subTest(column=column.name), QUIET, self.assertRaises(AccessError):
                    change()

    def test_an_own_column_cannot_reach_others(self):
        survey = self.own("Survei")
        for values in (
            {"skpd_ids": [(5,)]}, {"skpd_ids": [(4, self.skpd_b.id)]}, {"skpd_ids": [(6, 0, self.skpd_b.ids)]},
            {"state": "closed"}, {"state": "submitted"}, {"state": "transferred"},
        ):  # fmt: skip
            with self.subTest(values=values), QUIET, self.assertRaises(UserError):
                survey.write(values)
            with self.subTest(values=values), QUIET, self.assertRaises(UserError):
                self.own("Baru", **values)
        survey.skpd_ids |= self.unit_a
        self.assertEqual(survey.skpd_ids, self.skpd_a | self.unit_a)

    def test_nobody_else_arranges(self):
        survey = self.own("Survei")
        for role in OTHERS:
            theirs = survey.with_user(self.people[role])
            values = {"name": "x", "state": "in_progress", "skpd_ids": [(6, 0, self.skpd_a.ids)]}
            for change, *given in (
                (theirs.write, {"name": "x"}), (theirs.unlink,), (theirs.create, values), (theirs.action_place,),
                (theirs.name_create, "x"),
            ):  # fmt: skip
                with self.subTest(role=role), QUIET, self.assertRaises(AccessError):
                    change(*given)
        for role in ("coordinator", "admin"):
            survey.with_user(self.people[role]).name = f"Diubah {role}"

    def test_a_former_head_arranges_nothing(self):
        survey = self.own("Survei")
        self.people["head"].lapor_member_ids.role = "officer"
        with QUIET, self.assertRaises(AccessError):
            survey.name = "x"

    def test_every_state_keeps_a_common_column(self):
        admin = self.common.with_user(self.people["admin"])
        with self.assertRaises(UserError):
            admin.active = False
        with self.assertRaises(UserError):
            admin.skpd_ids = self.skpd_a
        with self.assertRaises(UserError):
            self.skpd_a.with_user(self.people["admin"]).stage_ids |= self.common
        self.env["lapor.stage"].create({"name": "Kedua", "state": "in_progress"})
        admin.active = False

    def test_a_shared_column_is_made_one_s_own_with_its_cards(self):
        card, other = self.bring("forwarded"), self.file()
        self.act(other, "forward", skpd=self.skpd_b)
        self.assertEqual((card.stage_id, other.stage_id), (self.shared, self.shared))
        self.shared.with_user(self.people["head"]).action_make_own()
        self.assertEqual((self.shared.skpd_ids, other.stage_id), (self.skpd_b, self.shared))
        self.assertEqual((card.stage_id.name, card.stage_id.skpd_ids), ("Bersama", self.skpd_a))
        for role in ("liaison", "liaison_b", "liaison_unit"):
            with self.subTest(role=role), QUIET, self.assertRaises(AccessError):
                (self.shared | self.foreign).with_user(self.people[role]).action_make_own()

    def test_the_order_of_the_board(self):
        one, two, three = self.own("Satu", "Dua", "Tiga")
        for moved, after, expected in (
            (three, one, (one, three, two)), (one, two, (three, two, one)), (two, None, (two, three, one)),
            (two, self.env.ref("lapor_complaints.stage_answered"), (three, one, two)),
        ):  # fmt: skip
            moved.action_place(after and after.id)
            board = self.env["lapor.complaint"].with_user(self.people["head"])._expand_stages(self.columns.browse(), [])
            self.assertEqual(board.filtered(lambda stage: stage.state == "in_progress"), sum(expected, one.browse()))
            self.assertEqual([state for state in BOARD if state in board.mapped("state")],
                             list(dict.fromkeys(board.mapped("state"))))  # fmt: skip

    def test_the_handle_moves_own_columns_alone(self):
        one, two = self.own("Satu", "Dua")
        before = self.shared.sequence
        rows = (two | one | self.shared).with_user(self.people["head"])
        rows.web_resequence({"sequence": {}}, offset=30)
        self.assertEqual((two.sequence, one.sequence, self.shared.sequence), (30, 31, before))

    def test_columns_of_another_skpd_are_copied(self):
        self.own("Milik B", state="answered")
        copy = self.env["lapor.stage.copy"].with_user(self.people["head"]).create({"source_id": self.skpd_b.id})
        self.assertEqual((copy.skpd_id, copy.preview), (self.skpd_a, "• Milik B"))
        copy.action_confirm()
        self.assertEqual(sorted(self.skpd_a.stage_ids.filtered(lambda s: s.name == "Milik B").mapped("state")),
                         ["answered", "in_progress"])  # fmt: skip
        self.assertEqual(self.foreign.skpd_ids, self.skpd_b)
        with self.assertRaises(UserError):
            copy.action_confirm()
        copy.skpd_id = self.skpd_b
        with QUIET, self.assertRaises(UserError):
            copy.action_confirm()

    def test_a_board_does_not_grow_without_end(self):
        room = LONGEST_BOARD - len(self.skpd_a.stage_ids)
        self.own(*(f"Kolom {number}" for number in range(room)))
        with self.assertRaises(UserError):
            self.own("Satu lagi")

    def test_nobody_drags_into_an_archived_column(self):
        one, two = self.own("Satu", "Dua")
        card = self.bring("in_progress")
        two.active = False
        with self.assertRaises(UserError):
            card.with_user(self.people["liaison"]).write({"stage_id": two.id})
        self.assertEqual(card.stage_id, one)
