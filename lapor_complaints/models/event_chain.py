import hashlib
import json

from odoo import fields, models

GENESIS = "0" * 64
CHAINED = ("sequence", "date", "kind", "state_from", "state_to", "actor", "user_id", "skpd_id", "reason_id",
           "visibility", "body_digest", "note_digest", "files_digest", "other_id")  # fmt: skip


def digest(text):
    """Return the SHA-256 of `text` as hex; empty text has an empty digest."""
    return hashlib.sha256(text.encode()).hexdigest() if text else ""


class LaporComplaintEvent(models.Model):
    """Each event carries the hash of the one before it: whoever edits, removes or inserts one breaks the chain.

    Texts and files enter by their digests, so that a lawful erasure (UU 27/2022) can empty a text and leave the
    chain whole.
    """

    _inherit = "lapor.complaint.event"

    previous_hash = fields.Char(readonly=True)
    chain_hash = fields.Char(readonly=True)
    body_digest = fields.Char(readonly=True)
    note_digest = fields.Char(readonly=True)
    files_digest = fields.Char(readonly=True)

    def _chain_values(self, values, number, previous):
        """Return the chain columns of an event about to be created with `values` on complaint `number`."""
        files = self.env["ir.attachment"].browse(
            [id_ for command in values["attachment_ids"] or () for id_ in command[2]]
        )
        digests = {
            "body_digest": digest(values.get("body")),
            "note_digest": digest(values.get("note")),
            "files_digest": digest(",".join(file.checksum or "" for file in files)),
        }
        previous = previous or GENESIS
        return {
            **digests,
            "previous_hash": previous,
            "chain_hash": self._hash({**values, **digests}, number, previous),
        }

    def _hash(self, values, number, previous):
        """Return the hash over the chained `values` of an event, its complaint's number and the hash before it."""
        facts = [previous, number, *(self._plain(values.get(name)) for name in CHAINED)]
        return hashlib.sha256(json.dumps(facts, ensure_ascii=False).encode()).hexdigest()

    def _plain(self, value):
        return fields.Datetime.to_string(value) if hasattr(value, "isoformat") else value or ""

    def _stored_values(self):
        """Return the chained values of a stored event as they were when it was created."""
        return {name: self[name].id if self._fields[name].relational else self[name] for name in CHAINED}
