import json

from odoo import api, fields, models
from odoo.tools import SQL

FATES = [("new", "New"), ("changed", "Changed"), ("same", "Unchanged"), ("refused", "Refused")]
COLUMNS = ("import_id", "row", "tracking_id", "fate", "status", "agency", "received_on", "changes", "errors",
           "remarks", "staged", "stored")  # fmt: skip


class LaporSp4nImportLine(models.Model):
    """One row of a national file and its fate. What it says of the reporter is staged until the row is stored."""

    _name = "lapor.sp4n.import.line"
    _description = "Row of a file from SP4N-LAPOR!"
    _order = "import_id, row"
    _rec_name = "tracking_id"

    import_id = fields.Many2one("lapor.sp4n.import", required=True, readonly=True, ondelete="cascade")
    row = fields.Integer(readonly=True, aggregator=None)
    tracking_id = fields.Char(string="Tracking ID", readonly=True)
    fate = fields.Selection(FATES, string="Becomes", readonly=True)
    status = fields.Char(string="National status", readonly=True)
    agency = fields.Char(string="Office", readonly=True)
    received_on = fields.Date(string="Received", readonly=True)
    changes = fields.Char(string="What changes", readonly=True)
    errors = fields.Text(string="Why it is refused", readonly=True)
    remarks = fields.Text(readonly=True)
    staged = fields.Json(groups=fields.NO_ACCESS)
    stored = fields.Boolean(readonly=True)
    complaint_id = fields.Many2one("lapor.complaint", readonly=True, ondelete="set null", index="btree_not_null")

    _row_uniq = models.UniqueIndex("(import_id, row)")
    _tracking_idx = models.Index("(import_id, tracking_id)")
    _pending_idx = models.Index("(import_id, row) WHERE stored IS NOT TRUE AND fate IN ('new', 'changed')")

    @api.model
    def _add(self, rows):
        """Add many rows with one INSERT; each is a dict with the keys COLUMNS."""
        log = (self.env.uid, self.env.uid, self.env.cr.now(), self.env.cr.now())
        values = []
        for row in rows:
            cells = {name: row[name] or None for name in COLUMNS}
            cells.update(staged=row["staged"] and json.dumps(row["staged"]), stored=False)
            values.append((*cells.values(), *log))
        columns = [*COLUMNS, "create_uid", "write_uid", "create_date", "write_date"]
        if values:
            self.env.cr.execute(SQL(
                "INSERT INTO lapor_sp4n_import_line (%s) VALUES %s",
                SQL(", ").join(map(SQL.identifier, columns)), SQL(", ").join(SQL("%s", value) for value in values),
            ))  # fmt: skip
            self.invalidate_model()

    def action_open(self):
        """Open the complaint that the row became, if it became one."""
        self.ensure_one()
        return self.complaint_id and self.complaint_id._open_form()
