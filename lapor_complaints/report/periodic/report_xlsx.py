from odoo import api, models

from .definitions_table import DefinitionsTable
from .tables import Table
from .tables_groups import tables_of
from .xlsx import Workbook


class LaporPeriodicReport(models.Model):
    """The same tables for who wants to go on counting."""

    _inherit = "lapor.periodic.report"

    @api.model
    def _xlsx_content(self, kept):
        """Return the XLSX (bytes) of the kept figures `kept`, in the language of the environment."""
        book = Workbook(kept["name"])
        book.sheet(self._xlsx_about(kept))
        for table in tables_of(self.env, kept).values():
            book.sheet(table)
        book.sheet(DefinitionsTable(self.env).table())
        return book.content()

    @api.model
    def _xlsx_about(self, kept):
        rows = [
            [self.env._("Report"), kept["name"], None],
            [self.env._("Number"), kept["number"], None],
            [self.env._("Period"), kept["label"], None],
            [self.env._("About"), kept["skpd"]["name"] if kept["skpd"] else self.env._("All SKPD of the city"), None],
            [self.env._("First day"), None, kept["start"]],
            [self.env._("Last day"), None, kept["end"]],
            [self.env._("Figures of"), None, kept["today"]],
            [self.env._("Checksum of the figures"), kept["checksum"], None],
        ]
        columns = [
            (self.env._("About this report"), "text", 3),
            (self.env._("Value"), "text", 6),
            (self.env._("Date"), "date", 2),
        ]
        return Table("about", self.env._("About"), columns, rows)
