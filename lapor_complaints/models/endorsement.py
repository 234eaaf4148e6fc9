from odoo import api, fields, models
from odoo.tools import hmac


class LaporEndorsement(models.Model):
    """One citizen's support ("dukung") for one public complaint.

    Nobody is known: the key is a hash of the complaint and of a random value in that browser's cookie, so two rows of
    one browser have nothing in common. Nobody reads these rows but code.
    """

    _name = "lapor.endorsement"
    _description = "Support of a citizen"
    _log_access = False

    complaint_id = fields.Many2one("lapor.complaint", required=True, readonly=True, ondelete="restrict")
    key_hash = fields.Char(required=True, readonly=True)

    _key_uniq = models.UniqueIndex("(complaint_id, key_hash)")

    @api.model
    def _key(self, complaint, secret):
        return hmac(self.env(su=True), "lapor-endorsement", f"{complaint.id}:{secret}")
