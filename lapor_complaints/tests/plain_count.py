"""The figures counted once more, record by record in Python, to compare with what the database aggregates."""

from statistics import mean, median

OPEN = {"submitted", "incomplete", "forwarded", "in_progress", "answered", "transferred"}
SPAM = {"spam", "test_spam"}


class PlainCount:
    """Counts `complaints` (superuser's) as docs/indicators.md says."""

    def __init__(self, complaints, calendar):
        self.calendar, self.today = calendar, calendar._lapor_today()
        self.complaints = [one for one in complaints if not one.is_quarantined and self._is_no_spam(one)]

    def _is_no_spam(self, complaint):
        last = complaint.event_ids.filtered(lambda event: event.kind == "reject").sorted("sequence")[-1:]
        return complaint.state != "rejected" or last.reason_id.code not in SPAM

    def day(self, moment):
        return self.calendar._lapor_local_date(moment) if moment else None

    def _step(self, one, step):
        """Return (day it was done, its last day, whether it can still be overdue)."""
        answered = one.outcome and one.state not in OPEN - {"answered"}
        return {
            "verification": (one.verified_at, one.verification_deadline, one.state in ("submitted", "incomplete")),
            "response": (one.accepted_at, one.response_deadline,
                         one.state in ("submitted", "incomplete", "forwarded")),
            "answer": (answered and one.answered_at, one.resolution_deadline, one.state in OPEN - {"answered"}),
        }[step]  # fmt: skip

    def result(self, one, step):
        moment, due, still_open = self._step(one, step)
        if not due:
            return None
        if moment:
            return "on_time" if self.day(moment) <= due else "late"
        if still_open:
            return "overdue" if due < (one.paused_on or self.today) else "running"
        return None

    def days(self, one, step):
        moment, due, _open = self._step(one, step)
        if not (moment and due):
            return None
        start = one.response_start if step == "response" else self.day(one.received_at)
        before = one.response_paused if one.response_start else one.paused_days
        paused = {"verification": before, "response": one.accepted_paused - one.response_paused,
                  "answer": one.paused_days}[step]  # fmt: skip
        return max(self.calendar._lapor_count_days(start, self.day(moment)) - paused, 0)

    def figures(self, chosen=lambda one: True, start=None, end=None, cases=False):
        """Return the figures of those for which `chosen` is true, received or ended from `start` to `end`."""
        unit = (lambda one: one.parent_id or not one.part_count or one.skpd_id) if cases else (
            lambda one: not one.parent_id)  # fmt: skip
        mine = [one for one in self.complaints if unit(one) and chosen(one)]
        received = [one for one in mine if self._within(one.received_at, start, end)]
        ended = [one for one in mine if one.closed_at and self._within(one.closed_at, start, end)]
        return {**self._of_received(received), **self._of_ended(ended), **self._of_now(mine)}

    def _within(self, moment, start, end):
        return (not start or self.day(moment) >= start) and (not end or self.day(moment) <= end)

    def _of_received(self, found):
        figures = {"received": len(found)}
        for step in ("verification", "response", "answer"):
            results = [self.result(one, step) for one in found]
            judged = [result for result in results if result in ("on_time", "late", "overdue")]
            on_time = judged.count("on_time")
            days = sorted(filter(lambda n: n is not None, (self.days(one, step) for one in found)))
            figures |= {
                f"{step}_judged": len(judged), f"{step}_on_time": on_time, f"{step}_late": len(judged) - on_time,
                f"{step}_share": 100 * on_time / len(judged) if judged else None,
                f"{step}_days_mean": mean(days) if days else None,
                f"{step}_days_median": median(days) if days else None,
                f"{step}_days_p90": ninth_decile(days) if days else None,
            }  # fmt: skip
        answered = sum(self.result(one, "answer") in ("on_time", "late") for one in found)
        stars = [one.rating for one in found if one.rating]
        return {
            **figures, "answered": answered, "answered_share": 100 * answered / len(found) if found else None,
            "returned": sum(one.return_count > 0 for one in found), "returns": sum(one.return_count for one in found),
            "reopened": sum(one.reopen_count > 0 for one in found),
            "reopenings": sum(one.reopen_count for one in found),
            "disputed": sum(one.dispute_count > 0 for one in found),
            "disputes": sum(one.dispute_count for one in found),
            "supporters": sum(one.endorsement_count for one in found),
            "rated": len(stars), "rating": mean(stars) if stars else None,
        }  # fmt: skip

    def _of_ended(self, found):
        states = [one.state for one in found]
        closed = states.count("closed")
        confirmed = sum(one.state == "closed" and one.closed_by == "reporter" for one in found)
        return {
            "ended": len(found), "confirmed": confirmed,
            "confirmed_share": 100 * confirmed / closed if closed else None,
            **{state: states.count(state) for state in ("closed", "rejected", "archived", "merged", "withdrawn")},
        }  # fmt: skip

    def _of_now(self, mine):
        still = [one for one in mine if one.state in OPEN]
        due = [one for one in still if one.state not in ("incomplete", "answered") and one.deadline]
        ages = [self.calendar._lapor_count_days(self.day(one.received_at), self.today) for one in still]
        soon = [self.calendar._lapor_count_days(self.today, one.deadline) for one in due if one.deadline > self.today]
        return {
            "open": len(still), "unverified": sum(one.state == "submitted" for one in still),
            "unaccepted": sum(one.state == "forwarded" for one in still),
            "waiting_for_reporter": sum(one.state in ("incomplete", "answered") for one in still),
            "overdue": sum(one.deadline < self.today for one in due),
            "due_today": sum(one.deadline == self.today for one in due), "due_soon": sum(days <= 3 for days in soon),
            "silent_bodies": sum(self._is_silent(one) for one in still),
            "age_0_5": sum(age <= 5 for age in ages), "age_6_14": sum(6 <= age <= 14 for age in ages),
            "age_15_60": sum(15 <= age <= 60 for age in ages), "age_61": sum(age > 60 for age in ages),
        }  # fmt: skip

    def _is_silent(self, one):
        waiting = one.disposition_ids.filtered(
            lambda sent: sent.skpd_id.kind == "external" and sent.state in ("sent", "accepted")
        )
        return one.state == "transferred" and any(sent.due_date < self.today for sent in waiting)


def ninth_decile(days):
    """Return the 90th percentile of the sorted `days`, interpolated as PostgreSQL's PERCENTILE_CONT does."""
    place = 0.9 * (len(days) - 1)
    low = int(place)
    high = min(low + 1, len(days) - 1)
    return days[low] + (days[high] - days[low]) * (place - low)
