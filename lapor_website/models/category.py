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
    @tools.ormcache("self.env.lang", "own")
    def _form_hints(self, own):
        """Return {id: {words, emergency}}: by which words a category is found, those of its groups included.

        In another language than the city's `own` the words of both count: who reads English here has still learned
        that a pothole is called "jalan berlubang".
        """
        categories = self.sudo().search([("active", "=", True)])  # sudo: the list of categories is public
        hints = {}
        for category in categories - categories.parent_id:
            words = category._everyday_words()
            if own and own != self.env.lang:
                spoken = category.with_context(lang=own)
                words += [spoken.name, *spoken._everyday_words()]
            hints[category.id] = {"words": ", ".join(words), "emergency": category.urgency == "emergency"}
        return hints

    def _everyday_words(self):
        """Return the everyday words of this category and of its groups, as pieces of text."""
        line, above = [], self
        while above:
            line.append(" ".join((above.keywords or "").split()))
            above = above.parent_id
        return [text for text in line if text]
