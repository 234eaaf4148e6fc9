"""A hypothesis state machine: everybody does anything, at any time, with or without what is needed."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from odoo.exceptions import UserError

from ..models.lifecycle import CONDITIONS, ENDED, KEEP, MOVES, PAUSED, find_move, moves_from
from .common import MONDAY
from .machine_common import CityMachine

ACTIONS = sorted({move.action for move in MOVES})
NEEDS = sorted({need for move in MOVES for need in move.needs})
SIDES = ("reporter", "system")
TOWARDS_CLOSING = ("accept", "answer", "confirm", "dispute", "reopen")
ENDERS = ("withdraw", "merge", "reject", "transfer")
HOLDERS = {"liaison": "A", "head": "A", "liaison_b": "B", "liaison_unit": "AA"}  # by short name of the own SKPD
UNDER = {"A": ("A", "AA"), "B": ("B",), "AA": ("AA",)}
ROLES = (*HOLDERS, *SIDES, "coordinator", "arbiter", "officer", "oversight", "custodian", "admin", "citizen", "public")
DEADLINES = ("verification_deadline", "response_deadline", "resolution_deadline")
COUNTED = {"return_count": "return", "reopen_count": "reopen", "dispute_count": "dispute"}
units = st.sampled_from(("skpd_a", "unit_a", "skpd_b"))
hours = st.sampled_from((0, 1, 5, 12, 24, 30, 72, 200, 800))


class LifecycleMachine(CityMachine):
    def __init__(self):
        super().__init__()
        self.complaint = self.case.file(at=MONDAY)
        self.words = (self.complaint.title, self.complaint.description)
        self.seen = self.snapshot()
        self.left = None  # working days left when the clocks stopped

    def complaints(self):
        return self.complaint

    def walk(self):
        yield self.pass_around(1, "skpd_a", 24)
        for action, role in (
            ("accept", "liaison"), ("involve", "coordinator"), ("join", "liaison_b"), ("finish", "liaison_b"),
            ("ask", "liaison"), ("complete", "reporter"), ("answer", "liaison"), ("dispute", "reporter"),
            ("answer", "liaison"), ("confirm", "reporter"), ("reopen", "reporter"), ("merge", "coordinator"),
            ("restore", "coordinator"), ("withdraw", "reporter"), ("restore", "coordinator"), ("reject", "coordinator"),
            ("restore", "coordinator"),
        ):  # fmt: skip
            yield self.move(action, role, set(), "skpd_a", "skpd_b", 24)
        yield self.try_another_body(1, True, 24)
        yield self.try_another_body(1, False, 24)

    @rule(action=st.sampled_from(ACTIONS), role=st.sampled_from(ROLES), missing=st.sets(st.sampled_from(NEEDS)),
          skpd=units, proposed=units, wait=hours)  # fmt: skip
    def anything(self, action, role, missing, skpd, proposed, wait):
        self.move(action, role, missing, skpd, proposed, wait)

    def onward(self, choice, skpd, wait):
        """Do something that the table allows, mostly not the acts that end everything."""
        state, holder = self.complaint.state, self.complaint.skpd_id.short_name
        doers = {}
        for role in ROLES:
            for move in moves_from(state, self.actors(role, holder)):
                possible = move.action != "split" and self.complaint[CONDITIONS.get(move.action, "id")]
                if possible and (choice > 80 or move.action not in ENDERS):
                    doers.setdefault(move.action, []).append(role)
        if doers:
            actions = sorted(doers) + [action for action in TOWARDS_CLOSING for _time in range(3) if action in doers]
            action = actions[choice % len(actions)]
            role = doers[action][choice // 20 % len(doers[action])]
            self.move(action, role, set(), skpd, "skpd_b" if holder != "B" else "skpd_a", wait)

    # Four times: hypothesis draws the rules alike, and the states behind many acts are to be reached
    onward_1 = rule(choice=st.integers(0, 99), skpd=units, wait=hours)(onward)
    onward_2 = rule(choice=st.integers(0, 99), skpd=units, wait=hours)(onward)
    onward_3 = rule(choice=st.integers(0, 99), skpd=units, wait=hours)(onward)
    onward_4 = rule(choice=st.integers(0, 99), skpd=units, wait=hours)(onward)

    @rule(rare=st.integers(0, 9), skpd=units, wait=hours)
    def pass_around(self, rare, skpd, wait):
        """Send it out and back twice, so that the arbiter has to decide: a way that chance seldom finds."""
        if rare != 1:
            return
        for there, role, other in (("skpd_a", "liaison", "skpd_b"), ("skpd_b", "liaison_b", "skpd_a")):
            self.move("forward", "coordinator", set(), there, other, wait)
            self.move("return", role, set(), there, other, wait)
        self.move("decide", "arbiter", set(), skpd, "skpd_b", wait)

    @rule(rare=st.integers(0, 9), back=st.booleans(), wait=hours)
    def try_another_body(self, rare, back, wait):
        for action in ("transfer", "recall" if back else "settle") if rare == 1 else ():
            self.move(action, "coordinator", set(), "skpd_a", "skpd_b", wait)

    @rule(
        title=st.text("abc", min_size=1), kind=st.sampled_from(("complaint", "aspiration", "information")), wait=hours
    )
    def reclassify(self, title, kind, wait):
        self.wait(wait)
        doer = self.complaint.with_user(self.case.people["coordinator"])._at(self.moment)
        doer.write({"title": title, "type": kind})
        # A new type sets the final date anew; all else stands
        self.seen = {**self.snapshot(), "verification_deadline": self.seen["verification_deadline"],
                     "response_deadline": self.seen["response_deadline"]}  # fmt: skip
        if self.left is not None:
            self.left = self.days_left(self.complaint.paused_on)

    @rule(wait=hours)
    def progress_or_reply(self, wait):
        self.wait(wait)
        before = self.seen
        for act in (lambda c: c._reporter_act("reply", "Kabar?"),
                    lambda c: c.with_user(self.case.people["liaison"])._write_progress("Dikerjakan")):  # fmt: skip
            try:
                act(self.complaint._at(self.moment))
            except UserError:
                continue
        after = self.snapshot()
        assert {**after, "events": 0} == {**before, "events": 0}, "words move nothing"
        self.seen = after

    def move(self, action, role, missing, skpd, proposed, wait):
        """Try `action` and compare with what the table says."""
        self.wait(wait)
        given = self.case.given(skpd=self.case[skpd], proposed_skpd=self.case[proposed])
        # A support is proposed with every “involve” and now and then with a forwarding
        given["supports"] = [{"skpd": self.case[proposed]}] if action == "involve" or wait % 3 == 1 else None
        given.update(dict.fromkeys(missing))
        before, expected = self.seen, self.expected(action, role, missing, given)
        doer = self.complaint._at(self.moment)
        try:
            if role in SIDES:
                doer._apply(action, actor=role, **given)
            else:
                doer.with_user(self.case.people[role])._apply(action, **given)
        except UserError as error:
            assert not expected, f"{action} by {role} refused: {error}"
            assert self.snapshot() == before, "a refused act left a trace"
        else:
            assert expected, f"{action} by {role} in {before['state']} should be refused"
            self.done[action] += 1
            self.check_event(action, role, before)
            self.check_clocks(before)
        self.seen = self.snapshot()

    def actors(self, role, holder):
        """Return the names under which the table knows `role` while `holder` (short name) has the complaint."""
        supports = set(self.complaint.support_skpd_ids.mapped("short_name"))
        if role in HOLDERS:
            own = UNDER[HOLDERS[role]]
            return ({"liaison"} if holder in own else set()) | ({"support", "helper"} if supports & set(own) else set())
        if role == "officer":
            return {"helper"} if supports & set(UNDER["A"]) else set()
        return {role} if role in (*SIDES, "coordinator", "arbiter") else set()

    def expected(self, action, role, missing, given):
        complaint = self.complaint
        move = find_move(action, complaint.state)
        if not move or not move.actors & self.actors(role, complaint.skpd_id.short_name) or missing & set(move.needs):
            return False
        if not complaint[CONDITIONS.get(action, "id")] or action == "split":  # parts have a machine of their own
            return False
        if action == "return":
            stays = complaint.decided_skpd_id and complaint.decided_skpd_id == complaint.skpd_id
            return not stays and given["proposed_skpd"] != complaint.skpd_id
        if action in ("forward", "decide", "involve"):
            return self.may_send(action, given)
        if action == "join":
            return complaint.with_user(self.case.people[role])._own_support().state == "sent"
        if action == "reopen":
            young = self.moment <= complaint.closed_at + timedelta(days=30)
            own = complaint.skpd_id and complaint.skpd_id.kind != "external"
            return bool(own and (role == "coordinator" or (young and complaint.reopen_count < 2)))
        return True

    def may_send(self, action, given):
        """Tell whether lead and support can be these: not the same, and not who returned it before the decision."""
        complaint = self.complaint
        supports = {support["skpd"] for support in given["supports"] or ()}
        if action == "involve":
            return not supports & {complaint.skpd_id, *complaint.support_skpd_ids}
        if action == "decide":
            return complaint.awaits_decision
        returners = complaint.disposition_ids.filtered(lambda d: d.role == "lead" and d.state == "returned").skpd_id
        barred = complaint.awaits_decision and given["skpd"] in returners
        return not barred and given["skpd"] not in supports

    def check_event(self, action, role, before):
        """Assert that exactly one event tells this change, and by whom."""
        events = self.complaint.event_ids
        sent = events.filtered(lambda event: event.kind == "support" and event.sequence > before["events"])
        assert len(events) == before["events"] + 1 + len(sent)
        event, move = events[before["events"]], find_move(action, before["state"])
        target = {"resume": before["resume"], KEEP: before["state"]}.get(move.target, move.target)
        states = (False, False) if move.target == KEEP else (before["state"], target)
        assert (event.kind, event.state_from, event.state_to) == (action, *states)
        assert self.complaint.state == target
        side = {"arbiter": "oversight"}.get(role, role if role in (*SIDES, "coordinator") else "officer")
        assert event.actor == side
        assert event.user_id == (self.env().browse() if role in SIDES else self.case.people[role])
        assert event.create_uid.id == (1 if role in SIDES else event.user_id.id)

    def check_clocks(self, before):
        """Assert that a pause neither costs nor gives a working day, and that only its end moves a date."""
        for name in DEADLINES if before["state"] not in PAUSED else ():
            assert not before[name] or before[name] == self.complaint[name], f"{name} was moved"
        today, state = self.complaint._at(self.moment)._today(), self.complaint.state
        if before["state"] not in PAUSED and state in PAUSED:
            self.left = self.days_left(today)
        elif before["state"] in PAUSED and state not in PAUSED:
            assert self.days_left(today) == self.left, "the clock ran in the pause"
            self.left = None

    def days_left(self, day):
        return self.complaint._calendar()._lapor_count_days(day, self.complaint.resolution_deadline)

    def env(self):
        return self.case.env["res.users"]

    def snapshot(self):
        """Return all that an act could change, read from the database."""
        self.case.env.invalidate_all()
        complaint = self.complaint
        return {
            "state": complaint.state, "resume": complaint.resume_state, "events": len(complaint.event_ids),
            "stage": complaint.stage_id, "skpd": complaint.skpd_id, "user": complaint.user_id,
            "closing": (complaint.closed_by, complaint.closed_at, complaint.outcome, complaint.merged_into_id),
            "dispositions": [(d.id, d.state) for d in complaint.disposition_ids], "paused": complaint.paused_on,
            "decision": (complaint.awaits_decision, complaint.decided_skpd_id), "supports": complaint.support_skpd_ids,
            "silence": complaint.silence_deadline, **{name: complaint[name] for name in (*DEADLINES, *COUNTED)},
        }  # fmt: skip

    @invariant()
    def history_is_whole(self):
        events = self.complaint.event_ids
        assert events.mapped("sequence") == list(range(1, len(events) + 1))
        moves = events.filtered("state_to")
        assert [event.state_from for event in moves[1:]] == [event.state_to for event in moves[:-1]]
        assert moves[-1].state_to == self.complaint.state == self.complaint.stage_id.state
        for field, kind in COUNTED.items():
            assert self.complaint[field] == len(events.filtered(lambda event, kind=kind: event.kind == kind))

    @invariant()
    def supports_are_who_reads(self):
        complaint = self.complaint
        running = complaint._running_supports()
        assert running.skpd_id == complaint.support_skpd_ids and len(running) == len(running.skpd_id)
        assert complaint.skpd_id not in running.skpd_id
        assert not running or complaint.state in ("forwarded", "incomplete", "in_progress", "answered")
        assert not complaint.awaits_decision or (complaint.return_count >= 2 and complaint.state not in ENDED)

    @invariant()
    def nothing_is_forgotten(self):
        complaint = self.complaint
        assert (complaint.original_title, complaint.original_description) == self.words
        assert bool(complaint.closed_at) == (complaint.state in ENDED)
        assert bool(complaint.paused_on) == (complaint.state in PAUSED)
        assert bool(complaint.silence_deadline) == (complaint.state in ("incomplete", "answered"))
        assert bool(complaint.deadline) == (complaint.state not in ENDED)
        for name in DEADLINES:
            assert not self.seen[name] or complaint[name] >= self.seen[name], f"{name} moved earlier"
