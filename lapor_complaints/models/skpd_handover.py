from odoo import api, models

GIVES_UP = {"skpd_id", "user_id", "away_from", "away_until"}


class LaporSkpdMember(models.Model):
    """Whose post ends or who goes on leave hands over: no open complaint stays with somebody who is not there."""

    _inherit = "lapor.skpd.member"

    @api.model_create_multi
    def create(self, vals_list):
        members = super().create(vals_list)
        members.filtered("is_away")._hand_over_leave()
        return members

    def write(self, vals):
        left = self._posts() if GIVES_UP & set(vals) else ()
        result = super().write(vals)
        for skpd, user in left:
            skpd._hand_over_lost(user)
        if GIVES_UP & set(vals):
            away = self.filtered("is_away")
            away._hand_over_leave()
            # sudo: as in _hand_over; who is back gets back what was handed over
            self.env["lapor.complaint"].sudo()._hand_back((self - away).user_id)
        return result

    def unlink(self):
        left = self._posts()
        result = super().unlink()
        for skpd, user in left:
            skpd._hand_over_lost(user)
        return result

    def _posts(self):
        return [(member.skpd_id, member.user_id) for member in self]

    def _hand_over_leave(self):
        """Hand over what these members, who are away, have in hand at their unit and below."""
        for member in self:
            member.skpd_id._hand_over(member.user_id, "leave")

    @api.model
    def _cron_hand_over(self):
        """Hand over for those whose leave has begun, hand back to those who are there again.

        Complaint by complaint it happens once, so it may be repeated.
        """
        today = self.env.company.resource_calendar_id._lapor_today()
        away = self.search([("away_from", "<=", today), "|", ("away_until", "=", False), ("away_until", ">=", today)])
        self.env["ir.cron"]._commit_progress(remaining=len(away) + 1)
        for member in away:
            member._hand_over_leave()
            if not self.env["ir.cron"]._commit_progress(1):
                return
        self.env["lapor.complaint"]._hand_back()
        self.env["ir.cron"]._commit_progress(1)
