from odoo import fields, models

from ..models.complaint_judged import RESULTS

ON_TIME_HELP = "Share of the steps that were done by their date, among those done or overdue"
DAYS_HELP = "Working days by the city's calendar, without those in which the reporter was asked"


class LaporComplaintAnalysis(models.Model):
    """What is measured (docs/indicators.md)."""

    _inherit = "lapor.complaint.analysis"

    complaint_count = fields.Integer(string="Number of complaints", readonly=True)
    verification_result = fields.Selection(RESULTS, string="Verification", readonly=True)
    response_result = fields.Selection(RESULTS, string="First response", readonly=True)
    answer_result = fields.Selection(RESULTS, string="Final answer", readonly=True)
    verification_on_time = fields.Float(
        string="Verification on time (%)", readonly=True, aggregator="avg", help=ON_TIME_HELP
    )
    response_on_time = fields.Float(
        string="First response on time (%)", readonly=True, aggregator="avg", help=ON_TIME_HELP
    )
    answer_on_time = fields.Float(string="Answer on time (%)", readonly=True, aggregator="avg", help=ON_TIME_HELP)
    verification_days = fields.Float(
        string="Days to verification: mean", readonly=True, aggregator="avg", help=DAYS_HELP
    )
    verification_days_median = fields.Float(
        string="Days to verification: median", readonly=True, aggregator="median", help=DAYS_HELP
    )
    verification_days_p90 = fields.Float(
        string="Days to verification: P90", readonly=True, aggregator="p90", help=DAYS_HELP
    )
    response_days = fields.Float(string="Days to first response: mean", readonly=True, aggregator="avg", help=DAYS_HELP)
    response_days_median = fields.Float(
        string="Days to first response: median", readonly=True, aggregator="median", help=DAYS_HELP
    )
    response_days_p90 = fields.Float(
        string="Days to first response: P90", readonly=True, aggregator="p90", help=DAYS_HELP
    )
    answer_days = fields.Float(string="Days to answer: mean", readonly=True, aggregator="avg", help=DAYS_HELP)
    answer_days_median = fields.Float(
        string="Days to answer: median", readonly=True, aggregator="median", help=DAYS_HELP
    )
    answer_days_p90 = fields.Float(string="Days to answer: P90", readonly=True, aggregator="p90", help=DAYS_HELP)
    age_days = fields.Float(
        string="Age of what is open (working days)", readonly=True, aggregator="avg", help="From the receipt to today"
    )
    return_count = fields.Integer(string="Returns", readonly=True)
    reopen_count = fields.Integer(string="Reopenings", readonly=True)
    dispute_count = fields.Integer(string="Disputes", readonly=True)
    endorsement_count = fields.Integer(string="Supporters", readonly=True)
    confirmed = fields.Float(
        string="Confirmed by the reporter (%)", readonly=True, aggregator="avg", help="Share of the closed ones"
    )
    rating = fields.Float(readonly=True, aggregator="avg", help="1 to 5 stars, of those who rated")
