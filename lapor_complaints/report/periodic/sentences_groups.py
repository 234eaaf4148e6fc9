from .sentences import Sentences


class GroupSentences(Sentences):
    """Sentences about groups: which is the largest, who answers best, what rises."""

    def largest(self, by):
        """Return which group received most, and its share; empty where nothing was received."""
        rows = [row for row in self.kept["groups"].get(by, ()) if row["received"]]
        if not rows:
            return ""
        top = max(rows, key=lambda row: row["received"])
        total = sum(row["received"] for row in rows)
        equal = sum(row["received"] == top["received"] for row in rows)
        if equal > 1:
            return self.env._(
                "None stands out: %(equal)s of them have the most, %(count)s each.",
                equal=self.say(equal),
                count=self.say(top["received"]),
            )
        return self.env._(
            "Most: %(label)s with %(count)s of %(total)s (%(share)s).",
            label=top["label"],
            count=self.say(top["received"]),
            total=self.say(total),
            share=self.say(100 * top["received"] / total, "percent"),
        )

    def ranking(self):
        ranked = self.kept["ranking"]
        if not ranked:
            return self.env._("No SKPD had five answers due or given, so there is no ranking.")
        best, worst = ranked[0], ranked[-1]
        if len(ranked) == 1:
            return self.env._(
                "Only %(label)s had at least five answers due or given: %(share)s on time.",
                label=best["label"],
                share=self.say(best["answer_share"], "percent"),
            )
        return self.env._(
            "Of %(count)s ranked SKPD %(best)s answers most on time (%(best_share)s), %(worst)s least"
            " (%(worst_share)s).",
            count=self.say(len(ranked)),
            best=best["label"],
            best_share=self.say(best["answer_share"], "percent"),
            worst=worst["label"],
            worst_share=self.say(worst["answer_share"], "percent"),
        )

    def unranked(self):
        """Return how many are left out of the ranking, and why."""
        count = len(self.kept["unranked"])
        if not count:
            return ""
        return self.env._(
            "%s SKPD with fewer than five answers due or given are not ranked: one case is no ranking.", self.say(count)
        )

    def rising(self):
        rows = self.kept["rising"]
        if not rows:
            return self.env._("No category rose in the last 30 days of the period.")
        top = rows[0]
        return self.env._(
            "%(label)s rose most in the last 30 days of the period: %(now)s after %(before)s.",
            label=top["label"],
            now=self.say(top["received"]),
            before=self.say(top["before"]),
        )
