from odoo import fields, models


class LaporSkpd(models.Model):
    """By what the national system knows the unit."""

    _inherit = "lapor.skpd"

    sp4n_code = fields.Char(string="SP4N ID", help="ID Instansi Terdisposisi in the national export")
    sp4n_name = fields.Char(string="SP4N name", help="Instansi Terdisposisi; empty: as it is called here")
