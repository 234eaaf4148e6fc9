from odoo import SUPERUSER_ID, models
from odoo.exceptions import UserError
from odoo.tools import email_normalize, hash_sign, verify_hash_signed

from .complaint_guard import GUARD
from .data_request import KINDS

SCOPE = "lapor-own-email"
EMAIL_HOURS = 24


class LaporComplaint(models.Model):
    """What a reporter does with her own data, after a controller has made sure that it is the reporter."""

    _inherit = "lapor.complaint"

    def _own(self):
        """Return the whole report as superuser, whoever is logged in: no field may tell which citizen it was."""
        return self._whole().with_user(SUPERUSER_ID)

    def _correct_own_data(self, **values):
        """Write new `name`, `phone` or (already confirmed) `email`; the history says which, never what."""
        complaint = self._own()
        reporter = complaint._reporter()
        wanted = {name: value or False for name, value in values.items() if name in ("name", "phone", "email")}
        changed = [name for name, value in wanted.items() if (reporter[name] or False) != value]
        if not changed:
            return False
        reporter.write({name: wanted[name] for name in changed})
        labels = [reporter._fields[name]._description_string(self.env) for name in changed]
        complaint._log("data_correct", "reporter", note=", ".join(labels))
        return True

    def _email_token(self, email):
        """Return what proves that its bearer reads the mailbox `email`; for this report and its present address."""
        complaint = self._own()
        now = complaint._reporter().email or ""
        return hash_sign(complaint.env, SCOPE, [complaint.number, now, email], expiration_hours=EMAIL_HOURS)

    def _email_of_token(self, token):
        """Return the address that `token` proves for this report, or None."""
        complaint = self._own()
        try:
            found = verify_hash_signed(complaint.env, SCOPE, str(token or ""))
        except (ValueError, IndexError, UnicodeError):
            return None
        valid = isinstance(found, list) and len(found) == 3 and complaint
        if not valid or found[:2] != [complaint.number, complaint._reporter().email or ""]:
            return None
        return email_normalize(found[2]) or None

    def _make_anonymous(self):
        """Hide the reporter from the public and every SKPD from now on. Nobody can undo it."""
        complaint = self._own()
        if complaint.is_anonymous:
            raise UserError(self.env._("Your identity is hidden already."))
        (complaint | complaint.child_ids).with_context(lapor_guard=GUARD).write({"is_anonymous": True})
        return complaint._log("data_anonymous", "reporter")

    def _request_own_data(self, kind, text=""):
        """Hand a request to the custodians. Returns it."""
        if kind not in dict(KINDS) or kind == "copy":  # a copy she takes herself
            raise UserError(self.env._("Choose what you ask for."))
        complaint = self._own()
        return complaint.env["lapor.data.request"]._receive(complaint, kind, text)

    def _hand_out_copy(self):
        """Return the reporter's copy of her data and note that she took it."""
        complaint = self._own()
        complaint._log("data_copy", "reporter")
        complaint.env["lapor.data.request"]._note_copy(complaint)
        return complaint.with_context(lang=self.env.lang)._own_copy()
