from odoo import api, models


class LaporClearsCache(models.AbstractModel):
    """Mixin for configuration that is read through an ormcache: every change empties that cache."""

    _name = "lapor.clears.cache"
    _description = "Clears a cache on change"

    _clears_cache = "default"

    @api.model_create_multi
    def create(self, vals_list):
        records = super().create(vals_list)
        self.env.registry.clear_cache(self._clears_cache)
        return records

    def write(self, vals):
        result = super().write(vals)
        self.env.registry.clear_cache(self._clears_cache)
        return result

    def unlink(self):
        result = super().unlink()
        self.env.registry.clear_cache(self._clears_cache)
        return result
