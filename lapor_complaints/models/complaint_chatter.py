from odoo import models


class LaporComplaint(models.Model):
    """Chatter is where staff talk among themselves; the reporter is written to by the buttons alone."""

    _inherit = "lapor.complaint"

    def message_post(self, **kwargs):
        """Post an internal note, whatever was asked for, to staff and nobody else."""
        if kwargs.get("message_type") == "comment":
            kwargs.update(subtype_xmlid="mail.mt_note", subtype_id=False)
        partners = self.env["res.partner"].browse(kwargs.get("partner_ids") or ())
        kwargs["partner_ids"] = partners.filtered(lambda partner: not partner.partner_share).ids
        for outside in ("outgoing_email_to", "incoming_email_to", "incoming_email_cc"):
            kwargs.pop(outside, None)
        return super().message_post(**kwargs)
