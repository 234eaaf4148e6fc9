from odoo import api, models, tools


class LaporArea(models.Model):
    _name = "lapor.area"
    _inherit = ["lapor.area", "lapor.clears.cache"]

    @api.model
    @tools.ormcache("self.env.lang")
    def _choices(self):
        """Return what a citizen may choose as ((kecamatan, ((id, label), …)), …).

        Labels carry the kind: in some cities a kelurahan and a negeri bear the same name. The first choice of each
        group is the kecamatan itself, for who does not know more.
        """
        areas = self.sudo().search([("kind", "!=", "city")], order="parent_id, name, kind")  # sudo: public knowledge
        kinds = dict(self._fields["kind"]._description_selection(self.env))
        groups = []
        for district in areas.filtered(lambda area: area.kind == "district").sorted("name"):
            units = areas.filtered(lambda area, parent=district: area.parent_id == parent)
            somewhere = (district.id, self.env._("Somewhere in Kecamatan %s", district.name))
            choices = tuple((unit.id, f"{kinds[unit.kind]} {unit.name}") for unit in units.sorted("name"))
            groups.append((self.env._("Kecamatan %s", district.name), (*choices, somewhere)))
        return tuple(groups)
