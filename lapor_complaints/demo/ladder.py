from datetime import timedelta

from odoo import models

AWAY = ("dlhp", "secretary", 7)  # unit, role, calendar days


class LaporDemo(models.AbstractModel):
    _inherit = "lapor.demo"

    def _climb(self, clock):
        """Show leave and escalation: a liaison officer whose substitute has her work, and who was told of what is late.

        On a free day nobody is told of anything, here too.
        """
        self.env.company.lapor_secretary_id = self._xml("demo_user_sekda")
        code, role, days = AWAY
        away = self._xml(f"skpd_{code}").member_ids.filtered(lambda member: member.role == role)
        away.write({"away_from": clock.today, "away_until": clock.today + timedelta(days=days)})
        complaints = self.env["lapor.complaint"]
        for domain, tell in self.env["lapor.escalation.rule"]._rounds():
            tell(complaints.search(domain))
        self.env["lapor.escalation"].search(
            [("digest_on", "=", False)]
        ).digest_on = clock.today  # nobody reads a mail to these addresses
