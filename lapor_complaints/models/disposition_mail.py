from odoo import api, models


class LaporDisposition(models.Model):
    """A disposition in a list by mail: the complaint's line, with the date that counts for this SKPD or body."""

    _inherit = "lapor.disposition"

    def _mail_due(self):
        """Return the date by which a list is ordered."""
        return self.due_date

    @api.private
    def mail_line(self):
        """Return what a list says of the complaint, as seen from this disposition."""
        complaint, name = self.complaint_id, self.skpd_id.short_name
        reply = self.skpd_id.kind == "external"
        return {
            **complaint.mail_line(),
            "skpd": self.env._("reply of %s", name) if reply else self.env._("support of %s", name),
            "deadline": complaint._format_date(self.due_date),
            "left": self.deadline_label,
        }
