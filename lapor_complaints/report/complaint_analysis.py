from odoo import api, fields, models
from odoo.tools import SQL

from ..models.lifecycle import STATES
from ..models.selections import CHANNELS, CLOSERS, OUTCOMES, TYPES
from .analysis_sql import analysis_sql

PERCENTILES = {"median": 0.5, "p90": 0.9}
READ = (
    "number", "received_at", "verified_at", "accepted_at", "answered_at", "closed_at", "type", "state", "channel",
    "outcome", "skpd_id", "category_id", "area_id", "is_supervision", "closed_by", "deadline", "parent_id",
    "part_count", "reject_reason_id", "dispute_reason_id", "return_count", "reopen_count", "dispute_count",
    "endorsement_count", "rating", "rating_reason_ids", "paused_on", "paused_days", "response_start",
    "response_paused", "accepted_paused",
    "verification_deadline", "response_deadline", "resolution_deadline", "is_quarantined",
)  # fmt: skip


class LaporComplaintAnalysis(models.Model):
    """One row per counted complaint for pivot, graph and all figures; holds nothing of the reporter."""

    _name = "lapor.complaint.analysis"
    _description = "Complaint analysis"
    _auto = False
    _order = "received_at desc"
    _rec_name = "number"
    _depends = {
        "lapor.complaint": READ,
        "lapor.reason": ("is_uncounted",),
        "lapor.area": ("kind", "parent_id"),
        "lapor.category": ("parent_path",),
    }

    number = fields.Char(readonly=True)
    received_at = fields.Datetime(readonly=True)
    received_on = fields.Date(string="Received", readonly=True, help="By the city's calendar day")
    closed_at = fields.Datetime(readonly=True)
    closed_on = fields.Date(string="Ended", readonly=True)
    type = fields.Selection(TYPES, readonly=True)
    state = fields.Selection(STATES, readonly=True)
    channel = fields.Selection(CHANNELS, readonly=True)
    outcome = fields.Selection(OUTCOMES, readonly=True)
    skpd_id = fields.Many2one("lapor.skpd", string="SKPD", readonly=True)
    category_id = fields.Many2one("lapor.category", readonly=True)
    category_group_id = fields.Many2one("lapor.category", string="Category group", readonly=True)
    area_id = fields.Many2one("lapor.area", readonly=True)
    district_id = fields.Many2one("lapor.area", string="Kecamatan", readonly=True)
    is_supervision = fields.Boolean(string="Supervision element", readonly=True)
    closed_by = fields.Selection(CLOSERS, readonly=True)
    deadline = fields.Date(readonly=True)
    parent_id = fields.Many2one("lapor.complaint", string="Part of", readonly=True)
    part_count = fields.Integer(readonly=True, aggregator=None)
    reject_reason_id = fields.Many2one("lapor.reason", string="Rejected because", readonly=True)
    dispute_reason_id = fields.Many2one("lapor.reason", string="Disputed because", readonly=True)
    rating_reason_ids = fields.Many2many(
        "lapor.reason",
        "lapor_complaint_rating_reason_rel",
        "complaint_id",
        "reason_id",
        string="Good or bad",
        readonly=True,
    )
    is_body_silent = fields.Boolean(compute="_compute_is_body_silent", search="_search_is_body_silent")

    @property
    def _table_query(self):
        # sudo: working days and time zone of the city are public configuration
        calendar = self.env.company.sudo().resource_calendar_id
        return analysis_sql(
            calendar.tz or "UTC", calendar._lapor_today(), calendar._lapor_day_numbers(),
            self.env["lapor.complaint"]._counted_sql("c"),
        )  # fmt: skip

    def _compute_is_body_silent(self):
        for row in self:
            row.is_body_silent = self.env["lapor.complaint"].browse(row.id).is_body_silent

    def _search_is_body_silent(self, operator, value):
        # sudo: which complaints they are; the search that asks adds its own rules
        silent = self.env["lapor.complaint"].sudo()._search([("is_body_silent", operator, value)])
        return [("id", "in", silent)]

    @api.model
    def _read_group_select(self, aggregate_spec, query):
        """Median and ninth decile, which Odoo does not have: `field:median`, `field:p90`."""
        name, _colon, function = aggregate_spec.partition(":")
        if function not in PERCENTILES:
            return super()._read_group_select(aggregate_spec, query)
        column = self._field_to_sql(self._table, name, query)
        return SQL("PERCENTILE_CONT(%s) WITHIN GROUP (ORDER BY %s)", PERCENTILES[function], column)
