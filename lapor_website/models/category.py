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

    @api.model
    @tools.ormcache()
    def _form_hints(self):
        """Return {id: {words, emergency}}: by which everyday words a category is found, those of its groups included."""
        categories = self.sudo().search([("active", "=", True)])  # sudo: the list of categories is public
        hints = {}
        for category in categories - categories.parent_id:
            line, above = [], category
            while above:
                line.append(above.keywords or "")
                above = above.parent_id
            words = ", ".join(filter(None, (" ".join(text.split()) for text in line)))
            hints[category.id] = {"words": words, "emergency": category.urgency == "emergency"}
        return hints
