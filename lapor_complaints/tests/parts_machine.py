"""A hypothesis state machine of a divided complaint: parts are worked on, returned, paused and taken up again."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from odoo.exceptions import UserError

from ..models.lifecycle import ENDED, PAUSED
from .common import MONDAY

PART_ACTS = (
    "accept",
    "accept",
    "answer",
    "answer",
    "return",
    "ask",
    "forward",
    "forward",
    "transfer",
    "settle",
    "reject",
)
WHOLE_ACTS = ("complete", "dispute", "reopen", "confirm", "reply")
ENDS = ("withdraw", "merge", "expire")
DEADLINES = ("response_deadline", "resolution_deadline")
LIAISONS = {"A": "liaison", "B": "liaison_b", "C": "liaison_c"}
hours = st.sampled_from((0, 1, 24, 72, 200))


class PartsMachine(RuleBasedStateMachine):
    case = None

    def __init__(self):
        super().__init__()
        self.savepoint = self.case.env.cr.savepoint()
        self.moment = MONDAY
        self.whole, *_parts = self.case.divided(at=MONDAY)
        self.left = {}  # complaint -> working days left when its clock stopped
        self.promised = {}
        self.watch()

    def teardown(self):
        assert not self.whole._verify_chain()
        assert not any(part._verify_chain() for part in self.whole.child_ids)
        self.savepoint.close(rollback=True)

    @rule(index=st.integers(0, 9), action=st.sampled_from(PART_ACTS), unit=st.sampled_from("ABC"), wait=hours)
    def work_on_a_part(self, index, action, unit, wait):
        self.moment += timedelta(hours=wait)
        parts = self.whole.child_ids.sorted("number")
        part = parts[index % len(parts)]
        holder = LIAISONS.get(part.skpd_id.short_name, "liaison")
        role = holder if action in ("accept", "answer", "return", "ask") else "coordinator"
        skpd = self.case[f"skpd_{unit.lower()}"]
        self.attempt(lambda: self.case.act(part, action, at=self.moment, role=role, skpd=skpd, proposed_skpd=skpd))

    @rule(action=st.sampled_from(WHOLE_ACTS), some=st.booleans(), wait=hours)
    def reporter_acts(self, action, some, wait):
        self.moment += timedelta(hours=wait)
        parts = self.whole.child_ids[:1].mapped("number") if some else ()
        self.attempt(lambda: self.whole._at(self.moment)._reporter_act(action, text="Kabar", parts=parts))

    @rule(wait=hours, unit=st.sampled_from("ABC"))
    def add_a_part(self, wait, unit):
        self.moment += timedelta(hours=wait)
        if self.whole.part_count < 4:
            parts = [{"skpd": self.case[f"skpd_{unit.lower()}"]}]
            self.attempt(lambda: self.case.act(self.whole, "split", at=self.moment, parts=parts))

    @rule(action=st.sampled_from(ENDS), rare=st.integers(0, 9), wait=hours)
    def end(self, action, rare, wait):
        self.moment += timedelta(hours=wait)
        if not rare:
            self.attempt(lambda: self.case.act(self.whole, action, at=self.moment))

    def attempt(self, act):
        """Do `act` or be refused without a trace."""
        before = self.traces()
        try:
            with self.case.env.cr.savepoint():
                act()
        except UserError:
            self.case.env.invalidate_all()
            assert self.traces() == before
        self.watch()

    def traces(self):
        return [(c.id, c.state, c.event_count, c.deadline) for c in (self.whole | self.whole.child_ids)]

    def watch(self):
        """Assert that no clock has run in a pause nor started anew."""
        self.case.env.invalidate_all()
        for complaint in self.whole | self.whole.child_ids:
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
    def the_whole_follows_its_parts(self):
        states = set(self.whole.child_ids.mapped("state"))
        busy = states & {"submitted", "forwarded", "in_progress", "transferred"}
        if self.whole.state == "in_progress":
            assert busy, f"nobody works, but the whole is in progress: {states}"
        elif self.whole.state == "incomplete":
            assert not busy and "incomplete" in states
        elif self.whole.state == "answered":
            assert states <= {"answered", "closed", *ENDED} and states & {"answered", "closed"}
        elif self.whole.state in ENDED:
            assert states <= set(ENDED), f"parts outlive the whole: {states}"

    @invariant()
    def parts_are_parts(self):
        for part in self.whole.child_ids:
            assert not part.reporter_ids and not part.access_hash
            assert part.received_at == self.whole.received_at
            assert bool(part.paused_on) == (part.state in PAUSED)
            assert part.state != "answered" or not part.silence_deadline
