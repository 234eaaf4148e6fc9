import secrets

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from .complaint_guard import GUARD

KINDS = [
    ("completion", "Request for completion"),
    ("answer", "Answer letter"),
    ("decision", "Decision"),
    ("transfer", "Letter of transfer"),
]
STATES = [("issued", "Issued"), ("void", "Void")]


class LaporLetter(models.Model):
    """The register of letters: each is stored as it went out, and printed again it is the same to the last byte.

    Who may read the complaint sees the row. The file of a letter that names the reporter hangs on the reporter: who
    may not know her cannot open it, also when she has become anonymous since (ADR 0034).
    """

    _name = "lapor.letter"
    _description = "Issued letter"
    _order = "issued_on desc, id desc"
    _rec_name = "number"

    number = fields.Char(string="Letter number", required=True, readonly=True)
    kind = fields.Selection(KINDS, required=True, readonly=True)
    complaint_id = fields.Many2one("lapor.complaint", required=True, readonly=True, ondelete="restrict", index=True)
    event_id = fields.Many2one(
        "lapor.complaint.event", string="Act", required=True, readonly=True, ondelete="restrict", help="What it tells"
    )
    issued_on = fields.Date(required=True, readonly=True, help="Local date, as it stands on the letter")
    user_id = fields.Many2one("res.users", string="Issued by", required=True, readonly=True, ondelete="restrict")
    recipient = fields.Char(string="Addressed to", readonly=True, help="Never a citizen's name")
    is_named = fields.Boolean(string="Names the reporter", readonly=True)
    state = fields.Selection(STATES, required=True, readonly=True, default="issued")
    void_reason = fields.Text(readonly=True)
    sha256 = fields.Char(string="SHA-256", readonly=True)
    file_id = fields.Many2one("ir.attachment", readonly=True, ondelete="set null", groups=fields.NO_ACCESS)
    token = fields.Char(
        required=True, readonly=True, groups=fields.NO_ACCESS, default=lambda self: secrets.token_urlsafe(12),
        help="Opens the page that confirms the letter",
    )  # fmt: skip

    _number_uniq = models.UniqueIndex("(number)", "This letter number exists already.")
    _token_uniq = models.UniqueIndex("(token)")
    _told_uniq = models.UniqueIndex("(event_id, kind) WHERE state = 'issued'")

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse_by_hand()
        return super().create(vals_list)

    def write(self, vals):
        self._refuse_by_hand()
        return super().write(vals)

    # only refuses
    def unlink(self):  # pylint: disable=method-required-super
        raise AccessError(self.env._("What was issued stays."))  # pylint: disable=no-raise-unlink

    def _refuse_by_hand(self):
        if self.env.context.get("lapor_guard") is not GUARD:
            raise AccessError(self.env._("Letters are issued with “Print” on the report."))

    def _content(self):
        """Return the PDF as it was issued. Raises AccessError for who may not know the reporter that it names, and
        UserError where it was erased with her data."""
        self.ensure_one()
        self.check_access("read")
        letter = self.sudo()  # sudo: the checks are made here, for the user who asks
        if letter.is_named:
            letter.complaint_id._reporter().with_env(self.env).check_access("read")
        if not letter.file_id:
            raise UserError(self.env._("%s was erased with the reporter's data.", letter.number))
        return letter.file_id.raw

    def action_print(self):
        """Download the letters as they were issued, one after the other."""
        return self.env.ref("lapor_complaints.letter_copy_report").report_action(self)

    def _url(self):
        """Return the address that the QR code opens; the website addon knows it."""
        return False
