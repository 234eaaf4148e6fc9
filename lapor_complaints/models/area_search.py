from odoo import api, models
from odoo.fields import Domain
from odoo.tools import ormcache

from .plain_words import fit, plain


class LaporArea(models.Model):
    """Areas found by name, kind and kecamatan in any order: “negeri nusaniwe” is not the kelurahan of that name."""

    _name = "lapor.area"
    _inherit = ["lapor.area", "lapor.clears.cache"]

    @api.model
    def name_search(self, name="", domain=None, operator="ilike", limit=100):
        """In the form for officers: by plain words, best first, the smaller units before the kecamatan."""
        if not self.env.context.get("lapor_plain_words"):
            return super().name_search(name, domain, operator, limit)
        ranked = fit(name, self._known_words())
        allowed = set(self.search(Domain(domain or Domain.TRUE) & Domain("id", "in", ranked))._ids)
        found = self.browse([id_ for id_ in ranked if id_ in allowed][:limit])
        return [(one.id, one.display_name) for one in found]

    @api.model
    @ormcache("self.env.lang")
    def _known_words(self):
        """Return ((id, (name, kind, kecamatan)), …), units first."""
        areas = self.sudo().search([("active", "=", True)], order="name, kind")  # sudo: public knowledge
        kinds = dict(self._fields["kind"]._description_selection(self.env))
        units = areas.filtered(lambda area: area.kind not in ("city", "district"))
        return tuple(
            (area.id, tuple(map(plain, (area.name, kinds[area.kind], area.parent_id.name or ""))))
            for area in units + (areas - units)
        )
