from odoo import api, fields, models
from odoo.exceptions import UserError

STATES = [
    ("draft", "Choose a file"),
    ("reading", "Being read"),
    ("preview", "Preview"),
    ("importing", "Being imported"),
    ("done", "Imported"),
    ("failed", "Refused"),
    ("cancelled", "Cancelled"),
]
RUNNING = ("reading", "importing")
KEPT = ("draft", "reading", "preview", "importing")  # the file is still needed
FATES = ("new", "changed", "same", "refused")


class LaporSp4nImport(models.Model):
    """One file of the national admin page on its way in: read, shown row by row, then imported in batches.

    File and rows hold personal data: both are emptied when the import has ended (UU 27/2022 Ps. 16).
    """

    _name = "lapor.sp4n.import"
    _description = "File from SP4N-LAPOR!"
    _order = "id desc"
    _rec_name = "filename"

    filename = fields.Char(string="File name")
    file = fields.Binary(attachment=True, copy=False)
    # Where the file lies from its reading on: nobody can download it again, another coordinator neither
    staged_file = fields.Binary(attachment=True, copy=False, groups=fields.NO_ACCESS)
    has_file = fields.Boolean(readonly=True, copy=False)
    file_hash = fields.Char(string="SHA-256", readonly=True, copy=False)
    state = fields.Selection(STATES, required=True, readonly=True, default="draft", copy=False)
    user_id = fields.Many2one("res.users", string="By", required=True, readonly=True, default=lambda self: self.env.uid)
    message = fields.Text(readonly=True, copy=False)
    read_at = fields.Datetime(string="Read on", readonly=True, copy=False)
    ended_at = fields.Datetime(string="Ended on", readonly=True, copy=False)
    percent_read = fields.Integer(readonly=True, copy=False, aggregator=None)
    line_ids = fields.One2many("lapor.sp4n.import.line", "import_id", readonly=True)
    new_count = fields.Integer(string="New", compute="_compute_counts")
    changed_count = fields.Integer(string="Changed", compute="_compute_counts")
    same_count = fields.Integer(string="Unchanged", compute="_compute_counts")
    refused_count = fields.Integer(string="Refused rows", compute="_compute_counts")
    stored_count = fields.Integer(string="Stored", compute="_compute_counts")
    row_count = fields.Integer(string="Rows", compute="_compute_counts")
    progress = fields.Integer(compute="_compute_counts")
    is_running = fields.Boolean(compute="_compute_is_running")

    _waiting_idx = models.Index("(id) WHERE state IN ('reading', 'importing')")

    @api.depends("state")
    def _compute_is_running(self):
        for one in self:
            one.is_running = one.state in RUNNING

    @api.depends("line_ids.fate", "line_ids.stored", "state", "percent_read")
    def _compute_counts(self):
        lines = self.env["lapor.sp4n.import.line"]
        counts = {}
        for one, fate, stored, count in lines._read_group(
            [("import_id", "in", self.ids)], ["import_id", "fate", "stored"], ["__count"]
        ):
            counts.setdefault(one.id, {})[fate, stored] = count
        for one in self:
            found = counts.get(one.id, {})
            for fate in FATES:
                one[f"{fate}_count"] = found.get((fate, False), 0) + found.get((fate, True), 0)
            one.row_count = sum(found.values())
            one.stored_count = sum(count for (fate, stored), count in found.items() if stored)
            one.progress = one._percent()

    def _percent(self):
        if self.state == "reading":
            return self.percent_read
        work = self.new_count + self.changed_count
        return 100 * self.stored_count // work if work and self.state == "importing" else 100

    def write(self, vals):
        if not self.env.su and set(vals) - {"file", "filename"}:
            raise UserError(self.env._("Use the buttons: what was read and imported is not written by hand."))
        if not self.env.su and any(one.state not in ("draft", "failed") for one in self):
            raise UserError(self.env._("Another file is another import: begin a new one."))
        return super().write(vals)

    @api.model_create_multi
    def create(self, vals_list):
        if not self.env.su:
            vals_list = [{name: vals[name] for name in ("file", "filename") if name in vals} for vals in vals_list]
        return super().create(vals_list)

    def action_rows(self):
        """Open the rows of one fate; of all without one."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id("lapor_complaints.lapor_sp4n_import_line_action")
        fate = self.env.context.get("lapor_fate")
        chosen = {f"search_default_{fate}": 1} if fate in FATES else {}
        return {**action, "domain": [("import_id", "=", self.id)], "context": chosen}

    @api.ondelete(at_uninstall=False)
    def _refuse_deletion(self):
        if any(one.state not in ("draft", "failed", "cancelled") for one in self):
            raise UserError(self.env._("What was imported stays in the list. Cancel an import that you do not want."))
