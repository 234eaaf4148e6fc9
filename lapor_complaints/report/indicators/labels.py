from odoo import api, models

from .definitions import AGES, age_name


class LaporIndicators(models.AbstractModel):
    """What each figure is called, wherever it is shown."""

    _inherit = "lapor.indicators"

    @api.model
    def _figure_labels(self):
        """Return {name: words} of all figures, in the language of the user."""
        return {
            **self._labels_of_received(),
            **self._labels_of_ended(),
            **self._labels_of_now(),
            **self._step_labels(),
            "backlog": self.env._("Open at the end of the month"),
        }

    @api.model
    def _labels_of_received(self):
        return {
            "received": self.env._("Reports received"),
            "answered": self.env._("Answered"),
            "answered_share": self.env._("Share answered"),
            "returned": self.env._("Ever returned by an SKPD"),
            "returns": self.env._("Returns"),
            "reopened": self.env._("Ever reopened"),
            "reopenings": self.env._("Reopenings"),
            "disputed": self.env._("Ever disputed"),
            "disputes": self.env._("Disputes"),
            "rated": self.env._("Rated"),
            "rating": self.env._("Mean rating"),
            "supporters": self.env._("Supporters"),
        }

    @api.model
    def _labels_of_ended(self):
        return {
            "ended": self.env._("Reports ended"),
            "closed": self.env._("Closed"),
            "rejected": self.env._("Rejected"),
            "archived": self.env._("Archived"),
            "merged": self.env._("Joined into others"),
            "withdrawn": self.env._("Withdrawn"),
            "confirmed": self.env._("Confirmed by the reporter"),
            "confirmed_share": self.env._("Closed by the reporter's own word"),
        }

    @api.model
    def _labels_of_now(self):
        return {
            "open": self.env._("Being handled"),
            "unverified": self.env._("Awaiting verification"),
            "unaccepted": self.env._("Awaiting acceptance by the SKPD"),
            "waiting_for_reporter": self.env._("The reporter's turn"),
            "overdue": self.env._("Overdue"),
            "due_today": self.env._("Due today"),
            "due_soon": self.env._("Due within 3 working days"),
            "silent_bodies": self.env._("Other bodies that are silent"),
            **{
                age_name(least, most): self.env._("%(least)s to %(most)s working days", least=least, most=most)
                if most
                else self.env._("More than %s working days", least - 1)
                for least, most in AGES
            },
        }

    @api.model
    def _step_labels(self):
        """Return the words for `<step>` itself and for its figures."""
        steps = {
            "verification": self.env._("Verification"),
            "response": self.env._("First response"),
            "answer": self.env._("Final answer"),
        }
        kinds = {
            "judged": self.env._("%s: due or done"),
            "on_time": self.env._("%s: on time"),
            "late": self.env._("%s: late or overdue"),
            "share": self.env._("%s: share on time"),
            "days_mean": self.env._("%s: mean working days"),
            "days_median": self.env._("%s: median of working days"),
            "days_p90": self.env._("%s: nine in ten within (working days)"),
        }
        named = {f"{step}_{kind}": words % label for step, label in steps.items() for kind, words in kinds.items()}
        return {**steps, **named}
