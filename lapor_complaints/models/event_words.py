from odoo import models


class LaporComplaintEvent(models.Model):
    """What the history says to the public."""

    _inherit = "lapor.complaint.event"

    def _citizen_actor(self):
        """Return who acted, as far as the public may know: an office, never a person."""
        if self.actor == "officer" and self.skpd_id:
            return self.skpd_id.name
        return dict(self._fields["actor"]._description_selection(self.env))[self.actor]

    def _citizen_label(self):
        """Return what happened, in words for the reporter."""
        _, skpd = self.env._, self.skpd_id.name or ""
        labels = {
            "filed": _("Report received"),
            "forward": _("Forwarded to %s", skpd),
            "ask": _("We need more information from you"),
            "complete": _("You completed the report"),
            "expire": _("Archived: it was not completed in time"),
            "transfer": _("Passed on to %s", skpd),
            "reject": _("Cannot be processed"),
            "merge": _("Joined with another report on the same matter"),
            "withdraw": _("You withdrew the report"),
            "accept": _("%s has taken up the report", skpd),
            "return": _("Back in verification to find the right office"),
            "progress": _("Progress"),
            "contribute": _("Progress"),
            "split": _("Divided: several offices work on it"),
            "compose": _("All parts are answered"),
            "decide": _("Forwarded to %s", skpd),
            "remind": _("We reminded %s", skpd),
            "answer": _("Answer of %s", skpd),
            "confirm": _("You confirmed: finished"),
            "auto_close": _("Finished: no response within the time"),
            "dispute": _("You told us: not finished yet"),
            "reopen": _("Reopened"),
            "settle": _("Answer of %s", skpd),
            "recall": _("Back in verification"),
            "restore": _("Taken up again"),
            "reply": _("You wrote"),
            "rate": _("You rated the service"),
            "deadline": _("The date for our answer has changed"),
        }
        label = labels.get(self.kind) or self._kind_label(self.kind)
        letter = self.complaint_id._part_letter()
        return _("Part %(letter)s: %(label)s", letter=letter, label=label) if letter else label
