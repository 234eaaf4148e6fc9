from odoo import fields, models
from odoo.fields import Domain
from odoo.tools import SQL


class LaporReason(models.Model):
    _inherit = "lapor.reason"

    is_uncounted = fields.Boolean(
        string="Not in the figures",
        help="What is rejected for this reason, such as spam, is no report: it is not counted",
    )


class LaporComplaint(models.Model):
    """What counts as a report in every figure: this is the one place that says so (docs/indicators.md)."""

    _inherit = "lapor.complaint"

    reject_reason_id = fields.Many2one(
        "lapor.reason", string="Rejected because", readonly=True, copy=False, ondelete="restrict"
    )
    is_counted = fields.Boolean(
        string="In the figures", compute="_compute_is_counted", search="_search_is_counted",
        help="Not in quarantine and not rejected as spam or test",
    )  # fmt: skip

    # What was received in a month or a year, of a million over the years
    _received_idx = models.Index("(received_at)")
    _closed_idx = models.Index("(closed_at) WHERE closed_at IS NOT NULL")

    def _counted_sql(self, alias):
        """Return the SQL condition for what is counted, over the columns of `alias`."""
        return SQL(
            "(%(c)s.is_quarantined IS NOT TRUE AND (%(c)s.reject_reason_id IS NULL OR %(c)s.reject_reason_id NOT IN"
            " (SELECT id FROM lapor_reason WHERE is_uncounted)))",
            c=SQL.identifier(alias),
        )

    def _compute_is_counted(self):
        for complaint in self:
            # sudo: a flag of the configuration
            complaint.is_counted = not (complaint.is_quarantined or complaint.sudo().reject_reason_id.is_uncounted)

    def _search_is_counted(self, operator, value):
        if operator != "in" or len(value) != 1:
            return NotImplemented
        counted = Domain.custom(
            to_sql=lambda model, alias, _query: model._counted_sql(alias),
            predicate=lambda complaint: complaint.is_counted,
        )
        return counted if True in value else ~counted

    def _effects_of_reject(self, given):
        return {**super()._effects_of_reject(given), "reject_reason_id": given["reason"].id}

    def _effects_of_restore(self, given):
        return {**super()._effects_of_restore(given), "reject_reason_id": False}
