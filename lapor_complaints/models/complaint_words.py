from odoo import api, fields, models


class LaporComplaint(models.Model):
    """The clock in words, so that no colour has to be understood."""

    _inherit = "lapor.complaint"

    deadline_label = fields.Char(string="Time left", compute="_compute_deadline_label")

    @api.depends("days_left", "urgency")
    @api.depends_context("lang")
    def _compute_deadline_label(self):
        for complaint in self:
            complaint.deadline_label = complaint._deadline_words()

    def _deadline_words(self):
        return self._time_words(self.urgency, self.days_left)

    def _time_words(self, urgency, days):
        """Return in words how many working days are left under `urgency`."""
        if urgency == "none":
            return ""
        if urgency == "waiting":
            return self.env._("Waiting for the reporter")
        if urgency == "today":
            return self.env._("Due today")
        if urgency == "late":
            late = self.env._("1 working day late") if days == -1 else self.env._("%s working days late", -days)
            return late if days < 0 else self.env._("Past the deadline")
        return self.env._("1 working day left") if days == 1 else self.env._("%s working days left", days)

    @api.depends("number", "title")
    @api.depends_context("lapor_title", "uid")
    def _compute_display_name(self):
        """Show the title beside the number where one complaint is chosen among many.

        Odoo reads the names of linked records as superuser, whoever asks: the title of one that the user may not
        read stays away.
        """
        titled = self.browse()
        if self.env.context.get("lapor_title"):
            titled = self.sudo(False)._filtered_access("read") if self.env.su else self
        for complaint in self:
            name = complaint.number or ""
            with_title = complaint in titled and complaint.title
            complaint.display_name = f"{name} · {complaint.title}" if with_title else name
