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
        """Tell whether the browser with `secret` supports this complaint, or one that is joined into it."""
        if not secret:
            return False
        found = SQL("SELECT 1 FROM lapor_endorsement WHERE %s LIMIT 1", self._supported_by(secret))
        return bool(self.env.execute_query(found))

    def _supported_by(self, secret):
        """Return the condition on the rows of the browser with `secret`."""
        # sudo: which reports are joined; all that leaves is one yes or no for whoever holds the secret
        complaint, key = self.sudo(), self.env["lapor.endorsement"]._key
        keys = tuple((one.id, key(one, secret)) for one in complaint | complaint._joined())
        return SQL("(complaint_id, key_hash) IN %s", keys)

    def _endorse(self, secret):
        """Count the browser with `secret` once. Only public complaints can be supported; returns the count."""
        return self._change_endorsement(SQL(
            "INSERT INTO lapor_endorsement (complaint_id, key_hash, is_repeat) SELECT %s, %s, false"
            " WHERE NOT EXISTS (SELECT 1 FROM lapor_endorsement WHERE %s) ON CONFLICT DO NOTHING RETURNING id",
            self.id, self.env["lapor.endorsement"]._key(self, secret), self._supported_by(secret),
        ))  # fmt: skip

    def _withdraw_endorsement(self, secret):
        """Take the support of the browser with `secret` back; returns the count."""
        return self._change_endorsement(
            SQL("DELETE FROM lapor_endorsement WHERE %s RETURNING id", self._supported_by(secret))
        )

    def _change_endorsement(self, statement):
        complaint = self.sudo()  # sudo: a count that anybody may change by one
        if complaint.is_public and self.env.execute_query(statement):
            complaint._count_support(complaint | complaint._joined())
        return complaint.endorsement_count

    def _count_support(self, reports):
        """Write how many browsers support `reports`, of which this one is shown. Called as superuser."""
        self.env["lapor.endorsement"].flush_model()
        ((count,),) = self.env.execute_query(SQL(
            "SELECT count(*) FROM lapor_endorsement WHERE complaint_id IN %s AND is_repeat IS NOT TRUE",
            tuple(reports.ids),
        ))  # fmt: skip
        self.with_context(lapor_guard=GUARD).write({"endorsement_count": count})
