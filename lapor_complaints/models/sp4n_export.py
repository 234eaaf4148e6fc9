import hashlib
from base64 import b64encode
from datetime import datetime, time, timedelta

import pytz

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools import split_every

from ..sp4n.columns import COLUMNS
from ..sp4n.writer import Table
from .lifecycle import ENDED, OPEN

WHICH = [("known", "Those with an SP4N number"), ("local", "Those without an SP4N number"), ("all", "All")]
STANDING = [("all", "All"), ("open", "Open"), ("ended", "Finished")]
OVERLAP = timedelta(minutes=30)  # an act that was being written while the last file was made is in the next as well
KEPT_HOURS = 24
MOST = 200_000
WIDTHS = {"title": 40, "first_text": 60, "last_text": 60, "agency": 35, "status": 24, "name": 24, "category": 28}


class LaporSp4nExport(models.Model):
    """A file for the national side: who wrote which and when stays, the file itself only for a day."""

    _name = "lapor.sp4n.export"
    _description = "File for SP4N-LAPOR!"
    _order = "id desc"
    _rec_name = "filename"

    date_from = fields.Date(string="Received from")
    date_to = fields.Date(string="Received until")
    which = fields.Selection(WHICH, required=True, default="known", string="Reports")
    standing = fields.Selection(STANDING, required=True, default="all", string="State")
    only_changed = fields.Boolean(string="Only what has changed since the last file", default=True)
    last_at = fields.Datetime(string="Last file", compute="_compute_last_at")
    written_at = fields.Datetime(readonly=True, copy=False)
    count = fields.Integer(string="Rows", readonly=True, copy=False)
    file = fields.Binary(attachment=True, readonly=True, copy=False)
    filename = fields.Char(readonly=True, copy=False)
    file_hash = fields.Char(string="SHA-256", readonly=True, copy=False)
    user_id = fields.Many2one("res.users", string="By", required=True, readonly=True, default=lambda self: self.env.uid)

    _last_idx = models.Index("(which, written_at DESC) WHERE written_at IS NOT NULL")

    @api.depends("which", "written_at")
    def _compute_last_at(self):
        for one in self:
            before = Domain("written_at", "<", one.written_at or fields.Datetime.now())
            before &= Domain("which", "in", (one.which, "all"))
            one.last_at = self.search(before, order="written_at desc", limit=1).written_at

    def write(self, vals):
        written = {"file", "filename", "file_hash", "count", "written_at", "user_id"}
        if not self.env.su and (written & set(vals) or any(one.written_at for one in self)):
            raise UserError(self.env._("This file is written. Begin a new one."))
        return super().write(vals)

    @api.model_create_multi
    def create(self, vals_list):
        chosen = ("date_from", "date_to", "which", "standing", "only_changed")
        if not self.env.su:
            vals_list = [{name: vals[name] for name in chosen if name in vals} for vals in vals_list]
        return super().create(vals_list)

    def action_write(self):
        """Write the file."""
        self.ensure_one()
        self.check_access("write")
        if self.written_at:
            raise UserError(self.env._("This file is written. Begin a new one."))
        now = fields.Datetime.now()
        complaints = self.env["lapor.complaint"].search(self._domain(), order="received_at, id", limit=MOST + 1)
        if not complaints:
            raise UserError(self.env._("No report fits: nothing is written."))
        if len(complaints) > MOST:
            raise UserError(self.env._("More than %s reports fit: choose a shorter time.", MOST))
        content = self._content(complaints)
        self.sudo().write({  # sudo: nobody writes a file or its date by hand
            "written_at": now, "count": len(complaints), "file": b64encode(content), "user_id": self.env.uid,
            "file_hash": hashlib.sha256(content).hexdigest(), "filename": f"sp4n-lapor-{now:%Y%m%d-%H%M}.xlsx",
        })  # fmt: skip

    def _content(self, complaints):
        """Return the workbook; read in pieces, so that memory does not grow with the texts."""
        table = Table("Laporan", [(label, WIDTHS.get(key, 18)) for key, label, _others in COLUMNS])
        rows = self.env["lapor.sp4n.export.rows"]
        names = rows._names()
        for ids in split_every(1000, complaints.ids):
            for row in rows._rows(complaints.browse(ids), names):
                table.add(row)
            self.env.invalidate_all()
        return table.content()

    def _domain(self):
        """Return which complaints go into the file: whole ones, in the registers of the city."""
        domain = Domain("parent_id", "=", False) & Domain("is_quarantined", "=", False)
        if self.which != "all":
            domain &= Domain("external_number", "!=" if self.which == "known" else "=", False)
        if self.standing != "all":
            domain &= Domain("state", "in", OPEN if self.standing == "open" else ENDED)
        if self.date_from:
            domain &= Domain("received_at", ">=", self._midnight(self.date_from))
        if self.date_to:
            domain &= Domain("received_at", "<", self._midnight(self.date_to + timedelta(days=1)))
        if self.only_changed and self.last_at:
            domain &= Domain("event_ids", "any", [("create_date", ">", self.last_at - OVERLAP)])
        return domain

    def _midnight(self, day):
        """Return the beginning of the city's `day` as naive UTC."""
        zone = pytz.timezone(self.env.company.sudo().resource_calendar_id.tz or "UTC")  # sudo: public configuration
        return zone.localize(datetime.combine(day, time())).astimezone(pytz.utc).replace(tzinfo=None)

    @api.autovacuum
    def _gc_files(self):
        """Remove the files of yesterday: they hold personal data, and another is written at once."""
        before = fields.Datetime.now() - timedelta(hours=KEPT_HOURS)
        self.search([("written_at", "<", before), ("file", "!=", False)]).write({"file": False})
