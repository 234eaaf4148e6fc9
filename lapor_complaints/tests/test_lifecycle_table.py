"""The table of moves against the design, and each refusal that follows from it."""

from odoo.exceptions import UserError
from odoo.tests import tagged

from ..models.lifecycle import ENDED, KEEP, MOVES, OPEN, PAUSED, STATES, find_move
from .common import PATHS, SIDES, STAFF, STRANGERS, LaporCase

# Where each state may lead and who may lead it there: C coordinator, L liaison, R reporter, S system, A arbiter.
ANYWHERE = {"forwarded": "C", "transferred": "C", "merged": "C", "withdrawn": "RS"}
DESIGN = {
    "submitted": {**ANYWHERE, "forwarded": "AC", "incomplete": "C", "rejected": "C", "in_progress": "C"},
    "incomplete": {**ANYWHERE, "resume": "R", "archived": "S", "in_progress": "S", "answered": "S", "submitted": "S"},
    "forwarded": {**ANYWHERE, "in_progress": "CL", "submitted": "L", "incomplete": "CL"},
    "in_progress": {**ANYWHERE, "answered": "LS", "incomplete": "CLS", "in_progress": "C", "submitted": "S"},
    "answered": {**ANYWHERE, "closed": "RS", "in_progress": "RS"},
    "transferred": {**ANYWHERE, "closed": "C", "submitted": "C"},
    "closed": {"in_progress": "CRS", "submitted": "S"},
    **{state: {"submitted": "C"} for state in ("rejected", "archived", "withdrawn")},
    "merged": {"submitted": "CS"},
}
# Whatever the state, what the national system says may be taken over; a joined report goes with the kept one
DESIGN = {state: {**targets, **({"national": "CS"} if state != "merged" else {})} for state, targets in DESIGN.items()}
NEEDS = {
    "forward": {"skpd"}, "transfer": {"external", "text"}, "reject": {"reason"}, "merge": {"kept"},
    "return": {"reason", "proposed_skpd", "text"}, "answer": {"text", "outcome"}, "settle": {"text", "outcome"},
    **dict.fromkeys(("ask", "complete", "dispute", "reopen", "recall", "restore"), {"text"}),
    **dict.fromkeys(("expire", "withdraw", "accept", "confirm", "auto_close", "join"), set()),
    **dict.fromkeys(("contribute", "finish", "urge"), {"text"}),
    "split": {"parts"}, "compose": {"text", "outcome"},
    **dict.fromkeys(("wait", "go_on", "gather", "drop", "close_part", "redo", "retake", "detach"), set()),
    "adopt": {"national", "text"}, "decide": {"skpd", "text"}, "involve": {"supports"}, "decline": {"reason", "text"},
}  # fmt: skip
ROLES_OF = {"coordinator": {"coordinator"}, "liaison": {"liaison"}, "head": {"liaison"}}


@tagged("post_install", "-at_install")
class TestLifecycleTable(LaporCase):
    def test_every_edge_is_the_design_s(self):
        edges = {}
        for move in (move for move in MOVES if move.target != KEEP):
            for source in move.sources:
                actors = edges.setdefault(source, {}).setdefault(move.target, set())
                actors |= {actor[0].upper() for actor in move.actors}
        self.assertEqual(edges, {s: {t: set(who) for t, who in targets.items()} for s, targets in DESIGN.items()})

    def test_every_need_is_the_design_s(self):
        needs = {}
        for move in MOVES:
            needs.setdefault(move.action, set()).update(move.needs)
        self.assertEqual(needs, NEEDS)

    def test_one_action_out_of_a_state_leads_to_one_place(self):
        pairs = [(move.action, source) for move in MOVES for source in move.sources]
        self.assertEqual(len(pairs), len(set(pairs)))

    def test_states_are_split_into_open_and_ended(self):
        self.assertEqual({state for state, _label in STATES}, set(OPEN) | set(ENDED))
        self.assertEqual(set(PAUSED), set(ENDED) | {"incomplete", "answered"})

    def test_every_state_is_reached(self):
        for state in PATHS:
            with self.subTest(state=state):
                complaint = self.bring(state)
                self.assertEqual(complaint.state, state)
                self.assertEqual(complaint.stage_id.state, state)
                self.assertEqual(bool(complaint.closed_at), state in ENDED)
                self.assertEqual(complaint.event_ids[-1].state_to, state)

    def test_closing_side_is_recorded(self):
        sides = {state: self.bring(state).closed_by for state in ENDED}
        self.assertEqual(sides, {
            "closed": "reporter", "rejected": "officer", "archived": "system", "merged": "officer",
            "withdrawn": "reporter",
        })  # fmt: skip


