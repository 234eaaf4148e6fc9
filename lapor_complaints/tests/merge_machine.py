"""A hypothesis state machine of reports that are joined, taken out again and worked on, in chains and crosswise."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from odoo.exceptions import UserError

from ..models.lifecycle import ENDED, OPEN, PAUSED
from .common import MONDAY

COUNT = 5
ACTS = (
    "forward",
    "accept",
    "ask",
    "complete",
    "answer",
    "dispute",
    "confirm",
    "return",
    "reopen",
    "transfer",
    "recall",
)
RARE = ("withdraw", "expire", "reject")
DEADLINES = ("verification_deadline", "response_deadline", "resolution_deadline")
hours = st.sampled_from((0, 1, 24, 72, 200))
which = st.integers(0, COUNT - 1)


class MergeMachine(RuleBasedStateMachine):
    case = None

    def __init__(self):
        super().__init__()
        self.savepoint = self.case.env.cr.savepoint()
        self.moment = MONDAY
        self.all = self.case.env["lapor.complaint"].sudo()
        for _number in range(COUNT):
            self.all += self.case.file(at=MONDAY)
        self.left, self.promised = {}, {}
        self.watch()

    def teardown(self):
        assert not any(complaint._verify_chain() for complaint in self.all)
        self.savepoint.close(rollback=True)

    def join(self, one, other, wait):
        self.moment += timedelta(hours=wait)
        one, kept = self.all[one], self.all[other]
        allowed = one != kept and one.state in OPEN and kept.state in OPEN
        before = kept.merged_count
        done = self.attempt(lambda: self.case.act(one, "merge", at=self.moment, kept=kept))
        assert done == allowed, f"joining is {'refused' if allowed else 'done'}: {one.state} into {kept.state}"
        if done:
            assert kept.merged_count == before + 1 + one.merged_count

    # Three times: what is joined in chains is what this is about
    join_1 = rule(one=which, other=which, wait=hours)(join)
    join_2 = rule(one=which, other=which, wait=hours)(join)
    join_3 = rule(one=which, other=which, wait=hours)(join)

    @rule(one=which, wait=hours)
    def take_out(self, one, wait):
        self.moment += timedelta(hours=wait)
        one = self.all[one]
        ended = one.state in ("merged", "rejected", "withdrawn", "archived")
        assert self.attempt(lambda: self.case.act(one, "restore", at=self.moment)) == ended
        assert not ended or (one.state, one.merged_into_id.id) == ("submitted", False)

    @rule(one=which, action=st.sampled_from(ACTS), wait=hours)
    def work(self, one, action, wait):
        self.moment += timedelta(hours=wait)
        self.act(self.all[one], action)

    @rule(one=which, action=st.sampled_from(RARE), rare=st.integers(0, 2), wait=hours)
    def end(self, one, action, rare, wait):
        self.moment += timedelta(hours=wait)
        if not rare:
            self.act(self.all[one], action)

    def act(self, complaint, action):
        """Do `action`; whoever is joined hears of it once, or comes out when nobody answers any more."""
        heard = {one: self.news(one) for one in complaint._joined()}
        directly = complaint._joined(deep=False)
        done = self.attempt(lambda: self.case.act(complaint, action, at=self.moment))
        told = action in ("answer", "confirm", "dispute", "reopen", "transfer", "recall", "reject")
        for one, before in heard.items():
            assert self.news(one) == before + (1 if done and told else 0), f"{action}: {one.number} was not told once"
        if done and action in ("withdraw", "expire"):
            assert set(directly.mapped("state")) <= {"submitted"}, "left alone"

    def news(self, complaint):
        return len(complaint.event_ids.filtered(lambda event: event.kind.startswith("kept_")))

    def attempt(self, act):
        """Do `act` and return True, or be refused without a trace and return False."""
        before = self.traces()
        try:
            with self.case.env.cr.savepoint():
                act()
        except UserError:
            self.case.env.invalidate_all()
            assert self.traces() == before
            return False
        self.watch()
        return True

    def traces(self):
        return [(c.id, c.state, c.event_count, c.deadline, c.merged_count, c.merged_into_id.id) for c in self.all]

    def watch(self):
        """Assert that no clock has run in a pause nor started anew."""
        self.case.env.invalidate_all()
        for complaint in self.all:
            now = complaint._at(self.moment)
            days = now._calendar()._lapor_count_days(now._today(), complaint.resolution_deadline)
            if complaint.state in PAUSED:
                self.left.setdefault(complaint, days)
            elif complaint in self.left:
                assert days == self.left.pop(complaint), f"the clock of {complaint.number} ran in the pause"
            dates = [complaint[name] for name in DEADLINES]
            for old, new in zip(self.promised.get(complaint, dates), dates, strict=True):
                assert not old or new >= old
            self.promised[complaint] = dates

    @invariant()
    def chains_end(self):
        for complaint in self.all:
            assert bool(complaint.merged_into_id) == (complaint.state == "merged")
            keepers = complaint._keepers()
            assert complaint not in keepers, "a report is joined into itself"
            assert not keepers or keepers[-1].state != "merged"

    @invariant()
    def counts_are_right(self):
        for complaint in self.all:
            below = {one for one in self.all if complaint in one._keepers()}
            assert complaint.merged_count == len(below) and set(complaint._joined()) == below

    @invariant()
    def histories_are_whole(self):
        for complaint in self.all:
            moves = complaint.event_ids.filtered("state_to")
            assert [event.state_from for event in moves[1:]] == [event.state_to for event in moves[:-1]]
            assert moves[-1].state_to == complaint.state
            assert bool(complaint.closed_at) == (complaint.state in ENDED)
            joins = complaint.event_ids.filtered(lambda event: event.kind == "absorb")
            leaves = complaint.event_ids.filtered(lambda event: event.kind == "leave")
            assert len(joins) - len(leaves) == len(complaint._joined(deep=False))
