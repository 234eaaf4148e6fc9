from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import SQL

from .complaint_guard import GUARD

READERS = """%s = ANY(ARRAY(SELECT complaint_id FROM lapor_complaint_support_rel WHERE skpd_id = ANY(%s)))"""


class LaporComplaint(models.Model):
    """Which SKPD read along because they support.

    The record rules ask `helper_ids`. It answers with an array that PostgreSQL reads once and looks up in the primary
    key: “EXISTS” beside the lead's condition would make it look at every complaint of the city.
    """

    _inherit = "lapor.complaint"

    support_skpd_ids = fields.Many2many(
        "lapor.skpd",
        "lapor_complaint_support_rel",
        "complaint_id",
        "skpd_id",
        string="Supporting SKPD",
        readonly=True,
        copy=False,
    )
    helper_ids = fields.Many2many("lapor.skpd", compute="_compute_helper_ids", search="_search_helper_ids")
    is_support = fields.Boolean(
        string="As support", compute="_compute_is_support", search="_search_is_support",
        help="The own SKPD supports, another one leads",
    )  # fmt: skip

    @api.depends("support_skpd_ids")
    def _compute_helper_ids(self):
        for complaint in self:
            complaint.helper_ids = complaint.support_skpd_ids

    def _search_helper_ids(self, operator, value):
        if operator != "in":
            return NotImplemented
        ids = [id_ for id_ in value if id_]
        return Domain.custom(
            to_sql=lambda _model, alias, _query: SQL(READERS, SQL.identifier(alias, "id"), ids),
            predicate=lambda complaint: bool(set(complaint.support_skpd_ids.ids) & set(ids)),
        )

    @api.depends("support_skpd_ids", "skpd_id")
    @api.depends_context("uid")
    def _compute_is_support(self):
        scope = self.env.user.lapor_scope_ids
        for complaint in self:
            complaint.is_support = bool(complaint.support_skpd_ids & scope) and complaint.skpd_id not in scope

    def _search_is_support(self, operator, value):
        """True: others lead and we support; False: all the rest."""
        if operator != "in" or len(value) != 1:
            return NotImplemented
        scope = self.env.user.lapor_scope_ids.ids
        leads = Domain("skpd_id", "in", scope)
        if True in value:
            return Domain("helper_ids", "in", scope) & ~leads
        return leads if scope else Domain.TRUE

    def _join_reader(self, skpd):
        self.with_context(lapor_guard=GUARD).write({"support_skpd_ids": [(4, skpd.id)]})

    def _leave_reader(self, skpd):
        """Take the complaint out of reach of `skpd`, and its people out of the chatter."""
        self.with_context(lapor_guard=GUARD).write({"support_skpd_ids": [(3, skpd.id)]})
        self._drop_outsiders()
