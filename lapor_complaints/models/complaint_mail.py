from odoo import models


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _notify(self, action, event, code=None):
        """Queue the mails that the act `action` calls for. Filled by the mail part."""
