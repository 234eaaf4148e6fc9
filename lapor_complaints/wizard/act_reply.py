from odoo import fields, models


class LaporAct(models.TransientModel):
    """The reply of another body: when it came, and by which letter."""

    _inherit = "lapor.act"

    reply_date = fields.Date(string="Date of their reply", default=fields.Date.context_today)
    reply_number = fields.Char(string="Number of their letter")

    def _given(self):
        return {**super()._given(), "reply_date": self.reply_date, "reply_number": self.reply_number}
