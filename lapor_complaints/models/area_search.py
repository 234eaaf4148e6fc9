from odoo import api, models
from odoo.tools import ormcache

from .plain_words import plain


class LaporArea(models.Model):
    """Areas found by name, kind and kecamatan in any order: “negeri nusaniwe” is not the kelurahan of that name."""

    _name = "lapor.area"
    _inherit = ["lapor.area", "lapor.plain.search", "lapor.clears.cache"]

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
