import re

from odoo import api, fields, models
from odoo.tools import email_normalize, hash_sign, verify_hash_signed

# Without brackets: Python's own reader of addresses goes one level deeper with each of them, until it falls over
ADDRESS = re.compile(r"[^@\s,;<>\"()\[\]]+@[^@\s,;<>\"()\[\]]+\.[^@\s,;<>\".()\[\]]+")
CONFIRM_HOURS = 48
LONGEST = 254  # characters of an address (RFC 5321)


class LaporMailbox(models.AbstractModel):
    """A mailbox that gets news. A row exists only once the mailbox itself has confirmed: until then the request is
    nothing but a signed link, so there is nothing to delete. Nobody reads such rows but code."""

    _name = "lapor.mailbox"
    _description = "Mailbox that gets news"
    _log_access = False
    _scope = ""  # of the signed links; another one for each model, so that no link opens what it is not for

    email = fields.Char(required=True, readonly=True)
    lang = fields.Char(readonly=True)

    @api.model
    def _address(self, typed):
        """Return the address that was typed in its normal form, or None where it is none."""
        typed = str(typed or "").strip()
        valid = len(typed) <= LONGEST and typed.isascii() and typed.isprintable() and ADDRESS.fullmatch(typed)
        return (valid and email_normalize(typed)) or None

    @api.model
    def _sign_request(self, typed, values):
        """Return what proves that its bearer reads the mailbox `typed` and asks for `values`; None without address."""
        address = self._address(typed)
        if not address:
            return None
        values = [address, self.env.lang or "", *values]
        return hash_sign(self.env(su=True), self._scope, values, expiration_hours=CONFIRM_HOURS)

    @api.model
    def _requested(self, token, count):
        """Return [address, language, *values] of a valid request for `count` values, or None."""
        return self._verified(self._scope, token, count + 2)

    def _leave_token(self):
        """Return what ends this subscription, as long as it exists."""
        self.ensure_one()
        return hash_sign(self.env(su=True), f"{self._scope}-leave", [self.id, self.email])

    @api.model
    def _of_leave_token(self, token):
        """Return the subscription that `token` ends, or none."""
        values = self._verified(f"{self._scope}-leave", token, 2)
        rows = self.sudo()  # sudo: found only with a token that we have signed for this very row
        return rows.search([("id", "=", values[0]), ("email", "=", values[1])]) if values else rows.browse()

    def _leave(self):
        """End these subscriptions: nothing of them stays. Called as superuser."""
        self.unlink()

    @api.model
    def _verified(self, scope, token, count):
        try:
            found = verify_hash_signed(self.env(su=True), scope, str(token or "")[:2000])
        except (ValueError, IndexError, UnicodeError):
            return None
        return found if isinstance(found, list) and len(found) == count else None
