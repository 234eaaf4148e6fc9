import secrets

from odoo import api, fields, models
from odoo.exceptions import AccessError

from ..models.reporter_entry import RELATIONS
from ..models.selections import CHANNELS, TYPES

ENTERED = ("walk_in", "phone", "letter", "call112", "wajar", "social", "whatsapp", "sms", "email", "other")
READ_OUT = ("walk_in", "phone", "call112", "wajar")  # where somebody is there to be read the privacy notice


class LaporEntry(models.TransientModel):
    """The form in which an officer types in what came by phone, by letter or at the counter.

    It is never a row of the database: the browser holds what is typed until `file_report` files it in one request.
    So no table, no draft and no `create_uid` tells later which officer wrote down whose identity (ADR 0033).
    """

    _name = "lapor.entry"
    _description = "Report on behalf"

    channel = fields.Selection([pair for pair in CHANNELS if pair[0] in ENTERED], required=True, default="walk_in")
    channel_detail = fields.Char(string="Reference")
    received_on = fields.Date(string="Received on", required=True, default=lambda self: self._today())
    type = fields.Selection(TYPES, required=True, default="complaint")
    description = fields.Text(string="What is reported", required=True)
    title = fields.Char(help="Empty: the first words of the report")
    category_id = fields.Many2one("lapor.category")
    area_id = fields.Many2one("lapor.area")
    address = fields.Char(string="Place")
    incident_date = fields.Date(string="Date of the event")
    evidence_ids = fields.Many2many(
        "ir.attachment", "lapor_entry_evidence_rel", string="Photos of the matter", bypass_search_access=True
    )

    is_anonymous = fields.Boolean(string="Anonymous")
    is_secret = fields.Boolean(string="Secret")
    name = fields.Char(string="Reporter")
    phone = fields.Char()
    email = fields.Char(string="E-mail")
    reporter_address = fields.Char(string="Address of the reporter")
    has_proxy = fields.Boolean(string="Somebody reports for another person")
    proxy_name = fields.Char(string="Proxy")
    proxy_relation = fields.Selection(RELATIONS, string="Proxy is")
    paper_ids = fields.Many2many(
        "ir.attachment", "lapor_entry_paper_rel", string="Scanned letter, power of attorney", bypass_search_access=True
    )
    consent = fields.Boolean(string="Privacy notice read out, the reporter agrees")
    needs_consent = fields.Boolean(compute="_compute_needs_consent")
    told = fields.Char(string="Will be told", compute="_compute_told")
    lang = fields.Selection(
        lambda self: self._languages(), string="Language", default=lambda self: self._default_lang()
    )
    submission_key = fields.Char(default=lambda self: secrets.token_urlsafe(24))

    @api.depends_context("lang")
    def _compute_display_name(self):
        self.display_name = self.env._("Report on behalf")

    @api.model
    def _today(self):
        return self.env["lapor.complaint"]._today()

    @api.model
    def _languages(self):
        return [(code, name.split(" / ")[-1]) for code, name in self.env["res.lang"].get_installed()]

    @api.model
    def _default_lang(self):
        return self.env["lapor.complaint.event"]._mail_lang(False)

    @api.depends("channel")
    def _compute_needs_consent(self):
        for entry in self:
            entry.needs_consent = entry.channel in READ_OUT

    @api.depends("email", "phone", "reporter_address", "is_anonymous")
    def _compute_told(self):
        ways = {
            "email": self.env._("by e-mail"),
            "phone": self.env._("by phone: an officer gets the task to call"),
            "letter": self.env._("by letter: an officer gets the task to write"),
            "self": self.env._("asks with number and code, at the counter or on the website"),
        }
        for entry in self:
            entry.told = ways[self._told_by(entry.email, entry.phone, entry.reporter_address, entry.is_anonymous)]

    @api.model
    def _told_by(self, email, phone, address, anonymous):
        """Return how the reporter hears of each step. Nobody may call or write to who is anonymous; mail does."""
        if email:
            return "email"
        return "self" if anonymous or not (phone or address) else "phone" if phone else "letter"

    @api.model_create_multi
    def create(self, vals_list):  # pylint: disable=method-required-super
        raise AccessError(self.env._("What is typed here is filed with the button and never stored by itself."))
