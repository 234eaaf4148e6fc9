from odoo import api, fields, models

KINDS = [
    ("city", "City"),
    ("district", "Kecamatan"),
    ("kelurahan", "Kelurahan"),
    ("negeri", "Negeri"),
    ("desa", "Desa"),
]


class LaporArea(models.Model):
    """A kecamatan or a kelurahan, negeri or desa, known by its official code: names occur twice."""

    _name = "lapor.area"
    _description = "Area"
    _parent_store = True
    _order = "code"
    _rec_names_search = ["name", "code"]

    name = fields.Char(required=True)
    code = fields.Char(
        required=True,
        help="Code of the Ministry of Home Affairs, for example 81.71.01.1006",
    )
    kind = fields.Selection(KINDS, required=True)
    parent_id = fields.Many2one("lapor.area", string="Part of", ondelete="restrict", index=True)
    parent_path = fields.Char(index=True)
    child_ids = fields.One2many("lapor.area", "parent_id", string="Units")
    head_title = fields.Char(string="Title of the head", help="Camat, Lurah, Raja, Kepala Desa")
    zip = fields.Char(string="Post code")
    latitude = fields.Float(digits=(9, 6), help="Latitude of a point inside the area, degrees (WGS84)")
    longitude = fields.Float(digits=(9, 6), help="Longitude of a point inside the area, degrees (WGS84)")
    boundary = fields.Text(help="GeoJSON geometry, indicative: proposes an area, never refuses a report")
    active = fields.Boolean(default=True)

    _code_uniq = models.UniqueIndex("(code)", "This area code exists already.")

    @api.depends("name", "kind", "parent_id.name")
    def _compute_display_name(self):
        kinds = dict(self._fields["kind"]._description_selection(self.env))
        for area in self:
            label = area.name if area.kind == "city" else f"{kinds.get(area.kind, '')} {area.name}".strip()
            if area.kind not in ("city", "district") and area.parent_id:
                label = f"{label}, Kec. {area.parent_id.name}"
            area.display_name = label

    def _district(self):
        """Return the kecamatan that this area is or lies in; empty for the city."""
        self.ensure_one()
        area = self
        while area and area.kind != "district":
            area = area.parent_id
        return area
