from odoo import api, fields, models

from ..models.letter import KINDS

COMPANY = (
    "lapor_letterhead", "lapor_signer_title", "lapor_signer_name", "lapor_signer_rank", "lapor_signer_nip",
    "lapor_letter_body", "lapor_completion_text", "lapor_answer_text", "lapor_decision_basis", "lapor_letter_copies",
    "logo", "lapor_poster_whatsapp", "lapor_poster_emergency",
)  # fmt: skip
SEQUENCE = ("prefix", "suffix")


class LaporLetterSetting(models.TransientModel):
    """Letterhead, signer, texts and numbering of letters, for LAPOR's administrator, who keeps no company."""

    _name = "lapor.letter.setting"
    _description = "Letters"

    lapor_letterhead = fields.Text(string="Letterhead", help="The first line is large; then office, address, telephone")
    logo = fields.Binary(string="Coat of arms")
    lapor_signer_title = fields.Char(string="Signer's office")
    lapor_signer_name = fields.Char(string="Signer's name")
    lapor_signer_rank = fields.Char(string="Signer's rank")
    lapor_signer_nip = fields.Char(string="Signer's NIP")
    lapor_letter_body = fields.Text(string="Text of transfer letters", help="Words: $number, $body, $city")
    lapor_completion_text = fields.Text(string="Text of requests for completion", help="Words: $number, $city, $day")
    lapor_answer_text = fields.Text(string="Text of answer letters", help="Words: $number, $city, $received")
    lapor_decision_basis = fields.Text(
        string="Legal basis of decisions", help="One line each: what the city's legal department has checked"
    )
    lapor_letter_copies = fields.Text(string="Copies to", help="Tembusan, one per line")
    lapor_poster_whatsapp = fields.Char(string="WhatsApp on the poster", help="Empty: the poster has no such line")
    lapor_poster_emergency = fields.Char(
        string="Emergency number on the poster", help="For example 112. Empty: the poster has no such line"
    )
    preview_kind = fields.Selection(KINDS, string="Shown at the right", default="answer", required=True)
    line_ids = fields.One2many("lapor.letter.setting.line", "setting_id", string="Numbering")

    @api.depends_context("lang")
    def _compute_display_name(self):
        self.display_name = self.env._("Letterhead and signer")

    @api.model
    def default_get(self, fields_list):
        """Begin with what holds now."""
        values = super().default_get(fields_list)
        self.browse().check_access("write")
        company = self._company()
        values.update({name: company[name] for name in COMPANY if name in fields_list})
        if "line_ids" in fields_list:
            rows = [{"kind": kind, **{part: self._sequence(kind)[part] for part in SEQUENCE}} for kind, _label in KINDS]
            values["line_ids"] = [fields.Command.create(row) for row in rows]
        return values

    @api.model
    def _company(self):
        # sudo: the letterhead of the city, to which the access to this model is the key
        return self.env.company.sudo().with_context(bin_size=False)

    @api.model
    def _sequence(self, kind):
        # sudo: as above, for the count of letters alone
        return self.env["ir.sequence"].sudo().search([("code", "=", f"lapor.{kind}.letter")], limit=1)

    def action_save(self):
        """Let it hold for every letter that is issued from now on; those issued stay as they are."""
        self.ensure_one()
        self.check_access("write")
        company, mine = self._company(), self.with_context(bin_size=False)
        company.write({name: mine[name] for name in COMPANY if mine[name] != company[name]})
        for line in self.line_ids:
            self._sequence(line.kind).write({part: (line[part] or "").strip() for part in SEQUENCE})
        return {
            "type": "ir.actions.client", "tag": "display_notification",
            "params": {"type": "success", "message": self.env._("Saved. It holds for letters issued from now on.")},
        }  # fmt: skip


class LaporLetterSettingLine(models.TransientModel):
    """How the letters of one kind are numbered: what stands before and after the count of the year."""

    _name = "lapor.letter.setting.line"
    _description = "Numbering of letters"

    setting_id = fields.Many2one("lapor.letter.setting", required=True, ondelete="cascade")
    kind = fields.Selection(KINDS, required=True, readonly=True)
    prefix = fields.Char(string="Before the count")
    suffix = fields.Char(string="After the count", help="%(range_year)s is the year")
    example = fields.Char(compute="_compute_example")

    @api.depends("prefix", "suffix")
    def _compute_example(self):
        year = str(self.env["lapor.complaint"]._today().year)
        for line in self:
            text = f"{line.prefix or ''}001{line.suffix or ''}"
            line.example = text.replace("%(range_year)s", year).replace("%(year)s", year)
