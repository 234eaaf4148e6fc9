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
        skpd = self.skpd_id.name or ""
        labels = {
            "filed": self.env._("Report received"),
            "forward": self.env._("Forwarded to %s", skpd),
            "ask": self.env._("We need more information from you"),
            "complete": self.env._("You completed the report"),
            "expire": self.env._("Archived: it was not completed in time"),
            "transfer": self.env._("Passed on to %s", skpd),
            "reject": self.env._("Cannot be processed"),
            "merge": self.env._("Joined with another report on the same matter"),
            "detach": self.env._("Handled by itself again"),
            "imported": self.env._("Report received through SP4N-LAPOR!"),
            "adopt": self.env._("Updated from SP4N-LAPOR!"),
            "kept_answered": self.env._("The joined reports were answered"),
            "kept_closed": self.env._("The joined reports were closed"),
            "kept_passed": self.env._("The joined reports were passed on to another body"),
            "kept_rejected": self.env._("The joined reports cannot be processed"),
            "kept_resumed": self.env._("The joined reports are being handled again"),
            "withdraw": self.env._("You withdrew the report"),
            "accept": self.env._("%s has taken up the report", skpd),
            "return": self.env._("Back in verification to find the right office"),
            "progress": self.env._("Progress"),
            "contribute": self.env._("Progress"),
            "split": self.env._("Divided: several offices work on it"),
            "compose": self.env._("All parts are answered"),
            "decide": self.env._("Forwarded to %s", skpd),
            "urge": self.env._("We reminded %s", skpd),
            "answer": self.env._("Answer of %s", skpd),
            "confirm": self.env._("You confirmed: finished"),
            "auto_close": self.env._("Finished: no response within the time"),
            "dispute": self.env._("You told us: not finished yet"),
            "reopen": self.env._("Reopened"),
            "settle": self.env._("Answer of %s", skpd),
            "recall": self.env._("Back in verification"),
            "restore": self.env._("Taken up again"),
            "reply": self.env._("You wrote"),
            "rate": self.env._("You rated the service"),
            "deadline": self.env._("The date for our answer has changed"),
            "remind": self.env._("We reminded you that we wait for you"),
            "claim": self.env._("You linked the report to your account"),
            "data_correct": self.env._("You corrected your data"),
            "data_anonymous": self.env._("You hid your identity"),
            "data_copy": self.env._("You took a copy of your data"),
            "data_request": self.env._("You asked about your personal data"),
            "data_done": self.env._("Your request about your data was carried out"),
            "data_refuse": self.env._("Your request about your data was refused"),
        }
        label = labels.get(self.kind) or self._kind_label(self.kind)
        letter = self.complaint_id._part_letter()
        return self.env._("Part %(letter)s: %(label)s", letter=letter, label=label) if letter else label
