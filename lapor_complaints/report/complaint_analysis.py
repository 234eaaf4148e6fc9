from odoo import fields, models
from odoo.tools import SQL

from ..models.lifecycle import STATES
from ..models.practice import NOT_PRACTICE_SQL
from ..models.selections import CHANNELS, OUTCOMES, TYPES


class LaporComplaintAnalysis(models.Model):
    """One row per complaint for pivot and graph; holds nothing of the reporter."""

    _name = "lapor.complaint.analysis"
    _description = "Complaint analysis"
    _auto = False
    _order = "received_at desc"
    _rec_name = "number"

    number = fields.Char(readonly=True)
    received_at = fields.Datetime(string="Received", readonly=True)
    type = fields.Selection(TYPES, readonly=True)
    state = fields.Selection(STATES, readonly=True)
    channel = fields.Selection(CHANNELS, readonly=True)
    outcome = fields.Selection(OUTCOMES, readonly=True)
    skpd_id = fields.Many2one("lapor.skpd", string="SKPD", readonly=True)
    category_id = fields.Many2one("lapor.category", readonly=True)
    area_id = fields.Many2one("lapor.area", readonly=True)
    is_supervision = fields.Boolean(string="Supervision element", readonly=True)
    complaint_count = fields.Integer(string="Number of complaints", readonly=True)
    answered_on_time = fields.Float(
        string="Answered on time (%)", readonly=True, aggregator="avg", help="Share of the answers by their deadline"
    )
    days_to_answer = fields.Float(string="Days to answer", readonly=True, aggregator="avg", help="Calendar days")
    return_count = fields.Integer(string="Returns", readonly=True)
    reopen_count = fields.Integer(string="Reopenings", readonly=True)
    dispute_count = fields.Integer(string="Disputes", readonly=True)
    rating = fields.Float(readonly=True, aggregator="avg")
    dispute_reason_id = fields.Many2one("lapor.reason", string="Disputed because", readonly=True)
    rating_reason_ids = fields.Many2many(
        "lapor.reason",
        "lapor_complaint_rating_reason_rel",
        "complaint_id",
        "reason_id",
        string="Good or bad",
        readonly=True,
    )

    @property
    def _table_query(self):
        timezone = self.env.company.sudo().resource_calendar_id.tz or "UTC"  # sudo: the city's time zone is public
        return SQL(
            f"""
            SELECT id, 1 AS complaint_count, number, received_at, type, state, channel, outcome, skpd_id,
                   category_id, area_id, is_supervision, return_count, reopen_count, dispute_count, dispute_reason_id,
                   NULLIF(rating, 0) AS rating,
                   CASE WHEN answered_at IS NULL THEN NULL
                        WHEN (answered_at AT TIME ZONE 'UTC' AT TIME ZONE %s)::date <= resolution_deadline
                        THEN 100.0
                        ELSE 0.0 END AS answered_on_time,
                   EXTRACT(EPOCH FROM answered_at - received_at) / 86400 AS days_to_answer
              FROM lapor_complaint
             WHERE {NOT_PRACTICE_SQL}
            """,
            timezone,
        )
