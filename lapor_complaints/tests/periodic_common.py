"""Periodic reports of the register of `indicators_common`, and how their files are read."""

import io
from datetime import date

from openpyxl import load_workbook

from odoo.tools.pdf import PdfFileReader

from ..report.periodic.tables_groups import tables_of
from .indicators_common import IndicatorsCase

MONTH = date(2026, 10, 1)


class PeriodicCase(IndicatorsCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.reports = cls.env["lapor.periodic.report"].sudo()
        cls.nobody = cls.env["lapor.skpd"]

    def make(self, role="coordinator", kind="month", start=MONTH, skpd=None):
        reports = self.env["lapor.periodic.report"].with_user(self.people[role])
        return reports._make(kind, start, skpd or self.nobody)

    def pdf_text(self, report):
        pages = PdfFileReader(io.BytesIO(report.sudo().pdf_id.raw)).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())

    def workbook(self, report):
        return load_workbook(io.BytesIO(report.sudo().xlsx_id.raw))

    def tables(self, report):
        """Return {name: table} of what was kept, in the language of the documents."""
        env = self.env["lapor.letter.pdf"]._for(report).sudo().env
        return env, tables_of(env, report.sudo()._kept())
