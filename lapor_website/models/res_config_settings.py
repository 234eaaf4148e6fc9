from odoo import fields, models


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    lapor_emergency_number = fields.Char(
        string="Emergency number",
        config_parameter="lapor_website.emergency_number",
        help="Shown on every public page. Empty hides it.",
    )
    lapor_whatsapp = fields.Char(string="WhatsApp of the city", config_parameter="lapor_website.whatsapp")
    lapor_office_hours = fields.Char(string="Office hours", config_parameter="lapor_website.office_hours")
    lapor_privacy_version = fields.Char(
        string="Version of the privacy notice",
        config_parameter="lapor_website.privacy_version",
        help="Stored with each consent. Raise it whenever the text of the notice changes.",
    )
    lapor_theme_color = fields.Char(string="Colour on the home screen", config_parameter="lapor_website.theme_color")
