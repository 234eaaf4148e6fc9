from odoo import models

TOLD_BY_THE_WHOLE = {"reply"}  # what the reporter writes goes to each part and is shown once


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _timeline(self, visibilities):
        """Return the events that may be seen under `visibilities`, oldest first, as plain values."""
        events = self._timeline_events().filtered(lambda event: event.visibility in visibilities)
        return [event._timeline_values() for event in events]

    def _parts(self):
        """Return the parts of this complaint, without asking the database where there are none."""
        return self.child_ids if self.part_count else self.browse()

    def _told_last(self):
        """Return {complaint: when the city last told its reporter something}, in one query. Called as superuser."""
        if not self:
            return {}
        whole = {report.id: complaint for complaint in self for report in complaint | complaint._parts()}
        rows = self.env["lapor.complaint.event"]._read_group(
            [("complaint_id", "in", list(whole)), ("visibility", "!=", "internal"), ("actor", "!=", "reporter")],
            ["complaint_id"], ["date:max"],
        )  # fmt: skip
        told = {}
        for report, date in rows:
            told[whole[report.id]] = max(date, told.get(whole[report.id], date))
        return told

    def _timeline_events(self):
        """Return the events of this complaint and of its parts, oldest first."""
        told = self._parts().event_ids.filtered(lambda event: event.kind not in TOLD_BY_THE_WHOLE)
        return (self.event_ids | told).sorted("id")  # only ever appended: in the order in which things happened


class LaporComplaintEvent(models.Model):
    _inherit = "lapor.complaint.event"

    def _timeline_values(self):
        """Return this event as the reporter may see it, as plain values."""
        return {
            "date": self.date,
            "kind": self.kind,
            "label": self._citizen_label(),
            "body": "\n\n".join(filter(None, (self.reason_id.public_text, self.body))),
            "actor_label": self._citizen_actor(),
            "side": self.actor,
            "attachments": self.complaint_id._files_view(self.attachment_ids),
        }
