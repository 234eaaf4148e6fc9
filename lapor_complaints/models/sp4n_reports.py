from base64 import b64encode

from odoo import api, fields, models
from odoo.tools import split_every

from ..sp4n.writer import Table


class LaporSp4nImport(models.Model):
    """The list of refused rows as a workbook, for whoever mends the export."""

    _inherit = "lapor.sp4n.import"

    error_file = fields.Binary(compute="_compute_error_file", string="Refused rows (XLSX)")
    error_filename = fields.Char(compute="_compute_error_file")

    def _compute_error_file(self):
        for one in self:
            one.error_filename = self.env._("refused-rows-%s.xlsx", one.id)
            # Only who downloads it asks for it: a form that shows the record does not build a workbook
            one.error_file = b64encode(one._refused_workbook()) if one.refused_count else False

    def _refused_workbook(self):
        """Return the bytes of the workbook."""
        columns = [
            (self.env._("Row"), 8), (self.env._("Tracking ID"), 14), (self.env._("National status"), 24),
            (self.env._("Why it is refused"), 90),
        ]  # fmt: skip
        above = [self.env._("Refused rows of %s", self.filename or ""), f"SHA-256 {self.file_hash}"]
        table = Table(self.env._("Refused rows"), columns, above)
        lines = self.env["lapor.sp4n.import.line"].search(
            [("import_id", "=", self.id), ("fate", "=", "refused")], order="row"
        )
        for ids in split_every(2000, lines.ids):
            for line in lines.browse(ids):
                table.add([line.row, line.tracking_id, line.status, line.errors])
        return table.content()

    def action_errors(self):
        """Download the list of refused rows."""
        self.ensure_one()
        self.check_access("read")
        url = f"/web/content/{self._name}/{self.id}/error_file/{self.env._('refused-rows-%s.xlsx', self.id)}"
        return {"type": "ir.actions.act_url", "url": f"{url}?download=true", "target": "self"}


class LaporSp4nDifference(models.Model):
    """The reconciliation list as a workbook."""

    _inherit = "lapor.sp4n.difference"

    @api.model
    def _workbook(self, domain):
        """Return the bytes of the workbook of the differences within `domain`, with the rights of who asks."""
        names = ("tracking_id", "complaint_id", "national_status", "state", "state_difference", "national_office",
                 "skpd_id", "national_on", "received_on", "is_kept", "kept_reason")  # fmt: skip
        widths = (14, 18, 24, 24, 24, 40, 40, 14, 14, 12, 60)
        labels = self.fields_get(names, ["string"])
        columns = [(labels[name]["string"], width) for name, width in zip(names, widths, strict=True)]
        table = Table(self.env._("Reconciliation"), columns, [self.env._("Differences with SP4N-LAPOR!")])
        for ids in split_every(2000, self.search(domain).ids):
            for one in self.browse(ids):
                table.add([one._shown_cell(name) for name in names])
        return table.content()

    def _shown_cell(self, name):
        field, value = self._fields[name], self[name]
        if field.type == "selection":
            return dict(field._description_selection(self.env)).get(value)
        if field.type == "boolean":
            return self.env._("Yes") if value else None
        return value.display_name if field.relational else value

    def action_download(self):
        """Download the chosen rows."""
        self.check_access("read")
        ids = ",".join(map(str, self.ids))
        return {"type": "ir.actions.act_url", "url": f"/lapor/sp4n/selisih.xlsx?ids={ids}", "target": "self"}
