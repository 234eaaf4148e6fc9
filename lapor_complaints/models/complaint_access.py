import secrets
from datetime import timedelta

from odoo import api, models
from odoo.tools import consteq, hash_sign, hmac, verify_hash_signed

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # without signs that look alike on paper
CODE_LENGTH = 8
FETCHED = ("number", "access_hash")


class LaporComplaint(models.Model):
    """How a reporter without account comes back: number and access code, or a signed link from a mail."""

    _inherit = "lapor.complaint"

    @api.model
    def _code_from(self, submission_key):
        """Return the access code of a submission: random, or derived from the form's secret key so that a
        repeated submission shows the same code although only its hash is stored."""
        if not submission_key:
            return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
        number = int(hmac(self.env, "lapor-access-code", submission_key), 16)
        code = ""
        for _ in range(CODE_LENGTH):
            number, rest = divmod(number, len(ALPHABET))
            code += ALPHABET[rest]
        return code

    def _hash_code(self, code):
        return hmac(self.env, "lapor-access", f"{self.number}:{code}")

    def _check_code(self, code):
        """Tell whether `code` opens this complaint; in constant time, and as slowly for no complaint at all."""
        given = "".join(str(code or "").upper().replace("-", "").split())[: CODE_LENGTH * 2]
        complaint = self.sudo()  # sudo: reads the hash, which nobody has the right to read
        expected = complaint.access_hash if complaint else "-" * 64
        return consteq(
            complaint._hash_code(given) if complaint else hmac(self.env, "lapor-access", given),
            expected or "",
        )

    @api.model
    def _by_number(self, number):
        """Return the complaint with `number` as people type it, or an empty recordset."""
        typed = "".join(str(number or "").upper().split())[:40]
        printable = typed.isascii() and typed.isprintable()  # the database takes no others
        if not typed or not printable:
            return self.browse()
        # One query, with what comes next: a second one for known numbers alone would tell them by its time
        return self.search_fetch([("number", "=", typed)], FETCHED if self.env.su else ["number"], limit=1)

    @api.model
    def _opened_by(self, number, code):
        """Return the complaint that `number` and `code` open, or none.

        The same one query and the same arithmetic whether there is such a number or not.
        """
        complaint = self._by_number(number)
        return complaint if complaint._check_code(code) else complaint.browse()

    def _access_token(self, purpose="track", hours=24 * 90):
        """Return a signed token for a link in a mail: it opens this complaint for `purpose` during `hours`."""
        self.ensure_one()
        return hash_sign(
            self.sudo().env,  # sudo: reads the secret of the database to sign, gives it to nobody
            f"lapor-{purpose}",
            self.number,
            expiration=timedelta(hours=hours),
        )

    def _check_token(self, token, purpose="track"):
        """Tell whether `token` was signed for this complaint and purpose and has not expired."""
        try:
            # sudo: as above
            return verify_hash_signed(self.sudo().env, f"lapor-{purpose}", str(token or "")) == self.number
        except (ValueError, IndexError, UnicodeError):
            return False

    def _tracking_url(self):
        """Return the link by which the reporter opens the complaint; the website addon knows it."""
        return False
