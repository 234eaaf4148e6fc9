from odoo import api, models
from odoo.tools import ormcache

from .plain_words import plain


class LaporCategory(models.Model):
    """Categories found by plain words, as on the public form: “lampu mati” finds the street lights."""

    _name = "lapor.category"
    _inherit = ["lapor.category", "lapor.plain.search"]

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
