from odoo import api, models

from .event_chain import GENESIS, digest

BATCH = 2000


class LaporComplaintEvent(models.Model):
    _inherit = "lapor.complaint.event"

    @api.model
    def _verify_history(self, progress=None):
        """Return the faults of all chains as sentences; none when every history is as it was written.

        Reads in batches; `progress(done)` is called after each with the number of complaints checked.
        """
        faults, last = [], 0
        while complaints := self.env["lapor.complaint"].sudo().search([("id", ">", last)], order="id", limit=BATCH):
            for complaint in complaints:
                faults += complaint._verify_chain()
            last = complaints[-1].id
            self.env.invalidate_all()
            if progress:
                progress(len(complaints))
        return faults

    def _content_faults(self):
        """Return what of this event is no longer as it was written."""
        files = ",".join(file.checksum or "" for file in self.attachment_ids.sorted("id"))
        checks = {
            "a fact was changed": self._hash(self._stored_values(), self.complaint_id.number, self.previous_hash)
            == self.chain_hash,
            "its text was changed": digest(self.body) == (self.body_digest or ""),
            "its note was changed": digest(self.note) == (self.note_digest or ""),
            "its files were changed": digest(files) == (self.files_digest or ""),
        }
        return [fault for fault, intact in checks.items() if not intact]


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _verify_chain(self):
        """Return the faults in this complaint's history, each naming the event."""
        faults, previous, expected = [], GENESIS, 1
        for event in self.event_ids.sorted("sequence"):
            name = f"{self.number} #{event.sequence} ({event.kind})"
            if event.sequence != expected:
                faults.append(f"{self.number}: event {expected} is missing before {name}")
            if event.previous_hash != previous:
                faults.append(f"{name}: does not follow the event before it")
            faults += [f"{name}: {fault}" for fault in event._content_faults()]
            previous, expected = event.chain_hash, event.sequence + 1
        if previous != (self.history_hash or GENESIS) or expected != self.event_count + 1:
            faults.append(f"{self.number}: the end of the history is missing or was added by hand")
        return faults
