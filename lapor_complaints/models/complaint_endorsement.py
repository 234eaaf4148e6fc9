from odoo import fields, models
from odoo.tools import SQL

from .complaint_guard import GUARD


class LaporComplaint(models.Model):
    """How many citizens support a complaint: one per browser, withdrawable, and nobody learns who."""

    _inherit = "lapor.complaint"

    endorsement_count = fields.Integer(
        string="Citizens who support it", readonly=True, copy=False, default=0,
        help="One per browser; who they are is not known to anybody",
    )  # fmt: skip
    _register_support_idx = models.Index("(endorsement_count DESC, id DESC) WHERE is_public IS TRUE")

    def _is_endorsed(self, secret):
        """Tell whether the browser with `secret` supports this complaint."""
        if not secret:
            return False
        rows = self.env["lapor.endorsement"].sudo()  # sudo: one yes or no for whoever holds the secret
        found = [("complaint_id", "=", self.id), ("key_hash", "=", rows._key(self, secret))]
        return bool(rows.search_count(found, limit=1))

    def _endorse(self, secret):
        """Count the browser with `secret` once. Only public complaints can be supported; returns the count."""
        return self._change_endorsement(SQL(
            "INSERT INTO lapor_endorsement (complaint_id, key_hash) VALUES (%s, %s)"
            " ON CONFLICT DO NOTHING RETURNING id",
            self.id, self.env["lapor.endorsement"]._key(self, secret),
        ))  # fmt: skip

    def _withdraw_endorsement(self, secret):
        """Take the support of the browser with `secret` back; returns the count."""
        return self._change_endorsement(SQL(
            "DELETE FROM lapor_endorsement WHERE complaint_id = %s AND key_hash = %s RETURNING id",
            self.id, self.env["lapor.endorsement"]._key(self, secret),
        ))  # fmt: skip

    def _change_endorsement(self, statement):
        complaint = self.sudo().with_context(lapor_guard=GUARD)  # sudo: a count that anybody may change by one
        if complaint.is_public and self.env.execute_query(statement):
            ((count,),) = self.env.execute_query(
                SQL("SELECT count(*) FROM lapor_endorsement WHERE complaint_id = %s", self.id)
            )
            complaint.write({"endorsement_count": count})
        return complaint.endorsement_count
