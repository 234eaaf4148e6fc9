from odoo import api, models

from .definitions import AGES, age_name


class LaporIndicators(models.AbstractModel):
    """What each figure is called, wherever it is shown."""

    _inherit = "lapor.indicators"

    @api.model
    def _figure_labels(self):
        """Return {name: words} of all figures, in the language of the user."""
        _ = self.env._
        return {
            **self._labels_of_received(), **self._labels_of_ended(), **self._labels_of_now(), **self._step_labels(),
            "backlog": _("Open at the end of the month"),
        }  # fmt: skip

    @api.model
    def _labels_of_received(self):
        _ = self.env._
        return {
            "received": _("Received"), "answered": _("Answered"), "answered_share": _("Share answered"),
            "returned": _("Ever returned by an SKPD"), "returns": _("Returns"),
            "reopened": _("Ever reopened"), "reopenings": _("Reopenings"),
            "disputed": _("Ever disputed"), "disputes": _("Disputes"),
            "rated": _("Rated"), "rating": _("Mean rating"), "supporters": _("Supporters"),
        }  # fmt: skip

    @api.model
    def _labels_of_ended(self):
        _ = self.env._
        return {
            "ended": _("Ended"), "closed": _("Closed"), "rejected": _("Rejected"), "archived": _("Archived"),
            "merged": _("Joined into others"), "withdrawn": _("Withdrawn"),
            "confirmed": _("Confirmed by the reporter"),
            "confirmed_share": _("Closed by the reporter's own word"),
        }  # fmt: skip

    @api.model
    def _labels_of_now(self):
        _ = self.env._
        return {
            "open": _("Being handled"), "unverified": _("Awaiting verification"),
            "unaccepted": _("Awaiting acceptance by the SKPD"), "waiting_for_reporter": _("The reporter's turn"),
            "overdue": _("Overdue"), "due_today": _("Due today"), "due_soon": _("Due within 3 working days"),
            "silent_bodies": _("Other bodies that are silent"),
            **{
                age_name(least, most): _("%(least)s to %(most)s working days", least=least, most=most) if most
                else _("More than %s working days", least - 1)
                for least, most in AGES
            },
        }  # fmt: skip

    @api.model
    def _step_labels(self):
        """Return the words for `<step>` itself and for its figures."""
        _ = self.env._
        steps = {"verification": _("Verification"), "response": _("First response"), "answer": _("Final answer")}
        kinds = {
            "judged": _("%s: due or done"), "on_time": _("%s: on time"), "late": _("%s: late or overdue"),
            "share": _("%s: share on time"), "days_mean": _("%s: mean working days"),
            "days_median": _("%s: median of working days"), "days_p90": _("%s: nine in ten within (working days)"),
        }  # fmt: skip
        named = {f"{step}_{kind}": words % label for step, label in steps.items() for kind, words in kinds.items()}
        return {**steps, **named}
