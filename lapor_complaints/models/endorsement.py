import hashlib

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from odoo import api, fields, models
from odoo.tools import hmac

BLOCK = 16  # bytes


class LaporEndorsement(models.Model):
    """One citizen's support ("dukung") for one public complaint.

    Nobody is known: the key is the hash of a random value in that browser's cookie, enciphered with a key of the
    complaint, so two rows of one browser have nothing in common without the secret of this database. Code alone
    deciphers them, and only to count a browser once when reports are joined (ADR 0027). Nobody reads these rows.
    """

    _name = "lapor.endorsement"
    _description = "Support of a citizen"
    _log_access = False

    complaint_id = fields.Many2one("lapor.complaint", required=True, readonly=True, ondelete="restrict")
    key_hash = fields.Char(required=True, readonly=True)
    is_repeat = fields.Boolean(readonly=True, help="The same browser supports a report that this one is joined with")

    _key_uniq = models.UniqueIndex("(complaint_id, key_hash)")

    @api.model
    def _key(self, complaint, secret):
        hidden = hashlib.sha256(secret.encode()).digest()[:BLOCK]
        return self._cipher(complaint).encryptor().update(hidden).hex()

    @api.model
    def _cipher(self, complaint):
        """Return what turns the hash of a browser into the key of `complaint` and back."""
        key = bytes.fromhex(hmac(self.env(su=True), "lapor-endorsement", str(complaint.id)))
        # A single block of random bits and a key of its own for each report: no pattern for ECB to show
        return Cipher(algorithms.AES(key), modes.ECB())  # noqa: S305

    def _repeats(self):
        """Return those of these rows whose browser has another one before it among them. Called as superuser."""
        seen, repeats = set(), []
        for complaint, rows in self.grouped("complaint_id").items():
            plain = self._cipher(complaint).decryptor().update(bytes.fromhex("".join(rows.mapped("key_hash"))))
            for place, row in enumerate(rows):
                browser = plain[place * BLOCK : (place + 1) * BLOCK]
                repeats += [row.id] if browser in seen else []
                seen.add(browser)
        return self.browse(repeats)
