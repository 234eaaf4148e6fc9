from odoo import models


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _timeline(self, visibilities):
        """Return the events that may be seen under `visibilities`, oldest first, as plain values."""
        events = self.event_ids.filtered(lambda event: event.visibility in visibilities).sorted("sequence")
        return [
            {
                "date": event.date,
                "kind": event.kind,
                "label": event._citizen_label(),
                "body": "\n\n".join(filter(None, (event.reason_id.public_text, event.body))),
                "actor_label": event._citizen_actor(),
                "side": event.actor,
                "attachments": self._files_view(event.attachment_ids),
            }
            for event in events
        ]
