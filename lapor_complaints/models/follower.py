from odoo import api, fields, models


class LaporFollower(models.Model):
    """Somebody who gets mails about one public complaint."""

    _name = "lapor.follower"
    _inherit = ["lapor.mailbox"]
    _description = "Follower of a public complaint"
    _log_access = False
    _scope = "lapor-follow"

    complaint_id = fields.Many2one("lapor.complaint", required=True, readonly=True, ondelete="restrict")
    only_outcome = fields.Boolean(readonly=True, help="A supporter: told of the answer and the end alone")

    _email_uniq = models.UniqueIndex("(complaint_id, email)")

    @api.model
    def _request_token(self, complaint, email, only_outcome):
        """Return what proves that its bearer reads `email`; None where that is no address."""
        return self._sign_request(email, [complaint.number, bool(only_outcome)])

    @api.model
    def _read_request(self, token):
        """Return (address, language, public complaint, whether outcome only) of a valid token, or None."""
        values = self._requested(token, 2)
        complaint = values and self.env["lapor.complaint"]._public(values[2])
        return (*values[:2], complaint, values[3]) if complaint else None

    @api.model
    def _confirm(self, token):
        """Let the mailbox of `token` follow; returns its row, None for an invalid token. Twice is once."""
        found = self._read_request(token)
        if not found:
            return None
        email, lang, complaint, only_outcome = found
        rows = self.sudo()  # sudo: the token proves the mailbox, and a row says nothing but that
        known = rows.search([("complaint_id", "=", complaint.id), ("email", "=", email)], limit=1)
        if known:
            known.only_outcome = known.only_outcome and only_outcome
            return known
        return rows.create({"complaint_id": complaint.id, "email": email, "lang": lang, "only_outcome": only_outcome})

    def _leave(self):
        """End it for all that is handled together with the report: the next letter would come from there."""
        for row in self:
            kept = row.complaint_id._kept()
            reports = row.complaint_id | kept | kept._joined()
            self |= self.search([("email", "=", row.email), ("complaint_id", "in", reports.ids)])
        return super()._leave()
