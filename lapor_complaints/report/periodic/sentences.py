"""What the figures say, in short sentences that are computed from them: nothing is said that was not counted."""

from ..indicators.definitions import AGES, STEPS, age_name
from .numbers import Numbers


class Sentences:
    """Sentences about the kept figures `kept`, in the language of `env`."""

    def __init__(self, env, kept):
        self.env, self.kept, self.say = env, kept, Numbers(env).say
        self.now, self.before = kept["figures"], kept["before"]
        self.labels = env["lapor.indicators"]._figure_labels()

    def received(self):
        """Return how much came in, beside the period before."""
        now, before = self.now["received"], self.before["received"]
        words = {"period": self.kept["label"], "before": self.kept["before_label"], "count": self.say(now),
                 "difference": self.say(abs(now - before))}  # fmt: skip
        if not now:
            return self.env._("Nothing was received in %(period)s.", **words)
        if not before:
            return self.env._("%(count)s were received in %(period)s; in %(before)s there were none.", **words)
        words["percent"] = self.say(100 * abs(now - before) / before, "percent")
        if now > before:
            return self.env._(
                "%(count)s were received in %(period)s, %(difference)s (%(percent)s) more than in %(before)s.", **words
            )
        if now < before:
            return self.env._(
                "%(count)s were received in %(period)s, %(difference)s (%(percent)s) fewer than in %(before)s.", **words
            )
        return self.env._("%(count)s were received in %(period)s, as many as in %(before)s.", **words)

    def answered(self):
        now = self.now
        if not now["received"]:
            return ""
        return self.env._("Of these %(count)s (%(share)s) have been answered.", count=self.say(now["answered"]),
                 share=self.say(now["answered_share"], "percent"))  # fmt: skip

    def backlog(self):
        now, before = self.kept["backlog"], self.kept["backlog_before"]
        words = {"count": self.say(now), "before": self.say(before), "ended": self.say(self.now["ended"])}
        if not (now or before or self.now["ended"]):
            return self.env._("Nothing ended and nothing was open.")
        if now > before:
            return self.env._(
                "%(ended)s ended; at the end of the period %(count)s were open, up from %(before)s.", **words
            )
        if now < before:
            return self.env._(
                "%(ended)s ended; at the end of the period %(count)s were open, down from %(before)s.", **words
            )
        return self.env._("%(ended)s ended; at the end of the period %(count)s were open, as many as before.", **words)

    def steps(self):
        """Return which step is kept best and which worst, and how long an answer takes."""
        shares = {step: self.now[f"{step}_share"] for step in STEPS if self.now[f"{step}_share"] is not None}
        if not shares:
            return self.env._("No step was due in this period, so nothing can be said about time.")
        worst, best = min(shares, key=shares.get), max(shares, key=shares.get)
        words = {"best": self.labels[best], "best_share": self.say(shares[best], "percent"),
                 "worst": self.labels[worst], "worst_share": self.say(shares[worst], "percent")}  # fmt: skip
        if shares[worst] == shares[best]:
            return " ".join(
                (self.env._("Every step was on time in %(best_share)s of the cases.", **words), self.days())
            )
        kept = self.env._(
            "Best kept: %(best)s (%(best_share)s on time); most often late: %(worst)s (%(worst_share)s on time).",
            **words,
        )
        return " ".join((kept, self.days()))

    def days(self):
        if self.now["answer_days_median"] is None:
            return self.env._("No answer was given yet.")
        return self.env._(
            "Half of the answers came within %(median)s working days, nine in ten within %(p90)s.",
            median=self.say(self.now["answer_days_median"], "days"), p90=self.say(self.now["answer_days_p90"], "days"),
        )  # fmt: skip

    def ages(self):
        now = self.now
        if not now["open"]:
            return self.env._("When the figures were taken nothing was open.")
        old = sum(now[age_name(*band)] for band in AGES if band[0] > 14)
        return self.env._(
            "When the figures were taken (%(day)s) %(open)s were open, %(overdue)s of them overdue and %(old)s older"
            " than 14 working days.",
            day=self.say(self.kept["today"], "date"), open=self.say(now["open"]), overdue=self.say(now["overdue"]),
            old=self.say(old),
        )  # fmt: skip

    def often(self):
        now = self.now
        if not now["received"]:
            return self.env._("Nothing could be returned, reopened or disputed.")
        return self.env._(
            "Returned by an SKPD: %(returned)s; reopened: %(reopened)s; answers disputed: %(disputed)s.",
            **{name: self.say(now[name]) for name in ("returned", "reopened", "disputed")},
        )

    def rating(self):
        now = self.now
        if not now["rated"]:
            return self.env._("No reporter has rated.")
        return self.env._("%(count)s reporters rated, on average %(stars)s of 5 stars.", count=self.say(now["rated"]),
                 stars=self.say(now["rating"], "stars"))  # fmt: skip
