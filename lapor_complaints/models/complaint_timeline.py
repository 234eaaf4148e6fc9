from odoo import models

TOLD_BY_THE_WHOLE = {"reply"}  # what the reporter writes goes to each part and is shown once


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _timeline(self, visibilities):
        """Return the events that may be seen under `visibilities`, oldest first, as plain values."""
        events = self._timeline_events().filtered(lambda event: event.visibility in visibilities)
        return [
            {
                "date": event.date,
                "kind": event.kind,
                "label": event._citizen_label(),
                "body": "\n\n".join(filter(None, (event.reason_id.public_text, event.body))),
                "actor_label": event._citizen_actor(),
                "side": event.actor,
                "attachments": event.complaint_id._files_view(event.attachment_ids),
            }
            for event in events
        ]

    def _timeline_events(self):
        """Return the events of this complaint and of its parts, oldest first."""
        parts = self.child_ids.event_ids.filtered(lambda event: event.kind not in TOLD_BY_THE_WHOLE)
        return (self.event_ids | parts).sorted("id")  # only ever appended: in the order in which things happened
