from urllib.parse import urlsplit

from odoo import fields, models
from odoo.tools import config, email_normalize

OVERSIGHT = "lapor_complaints.lapor_complaints_group_oversight"


class ResCompany(models.Model):
    _inherit = "res.company"

    lapor_secretary_id = fields.Many2one(
        "res.users",
        string="City secretary",
        domain=lambda self: [("all_group_ids", "in", self.env.ref(OVERSIGHT).ids)],
        help="The last rung of LAPOR's ladder: is told when nobody below has acted",
    )

    def _lapor_mail_address(self, role):
        """Return the bare address that letters bear as `role`, "from" or "reply_to".

        The system parameter `lapor_complaints.mail_from` or `.mail_reply_to` decides; without it letters come from
        the city's own (or its catch-all) address, and replies go nowhere: reporters write on the page.
        """
        parameters = self.env["ir.config_parameter"].sudo()  # sudo: two addresses that every mail shows
        wanted = [parameters.get_param(f"lapor_complaints.mail_{role}")]
        if role == "from":
            wanted += [self.email_formatted, config.get("email_from")]
        found = next(filter(None, (email_normalize(address or "") for address in wanted)), None)
        return found or f"noreply@{self._lapor_mail_domain()}"

    def _lapor_mail_domain(self):
        """Return the domain of the city's address, else the host that the site runs on."""
        own = email_normalize(self.email_formatted or "")
        return own.rpartition("@")[2] if own else urlsplit(self.get_base_url()).hostname
