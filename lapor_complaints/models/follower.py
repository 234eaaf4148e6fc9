import re

from odoo import api, fields, models
from odoo.tools import email_normalize, hash_sign, verify_hash_signed

# Without brackets: Python's own reader of addresses goes one level deeper with each of them, until it falls over
ADDRESS = re.compile(r"[^@\s,;<>\"()\[\]]+@[^@\s,;<>\"()\[\]]+\.[^@\s,;<>\".()\[\]]+")
FOLLOW, LEAVE = "lapor-follow", "lapor-follow-leave"
CONFIRM_HOURS = 48
LONGEST = 254  # characters of an address (RFC 5321)


class LaporFollower(models.Model):
    """Somebody who gets mails about a public complaint. A row exists only once the mailbox itself has confirmed: until
    then the request is nothing but a signed link, so there is nothing to delete. Nobody reads these rows but code."""

    _name = "lapor.follower"
    _description = "Follower of a public complaint"
    _log_access = False

    complaint_id = fields.Many2one("lapor.complaint", required=True, readonly=True, ondelete="restrict")
    email = fields.Char(required=True, readonly=True)
    lang = fields.Char(readonly=True)
    only_outcome = fields.Boolean(readonly=True, help="A supporter: told of the answer and the end alone")

    _email_uniq = models.UniqueIndex("(complaint_id, email)")

    @api.model
    def _request_token(self, complaint, email, only_outcome):
        """Return what proves that its bearer reads `email`; None where that is no address."""
        typed = str(email or "").strip()
        valid = len(typed) <= LONGEST and typed.isascii() and typed.isprintable() and ADDRESS.fullmatch(typed)
        address = valid and email_normalize(typed)
        if not address:
            return None
        values = [complaint.number, address, self.env.lang or "", bool(only_outcome)]
        return hash_sign(self.env(su=True), FOLLOW, values, expiration_hours=CONFIRM_HOURS)

    @api.model
    def _read_request(self, token):
        """Return (public complaint, address, language, whether outcome only) of a valid token, or None."""
        values = self._verified(FOLLOW, token, 4)
        complaint = values and self.env["lapor.complaint"]._public(values[0])
        return (complaint, *values[1:]) if complaint else None

    @api.model
    def _confirm(self, token):
        """Let the mailbox of `token` follow; returns the complaint, or None for an invalid token. Twice is once."""
        found = self._read_request(token)
        if not found:
            return None
        complaint, email, lang, only_outcome = found
        rows = self.sudo()  # sudo: the token proves the mailbox, and a row says nothing but that
        known = rows.search([("complaint_id", "=", complaint.id), ("email", "=", email)], limit=1)
        if known:
            known.only_outcome = known.only_outcome and only_outcome
        else:
            rows.create({"complaint_id": complaint.id, "email": email, "lang": lang, "only_outcome": only_outcome})
        return complaint

    def _leave_token(self):
        """Return what ends this subscription, as long as it exists."""
        self.ensure_one()
        return hash_sign(self.env(su=True), LEAVE, [self.id, self.email])

    @api.model
    def _of_leave_token(self, token):
        """Return the subscription that `token` ends, or none."""
        values = self._verified(LEAVE, token, 2)
        rows = self.sudo()  # sudo: found only with a token that we have signed for this very row
        return rows.search([("id", "=", values[0]), ("email", "=", values[1])]) if values else rows.browse()

    @api.model
    def _verified(self, scope, token, count):
        try:
            found = verify_hash_signed(self.env(su=True), scope, str(token or "")[:2000])
        except (ValueError, IndexError, UnicodeError):
            return None
        return found if isinstance(found, list) and len(found) == count else None
