from odoo import api, fields, models
from odoo.fields import Domain

RATED = "lapor.complaint"


class RatingRating(models.Model):
    """Who may read a complaint may read how it was rated, and nobody else; Odoo lets every officer read all ratings.

    A record rule keeps everybody from writing them (rating_rating_rule_lapor).
    """

    _inherit = "rating.rating"

    lapor_reason_ids = fields.Many2many("lapor.reason", string="Good or bad", readonly=True)

    @api.model
    def _search(self, domain, offset=0, limit=None, order=None, *, bypass_access=False, **kwargs):
        if not (self.env.su or bypass_access):
            domain = Domain(domain) & self._lapor_readable()
        return super()._search(domain, offset, limit, order, bypass_access=bypass_access, **kwargs)

    @api.model
    def _lapor_readable(self):
        others = Domain("res_model", "!=", RATED)
        complaints = self.env[RATED]
        if not complaints.has_access("read"):
            return others
        return others | Domain("res_id", "in", complaints._search([]))

    def _check_access(self, operation):
        result = super()._check_access(operation)
        if not self or self.env.su:
            return result
        rated = self.sudo().filtered(lambda rating: rating.res_model == RATED)  # sudo: only which complaint it is about
        complaints = self.env[RATED].browse(rated.mapped("res_id"))
        readable = set(complaints._filtered_access("read").ids)
        hidden = rated.filtered(lambda rating: rating.res_id not in readable).with_env(self.env)
        if hidden:
            forbidden = hidden | (result[0] if result else self.browse())
            result = (forbidden, lambda: self.env["ir.rule"]._make_access_error(operation, forbidden))
        return result
