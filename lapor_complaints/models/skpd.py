from odoo import api, fields, models

KINDS = [
    ("secretariat", "Sekretariat"),
    ("division", "Bagian"),
    ("inspectorate", "Inspektorat"),
    ("agency", "Badan"),
    ("office", "Dinas"),
    ("unit", "Satuan"),
    ("district", "Kecamatan"),
    ("kelurahan", "Kelurahan"),
    ("enterprise", "City-owned enterprise"),
    ("external", "External body"),
]


class LaporSkpd(models.Model):
    """A work unit of the city (satuan kerja perangkat daerah) or an external body that owns a matter."""

    _name = "lapor.skpd"
    _inherit = ["lapor.clears.cache"]  # record rules cache the scope that follows from the tree
    _description = "SKPD"
    _parent_store = True
    _order = "kind, name"
    _rec_names_search = ["name", "short_name", "code"]

    name = fields.Char(required=True)
    short_name = fields.Char(required=True)
    code = fields.Char(required=True)
    kind = fields.Selection(KINDS, required=True, default="office", index=True)
    parent_id = fields.Many2one("lapor.skpd", string="Part of", ondelete="restrict", index=True)
    parent_path = fields.Char(index=True)
    description = fields.Text(string="Duties")
    note = fields.Text(help="For staff: where the name comes from, what is still to be confirmed")
    email = fields.Char()
    phone = fields.Char()
    area_id = fields.Many2one(
        "lapor.area",
        string="Governs",
        help="The area that this kecamatan or kelurahan governs",
    )
    calendar_id = fields.Many2one("resource.calendar", string="Working days", help="Empty: the city's calendar")
    member_ids = fields.One2many("lapor.skpd.member", "skpd_id", string="Liaison officers and staff")
    head_id = fields.Many2one("res.users", compute="_compute_head_id", store=True)
    stage_ids = fields.Many2many("lapor.stage", string="Own columns")
    active = fields.Boolean(default=True)

    _code_uniq = models.UniqueIndex("(code)", "This SKPD code exists already.")

    @api.depends("member_ids.role", "member_ids.user_id")
    def _compute_head_id(self):
        for skpd in self:
            skpd.head_id = skpd.member_ids.filtered(lambda member: member.role == "head")[:1].user_id

    @api.depends("name", "short_name")
    @api.depends_context("lapor_short")
    def _compute_display_name(self):
        short = self.env.context.get("lapor_short")
        for skpd in self:
            skpd.display_name = skpd.short_name if short else skpd.name

    def _descendants(self):
        """Return these units and all units below them, archived ones too."""
        return self.with_context(active_test=False).search([("id", "child_of", self.ids)])
