from odoo import api, models
from odoo.fields import Domain
from odoo.tools import ormcache

from .plain_words import fit, plain


class LaporCategory(models.Model):
    """Categories found by plain words, as on the public form: “lampu mati” finds the street lights."""

    _inherit = "lapor.category"

    @api.model
    def name_search(self, name="", domain=None, operator="ilike", limit=100):
        """In the form for officers: the lowest level alone, by name, group and everyday words, best first."""
        if not self.env.context.get("lapor_plain_words"):
            return super().name_search(name, domain, operator, limit)
        ranked = fit(name, self._known_words())
        allowed = set(self.search(Domain(domain or Domain.TRUE) & Domain("id", "in", ranked))._ids)
        found = self.browse([id_ for id_ in ranked if id_ in allowed][:limit])
        return [(one.id, one.display_name) for one in found]

    @api.model
    @ormcache("self.env.lang")
    def _known_words(self):
        """Return ((id, [phrase, …]), …) of what may be chosen, the name first, then groups and everyday words."""
        categories = self.sudo().search([("active", "=", True)])  # sudo: the list of categories is public
        return tuple((leaf.id, leaf._phrases()) for leaf in categories - categories.parent_id)

    def _phrases(self):
        phrases, above = [plain(self.name)], self
        while above:
            phrases += [plain(above.name), *map(plain, (above.keywords or "").replace("\n", ",").split(","))]
            above = above.parent_id
        return tuple(filter(None, phrases))
