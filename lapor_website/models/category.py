from odoo import api, models, tools


class LaporCategory(models.Model):
    _name = "lapor.category"
    _inherit = ["lapor.category", "lapor.clears.cache"]

    @api.model
    @tools.ormcache("self.env.lang")
    def _choices(self):
        """Return what a citizen may choose as ((group, ((id, label), …)), …): the lowest level of the tree."""
        categories = self.sudo().search([("active", "=", True)])  # sudo: the list of categories is public
        groups = {}
        leaves = categories - categories.parent_id
        for category in leaves.sorted(lambda leaf: (leaf.parent_id.sequence, leaf.parent_id.id, leaf.sequence)):
            parents = category.complete_name.split(" / ")[:-1]
            groups.setdefault(" / ".join(parents), []).append((category.id, category.name))
        return tuple((group, tuple(choices)) for group, choices in groups.items())
