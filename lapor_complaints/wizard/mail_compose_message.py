from odoo import models
from odoo.exceptions import AccessError


class MailComposeMessage(models.TransientModel):
    _inherit = "mail.compose.message"

    def _action_send_mail_mass_mail(self, res_ids, auto_commit=False):
        """Refuse mails about complaints by hand: Odoo sends them, and notes them in the chatter, without asking for
        rights on records of which nothing is read. Reporters are written to by what is done on their report."""
        if self.model == "lapor.complaint":
            raise AccessError(self.env._("Mails about a report are sent by the buttons on it."))
        return super()._action_send_mail_mass_mail(res_ids, auto_commit=auto_commit)
