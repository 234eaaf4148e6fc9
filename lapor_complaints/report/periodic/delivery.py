from odoo import fields, models

OUTCOMES = [("sent", "Mail written"), ("no_right", "May not read it"), ("no_address", "Has no address")]


class LaporReportDelivery(models.Model):
    """What became of one subscription in one period: written with the mail in one transaction, so never twice."""

    _name = "lapor.report.delivery"
    _description = "Delivery of a periodic report"
    _order = "start desc, id desc"
    _rec_name = "report_id"

    subscription_id = fields.Many2one("lapor.report.subscription", required=True, readonly=True, ondelete="cascade")
    start = fields.Date(string="Period from", required=True, readonly=True)
    report_id = fields.Many2one("lapor.periodic.report", required=True, readonly=True, ondelete="restrict", index=True)
    outcome = fields.Selection(OUTCOMES, required=True, readonly=True)

    _once = models.Constraint("UNIQUE(subscription_id, start)", "This report was delivered already.")
