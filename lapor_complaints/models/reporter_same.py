import re

from odoo import api, fields, models
from odoo.tools import email_normalize

SHORTEST_PHONE = 8  # digits
KEYS = ("account_key", "email_key", "phone_key")


def phone_key(phone):
    """Return the digits of an Indonesian phone number without country code or leading zero; empty if too short."""
    digits = re.sub(r"\D", "", phone or "")
    digits = re.sub(r"^(62|0)", "", digits)
    return digits if len(digits) >= SHORTEST_PHONE else ""


class LaporReporter(models.Model):
    """By what several named complaints of one person are known to be hers. An anonymous one has no keys at all: no
    query, right or wrong, leads from a named report to an anonymous one or back."""

    _inherit = "lapor.reporter"

    account_key = fields.Integer(
        compute="_compute_keys", store=True, index="btree_not_null", groups=fields.NO_ACCESS, aggregator=None
    )
    email_key = fields.Char(compute="_compute_keys", store=True, index="btree_not_null", groups=fields.NO_ACCESS)
    phone_key = fields.Char(compute="_compute_keys", store=True, index="btree_not_null", groups=fields.NO_ACCESS)

    @api.depends("user_id", "email", "phone", "complaint_id.is_anonymous")
    def _compute_keys(self):
        for reporter in self:
            named = not reporter.complaint_id.is_anonymous
            reporter.account_key = named and reporter.user_id.id
            reporter.email_key = named and email_normalize(reporter.email or "")
            reporter.phone_key = named and phone_key(reporter.phone)
