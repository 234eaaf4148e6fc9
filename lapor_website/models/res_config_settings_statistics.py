from odoo import fields, models
from odoo.exceptions import ValidationError

from .statistics import LEAST


class ResConfigSettings(models.TransientModel):
    """Public statistics and open data."""

    _inherit = "res.config.settings"

    lapor_statistics_least = fields.Integer(
        string="Smallest group told apart",
        config_parameter="lapor_website.statistics_least",
        default=LEAST,
        help="Groups with fewer reports are put together in statistics and open data. At least 2",
    )
    lapor_licence_name = fields.Char(
        string="Licence, short", config_parameter="lapor_website.licence_name", help="As programs name it: CC-BY-4.0"
    )
    lapor_licence_title = fields.Char(string="Licence, in words", config_parameter="lapor_website.licence_title")
    lapor_licence_url = fields.Char(string="Licence, address", config_parameter="lapor_website.licence_url")

    def set_values(self):
        for settings in self:
            if settings.lapor_statistics_least < 2:
                raise ValidationError(self.env._("The smallest group that is told apart has at least 2 reports."))
            if settings.lapor_licence_url and not settings.lapor_licence_url.startswith(("https://", "http://")):
                raise ValidationError(self.env._("The address of the licence begins with https://"))
        before = self.env["lapor.statistics"]._least()
        result = super().set_values()
        if before != self.env["lapor.statistics"]._least():
            self.action_lapor_count_statistics()  # nothing may stand that was counted under the bound before
        return result

    def action_lapor_count_statistics(self):
        """Count the public statistics again within a minute."""
        self.check_access("write")  # administrators of the settings alone
        self.env["lapor.statistics"]._outdate()
        # sudo: wakes one cron
        self.env.ref("lapor_website.ir_cron_lapor_statistics").sudo()._trigger()
