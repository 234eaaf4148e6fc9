from odoo import api, fields, models

URGENCIES = [
    ("low", "Low"),
    ("normal", "Normal"),
    ("high", "High"),
    ("emergency", "Emergency (112)"),
]


class LaporCategory(models.Model):
    """What a complaint is about, and which SKPD leads in that matter."""

    _name = "lapor.category"
    _description = "Category"
    _parent_store = True
    _parent_name = "parent_id"
    _order = "sequence, name, id"
    _rec_name = "complete_name"
    _rec_names_search = ["name", "parent_id.name", "code"]

    name = fields.Char(required=True, translate=True)
    # Not stored: it would keep the names of one language for the readers of all
    complete_name = fields.Char(compute="_compute_complete_name", recursive=True)
    code = fields.Char(required=True)
    sequence = fields.Integer(default=10)
    parent_id = fields.Many2one("lapor.category", string="Group", ondelete="restrict", index=True)
    parent_path = fields.Char(index=True)
    child_ids = fields.One2many("lapor.category", "parent_id", string="Categories")
    skpd_id = fields.Many2one("lapor.skpd", string="Lead SKPD", ondelete="restrict")
    support_skpd_ids = fields.Many2many(
        "lapor.skpd",
        "lapor_category_support_rel",
        "category_id",
        "skpd_id",
        string="Supporting SKPD",
    )
    external_skpd_ids = fields.Many2many(
        "lapor.skpd",
        "lapor_category_external_rel",
        "category_id",
        "skpd_id",
        string="External owners",
    )
    route_by_area = fields.Boolean(
        string="Kecamatan of the place",
        help="The kecamatan of the place takes part; it leads where no lead SKPD is named",
    )
    is_supervision = fields.Boolean(
        string="Supervision element",
        help="Berkadar pengawasan: abuse of authority, levies, discipline",
    )
    is_sensitive = fields.Boolean(
        string="Sensitive",
        help="Specific personal data (UU 27/2022): secret by default",
    )
    needs_photo = fields.Boolean(
        string="Photo of the finished work",
        help="Physical work: an answer that says it is done shows it",
    )
    shows_point = fields.Boolean(
        string="Public place",
        help="The register shows the spot on the map; otherwise only the area, since it may be somebody's home",
    )
    urgency = fields.Selection(URGENCIES, default="normal", required=True)
    external_code = fields.Char(string="SP4N code")
    external_name = fields.Char(string="SP4N category")
    note = fields.Text()
    active = fields.Boolean(default=True)

    _code_uniq = models.UniqueIndex("(code)", "This category code exists already.")

    @api.depends("name", "parent_id.complete_name")
    @api.depends_context("lang")
    def _compute_complete_name(self):
        for category in self:
            parent = category.parent_id.complete_name
            category.complete_name = f"{parent} / {category.name}" if parent else category.name

    def _proposed_skpd(self, area):
        """Return the SKPD that should lead a matter of this category in `area`; empty when none is known."""
        self.ensure_one()
        if self.skpd_id or not self.route_by_area or not area:
            return self.skpd_id
        return self._district_office(area)

    def _district_office(self, area):
        # sudo: only reads which kecamatan governs the place, public knowledge
        return self.env["lapor.skpd"].sudo().search([("area_id", "=", area._district().id)], limit=1)

    def _proposed_supports(self, area, lead):
        """Return the SKPD that should support `lead`: those of the category and, where it says so, the kecamatan."""
        proposed = self.support_skpd_ids
        if self.route_by_area and area:
            proposed |= self._district_office(area)
        return proposed.filtered(lambda skpd: skpd != lead and skpd.kind != "external")