@tagged("post_install", "-at_install")
class TestLifecycleRefusals(LaporCase):
    def assert_refused(self, complaint, action, role=None, actor=None, **changes):
        """Assert that the act is refused in words and leaves no trace."""
        before = (complaint.state, complaint.event_count, len(complaint.disposition_ids))
        doer = complaint.with_user(self.people[role]) if role else complaint
        with self.assertRaises(UserError) as refusal:
            doer._apply(action, actor=actor, **self.given(**changes))
        self.assertGreater(len(refusal.exception.args[0].split()), 4, "a refusal is a sentence")
        self.env.invalidate_all()
        self.assertEqual(before, (complaint.state, complaint.event_count, len(complaint.disposition_ids)))

    def test_every_need_is_enforced(self):
        for move in MOVES:
            complaint = self.bring(move.sources[0])
            for need in move.needs:
                for nothing in (None, "", "  \n\t "):
                    with self.subTest(action=move.action, need=need, nothing=nothing):
                        role = None if move.action in SIDES else self._role_of(move)
                        self.assert_refused(complaint, move.action, role, SIDES.get(move.action), **{need: nothing})

    def _role_of(self, move):
        return "coordinator" if "coordinator" in move.actors else "liaison"

    def test_every_role_outside_the_table_is_refused(self):
        # What the system alone does is refused to every role alike: it is tried below with each side
        actions = {move.action for move in MOVES if move.actors != {"system"}}
        for state in PATHS:
            complaint = self.bring(state)
            for action in sorted(actions):
                move = find_move(action, state)
                for role in (*STAFF, *STRANGERS, "liaison_unit"):
                    if not (move and move.actors & ROLES_OF.get(role, set())):
                        with self.subTest(state=state, action=action, role=role):
                            self.assert_refused(complaint, action, role)

    def test_sides_do_only_what_is_theirs(self):
        for state in PATHS:
            complaint = self.bring(state)
            for action in sorted({move.action for move in MOVES}):
                move = find_move(action, state)
                for side in ("reporter", "system", "coordinator", "liaison", "support", "arbiter"):
                    if not (move and side in move.actors):
                        with self.subTest(state=state, action=action, side=side):
                            self.assert_refused(complaint, action, actor=side)

    def test_reporter_cannot_name_other_acts(self):
        complaint = self.bring("answered")
        for action in ("auto_close", "expire", "forward", "answer", "accept", "edited", "unmask", "", None):
            with self.subTest(action=action), self.assertRaises(UserError):
                complaint._reporter_act(action, text="Keterangan")
        self.assertEqual(complaint.state, "answered")

    def test_external_bodies_and_own_units_are_not_mixed_up(self):
        complaint = self.file()
        self.assert_refused(complaint, "forward", "coordinator", skpd=self.province)
        self.assert_refused(complaint, "transfer", "coordinator", external=self.skpd_b)

    def test_a_return_names_another_owner(self):
        complaint = self.bring("forwarded")
        self.assert_refused(complaint, "return", "liaison", proposed_skpd=self.skpd_a)

    def test_a_complaint_is_not_merged_into_itself_or_a_merged_one(self):
        complaint, merged = self.file(), self.bring("merged")
        self.assert_refused(complaint, "merge", "coordinator", kept=complaint)
        self.assert_refused(complaint, "merge", "coordinator", kept=merged)
