from datetime import timedelta

from odoo import models

AWAY = ("dlhp", "secretary", 7)  # unit, role, calendar days
BACK = "dishub"  # the unit where somebody came back from leave today


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
        self._come_back(clock)
        complaints = self.env["lapor.complaint"]
        for domain, tell in self.env["lapor.escalation.rule"]._rounds():
            tell(complaints.search(domain))
        self.env["lapor.escalation"].search(
            [("digest_on", "=", False)]
        ).digest_on = clock.today  # nobody reads a mail to these addresses

    def _come_back(self, clock):
        """Show what comes of a leave that is over: a report that the stand-in had begun stays, until given back."""
        members = self._xml(f"skpd_{BACK}").member_ids
        complaints = self.env["lapor.complaint"].search(
            [("skpd_id", "=", members.skpd_id.id), ("state", "=", "in_progress")]
        )
        owner = members.filtered(lambda member: member.user_id in complaints.user_id and member.role != "officer")[:1]
        if not owner:
            return
        begun = complaints.filtered(lambda one: one.user_id == owner.user_id)[:1]
        owner.write({"away_from": clock.today - timedelta(days=5), "away_until": clock.today})
        begun.with_user(begun.user_id)._write_progress("Saya lanjutkan selama rekan cuti; tim sudah dijadwalkan.")
        owner.away_until = clock.today - timedelta(days=1)
