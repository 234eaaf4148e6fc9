from odoo import models


class LaporComplaintEvent(models.Model):
    """Letters about the kept complaint to the reporters of the joined ones: their own number and link."""

    _inherit = "lapor.complaint.event"

    def _facts_reporter(self):
        complaint = self.complaint_id
        kept = complaint._kept()
        if kept == complaint or not self.kind.startswith("kept_"):
            return super()._facts_reporter()
        facts = [
            (self.env._("Number"), complaint.number),
            (self.env._("Title"), not complaint.is_secret and complaint.title),
            (self.env._("Status"), kept._kept_state()),
            (self.env._("Office"), self.skpd_id.name),
        ]
        return [(label, value) for label, value in facts if value]
