import hashlib

from odoo import api, fields, models
from odoo.tools import hmac

from .lifecycle import STATES
from .selections import CLOSERS


class LaporSp4nMirror(models.Model):
    """What the last national file said of one complaint. It holds no word of the reporter: texts and names only as
    keyed digests, by which a change is seen."""

    _name = "lapor.sp4n.mirror"
    _description = "National copy of a complaint"
    _rec_name = "tracking_id"

    complaint_id = fields.Many2one("lapor.complaint", required=True, readonly=True, ondelete="restrict")
    tracking_id = fields.Char(string="SP4N number", required=True, readonly=True)
    status = fields.Char(string="National status", readonly=True)
    state = fields.Selection(STATES, string="Means here", readonly=True)
    closed_by = fields.Selection(CLOSERS, readonly=True)
    agency = fields.Char(string="National office", readonly=True)
    agency_code = fields.Char(readonly=True)
    skpd_id = fields.Many2one("lapor.skpd", string="SKPD by that name", readonly=True, ondelete="restrict")
    received_at = fields.Datetime(readonly=True)
    category_code = fields.Char(readonly=True)
    source = fields.Char(string="National channel", readonly=True)
    reason = fields.Char(string="Reason given there", readonly=True)
    digests = fields.Json(groups=fields.NO_ACCESS)
    given_state = fields.Selection(STATES, readonly=True, help="State in which the files have left the complaint")
    given_events = fields.Integer(readonly=True, help="Its events when a file last changed it")
    import_id = fields.Many2one("lapor.sp4n.import", string="File", readonly=True, ondelete="set null", index=True)
    kept_at = fields.Datetime(string="Ours kept on", readonly=True)
    kept_by_id = fields.Many2one("res.users", string="Ours kept by", readonly=True)
    kept_reason = fields.Text(string="Why ours is kept", readonly=True)

    _complaint_uniq = models.UniqueIndex("(complaint_id)")
    _tracking_uniq = models.UniqueIndex("(tracking_id)")

    @api.model
    def _digester(self):
        """Return a function that digests a text; without the database's secret nobody can try names against it."""
        key = bytes.fromhex(hmac(self.env(su=True), "lapor-sp4n", "digest"))[:32]
        return lambda text: text and hashlib.blake2b(text.encode(), key=key, digest_size=8).hexdigest()

    @api.model
    def _values(self, texts, received_at, standing):
        """Return the columns that a row of the national file gives."""
        return {
            "status": texts["status"], "state": standing["state"], "closed_by": standing["closed_by"],
            "agency": texts.get("agency"), "agency_code": texts.get("agency_code"), "skpd_id": standing["skpd_id"],
            "received_at": received_at, "category_code": texts.get("category_code"), "source": texts.get("source"),
            "reason": texts.get("reason"),
        }  # fmt: skip
