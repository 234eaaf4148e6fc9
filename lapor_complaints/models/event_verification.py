from odoo import models

from .event_chain import digest


class LaporComplaintEvent(models.Model):
    """Whether an event is still what it was when it was written."""

    _inherit = "lapor.complaint.event"

    def _content_faults(self, files=True):
        """Return what of this event is no longer as it was written; `files` reads the bytes of its files too."""
        attachments = self.attachment_ids.sorted("id")
        checksums = ",".join(file.checksum or "" for file in attachments)
        checks = [
            (self._hash(self._stored_values(), self.complaint_id.number, self.previous_hash) == self.chain_hash,
             self.env._("a fact was changed")),
            (self._stands(self.body, self.body_digest), self.env._("its text was changed")),
            (self._stands(self.note, self.note_digest), self.env._("its note was changed")),
            (self._stands(checksums, self.files_digest), self.env._("a file was exchanged, added or taken away")),
        ]  # fmt: skip
        faults = [fault for intact, fault in checks if not intact]
        if files:
            faults += [
                self.env._("the contents of the file %s were changed or lost", file.name)
                for file in attachments
                if not file._lapor_is_intact()
            ]
        return faults

    def _stands(self, value, expected):
        """Tell whether `value` is what the digest `expected` was made of, or was lawfully emptied."""
        return digest(value) == (expected or "") or (not value and self._is_erased())
