from odoo import api, fields, models


class LaporModeration(models.TransientModel):
    """The coordinator's dialog: what the public sees of a complaint, and why something is kept from it."""

    _name = "lapor.moderation"
    _description = "What the public sees"

    complaint_id = fields.Many2one("lapor.complaint", required=True, readonly=True)
    is_public = fields.Boolean(related="complaint_id.is_public")
    is_anonymous = fields.Boolean(related="complaint_id.is_anonymous")
    public_title = fields.Char(related="complaint_id.public_title")
    public_text = fields.Text(related="complaint_id.public_text")
    file_ids = fields.Many2many("ir.attachment", compute="_compute_files")
    official_file_ids = fields.Many2many("ir.attachment", compute="_compute_files")
    text_checked = fields.Boolean(string="The text names nobody: show it")
    hidden_words = fields.Text(string="Hide these passages", help="One passage per line, as it stands in the text")
    is_hidden = fields.Boolean(string="Take the whole report out of the register")
    released_file_ids = fields.Many2many(
        "ir.attachment", "lapor_moderation_released_rel", domain="[('id', 'in', file_ids)]", string="Show these photos"
    )
    hidden_file_ids = fields.Many2many(
        "ir.attachment", "lapor_moderation_hidden_rel", domain="[('id', 'in', official_file_ids)]",
        string="Hide these photos of officers",
    )  # fmt: skip
    reason = fields.Text(help="Why something is hidden; it stays in the history")

    @api.depends("complaint_id")
    def _compute_files(self):
        for dialog in self:
            complaint = dialog.complaint_id
            dialog.file_ids = complaint._reporter_photos()
            dialog.official_file_ids = complaint._public_events()._public_photos(complaint.hidden_file_ids.browse())

    @api.model
    def default_get(self, fields_list):
        values = super().default_get(fields_list)
        complaint = self.env["lapor.complaint"].browse(values.get("complaint_id"))
        complaint.check_access("read")
        kept = ("text_checked", "hidden_words", "is_hidden", "released_file_ids", "hidden_file_ids")
        shown = complaint.read(kept)[0] if complaint else {}
        return {**values, **{name: [(6, 0, shown[name])] if name.endswith("_ids") else shown[name]
                             for name in kept if name in shown}}  # fmt: skip

    def action_confirm(self):
        """Write what was decided."""
        self.ensure_one()
        released = self.released_file_ids & self.file_ids
        hidden = self.hidden_file_ids & self.official_file_ids
        values = {
            "hidden_words": self.hidden_words, "is_hidden": self.is_hidden, "text_checked": self.text_checked,
            "released_file_ids": [(6, 0, released.ids)], "hidden_file_ids": [(6, 0, hidden.ids)],
        }  # fmt: skip
        return self.complaint_id._moderate(values, self.reason)
