from odoo import models


class LaporComplaint(models.Model):
    """Chatter is where staff talk among themselves; the reporter is written to by the buttons alone.

    Whoever is named in a note reads it, so nobody can be named who may not read the complaint.
    """

    _inherit = "lapor.complaint"

    def message_post(self, **kwargs):
        """Post an internal note, whatever was asked for, to staff who may read the complaint and nobody else."""
        if kwargs.get("message_type") == "comment":
            kwargs.update(subtype_xmlid="mail.mt_note", subtype_id=False)
        kwargs["partner_ids"] = self._readers_among(kwargs.get("partner_ids")).ids
        for outside in ("outgoing_email_to", "incoming_email_to", "incoming_email_cc"):
            kwargs.pop(outside, None)
        return super().message_post(**kwargs)

    def message_notify(self, **kwargs):
        """Notify those of `partner_ids` who may read the complaint."""
        readers = self._readers_among(kwargs.pop("partner_ids", None))
        return super().message_notify(**kwargs, partner_ids=readers.ids) if readers else self.env["mail.message"]

    def _message_update_content(self, message, /, *, partner_ids=None, **kwargs):
        if partner_ids is not None:
            partner_ids = self._readers_among(partner_ids).ids
        return super()._message_update_content(message, partner_ids=partner_ids, **kwargs)
