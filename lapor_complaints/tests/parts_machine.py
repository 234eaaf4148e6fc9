"""A hypothesis state machine of a divided complaint: parts are worked on, returned, paused and taken up again."""

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from odoo.exceptions import UserError

from ..models.lifecycle import ENDED, PAUSED, find_move
from .common import MONDAY
from .machine_common import CityMachine

PART_ACTS = ("accept", "ask", "answer", "return", "ask", "forward", "transfer", "settle", "reject")
WHOLE_ACTS = ("complete", "dispute", "reopen", "confirm", "reply")
ENDS = ("withdraw", "merge", "expire")
DEADLINES = ("response_deadline", "resolution_deadline")
LIAISONS = {"A": "liaison", "B": "liaison_b", "C": "liaison_c"}
hours = st.sampled_from((0, 1, 24, 72, 200))


class PartsMachine(CityMachine):
    def __init__(self):
        super().__init__()
        self.whole, *_parts = self.case.divided(at=MONDAY)
        self.left = {}  # complaint -> working days left when its clock stopped
        self.promised = {}
        self.watch()

    def complaints(self):
        return self.whole | self.whole.child_ids

    def walk(self):
        first = self.whole.child_ids.sorted("number")[0]
        yield self.support_of_a_part(0, "C", False, 24)
        yield self.pause_a_part(0, 72)
        yield self.support_of_a_part(0, "C", True, 24)
        for action in ("dispute", "confirm", "reopen"):
            yield self.answer_everything("A", 24)
            if action == "reopen":
                yield self.reporter_does("confirm")
            yield self.reporter_does(action)
        yield self.send_a_part_back(1, "C", False, 24)
        yield self.do_to_part(first, "transfer", "A")
        yield self.do_to_part(first, "settle", "A")
        yield self.reporter_does("reply")
        yield self.add_a_part(24, "A")
        yield self.send_a_part_back(2, "B", True, 24)
        for action in ("merge", "withdraw"):
            yield self.end(action, 0, 24)
            yield self.take_up_again(24)
            yield self.add_a_part(24, "A")

    def reporter_does(self, action):
        self.attempt(action, lambda: self.whole._at(self.moment)._reporter_act(action, text="Kabar"))

    @rule(index=st.integers(0, 9), choice=st.integers(0, 99), unit=st.sampled_from("ABC"), wait=hours)
    def work_on_a_part(self, index, choice, unit, wait):
        """Do something to a part: mostly what its state allows."""
        self.wait(wait)
        parts = self.whole.child_ids.sorted("number")
        part = parts[index % len(parts)]
        likely = [action for action in PART_ACTS if choice < 90 and find_move(action, part.state)] or PART_ACTS
        self.do_to_part(part, likely[choice % len(likely)], unit)

    @rule(unit=st.sampled_from("ABC"), wait=hours)
    def answer_everything(self, unit, wait):
        """Let everybody do her part, so that the reporter gets to read an answer."""
        self.wait(wait)
        for part in self.whole.child_ids:
            for action in ("forward",) * (part.state == "submitted") + ("accept", "answer"):
                self.do_to_part(part, action, unit)

    @rule(index=st.integers(0, 9), wait=hours)
    def pause_a_part(self, index, wait):
        """Ask the reporter about a part; later she answers."""
        part = self.whole.child_ids.sorted("number")[index % len(self.whole.child_ids)]
        self.do_to_part(part, "ask", "A")
        self.wait(wait)
        self.attempt("complete", lambda: self.whole._at(self.moment)._reporter_act("complete", text="Ini"))

    @rule(index=st.integers(0, 9), unit=st.sampled_from("ABC"), rejects=st.booleans(), wait=hours)
    def send_a_part_back(self, index, unit, rejects, wait):
        """Let its SKPD return a part, which then is rejected or sent on."""
        self.wait(wait)
        part = self.whole.child_ids.sorted("number")[index % len(self.whole.child_ids)]
        for action, where in (("forward", "A"), ("return", "B"), ("reject" if rejects else "forward", unit)):
            self.do_to_part(part, action, where)

    def do_to_part(self, part, action, unit):
        holder = LIAISONS.get(part.skpd_id.short_name, "liaison")
        role = holder if action in ("accept", "answer", "return", "ask") else "coordinator"
        skpd = self.case[f"skpd_{unit.lower()}"]
        self.attempt(
            action, lambda: self.case.act(part, action, at=self.moment, role=role, skpd=skpd, proposed_skpd=skpd)
        )

    @rule(index=st.integers(0, 9), unit=st.sampled_from("ABC"), ends=st.booleans(), wait=hours)
    def support_of_a_part(self, index, unit, ends, wait):
        """Add a supporting SKPD to a part, or let it finish."""
        self.wait(wait)
        part = self.whole.child_ids.sorted("number")[index % len(self.whole.child_ids)]
        unit = part.support_skpd_ids[:1].short_name or unit if ends else unit
        supports, role = [{"skpd": self.case[f"skpd_{unit.lower()}"]}], LIAISONS[unit] if ends else "coordinator"
        action = "finish" if ends else "involve"
        self.attempt(action, lambda: self.case.act(part, action, at=self.moment, role=role, supports=supports))

    @rule(choice=st.integers(0, 99), some=st.booleans(), wait=hours)
    def reporter_acts(self, choice, some, wait):
        """Let the reporter do something: mostly what is offered."""
        self.wait(wait)
        offered = self.whole._at(self.moment)._reporter_actions()
        likely = [action for action in WHOLE_ACTS if choice < 90 and action in offered] or WHOLE_ACTS
        action = likely[choice % len(likely)]
        parts = self.whole.child_ids[:1].mapped("number") if some else ()
        self.attempt(action, lambda: self.whole._at(self.moment)._reporter_act(action, text="Kabar", parts=parts))

    @rule(wait=hours, unit=st.sampled_from("ABC"))
    def add_a_part(self, wait, unit):
        self.wait(wait)
        if self.whole.part_count < 4:
            parts = [{"skpd": self.case[f"skpd_{unit.lower()}"]}]
            self.attempt("split", lambda: self.case.act(self.whole, "split", at=self.moment, parts=parts))

    @rule(action=st.sampled_from(ENDS), rare=st.integers(0, 9), wait=hours)
    def end(self, action, rare, wait):
        self.wait(wait)
        if not rare:
            self.attempt(action, lambda: self.case.act(self.whole, action, at=self.moment))

    @rule(wait=hours)
    def take_up_again(self, wait):
        """Let the coordinator restore a whole that was withdrawn, merged or archived."""
        self.wait(wait)
        self.attempt("restore", lambda: self.case.act(self.whole, "restore", at=self.moment))

    def attempt(self, action, act):
        """Do `act`, which is called `action`, or be refused without a trace."""
        before = self.traces()
        try:
            with self.case.env.cr.savepoint():
                act()
        except UserError:
            self.case.env.invalidate_all()
            assert self.traces() == before
        else:
            self.done[action] += 1
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
    def supports_keep_their_working_days(self):
        for support in self.complaints()._running_supports():
            complaint = support.complaint_id
            assert complaint.state in ("forwarded", "incomplete", "in_progress", "answered")
            # all of them are due with the lead: however often it was paused, they stay together
            assert complaint.state in PAUSED or support.due_date == complaint.resolution_deadline

    @invariant()
    def parts_are_parts(self):
        for part in self.whole.child_ids:
            assert not part.reporter_ids and not part.access_hash
            assert part.received_at == self.whole.received_at
            assert bool(part.paused_on) == (part.state in PAUSED)
            assert part.state != "answered" or not part.silence_deadline
