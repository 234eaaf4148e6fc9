from odoo import api, models
from odoo.fields import Domain

from .plain_words import fit


class LaporPlainSearch(models.AbstractModel):
    """Mixin for what officers find by plain words in the form for reports on behalf."""

    _name = "lapor.plain.search"
    _description = "Found by plain words"

    @api.model
    def name_search(self, name="", domain=None, operator="ilike", limit=100):
        """Return what fits best first where the form asks for it, else what Odoo finds."""
        if not self.env.context.get("lapor_plain_words"):
            return super().name_search(name, domain, operator, limit)
        ranked = fit(name, self._known_words())
        allowed = set(self.search(Domain(domain or Domain.TRUE) & Domain("id", "in", ranked))._ids)
        found = self.browse([id_ for id_ in ranked if id_ in allowed][:limit])
        return [(one.id, one.display_name) for one in found]

    @api.model
    def _known_words(self):
        """Return ((id, (phrase, ...)), ...) of what may be chosen, the most telling phrase first."""
        raise NotImplementedError
