from odoo import api, fields, models
from odoo.exceptions import ValidationError

from .skpd_member import LIAISON_ROLES


class LaporSkpdMember(models.Model):
    """Leave and transfer: while a liaison officer is away the substitute is told, and gets what she had in hand."""

    _inherit = "lapor.skpd.member"

    away_from = fields.Date(help="First day of leave, travel or training")
    away_until = fields.Date(string="Away until", help="Last day; empty: until further notice")
    is_away = fields.Boolean(string="Away now", compute="_compute_is_away")

    @api.depends("away_from", "away_until")
    def _compute_is_away(self):
        today = self.env.company.sudo().resource_calendar_id._lapor_today()  # sudo: which day it is
        for member in self:
            member.is_away = bool(
                member.away_from and member.away_from <= today and today <= (member.away_until or today)
            )

    @api.constrains("away_from", "away_until")
    def _check_away(self):
        for member in self:
            if member.away_until and not (member.away_from and member.away_from <= member.away_until):
                raise ValidationError(self.env._("The leave ends before it begins: give the first and the last day."))

    def _on_duty(self):
        """Return the members with an active account who are not away."""
        return self.filtered(lambda member: member.user_id.active and not member.is_away)


class LaporSkpd(models.Model):
    _inherit = "lapor.skpd"

    def _is_away(self, user):
        """Tell whether `user` is on leave from this unit or one above it: in all her posts there."""
        units = self.browse(int(part) for part in (self.parent_path or "").split("/") if part)
        posts = units.member_ids.filtered(lambda member: member.user_id == user)
        return bool(posts) and all(posts.mapped("is_away"))

    def _liaison_users(self, reachable=None):
        """Return the liaison officers on duty of this unit, else of the nearest one above that has some.

        Substitutes are called upon only while another liaison officer is away or missing. `reachable` is a further
        condition on the user. Empty where nobody is found up to the top.
        """
        skpd = self.sudo()  # sudo: who holds which post; the callers only notify these people
        while skpd and skpd.kind != "external":
            posts = skpd.member_ids.filtered(lambda member: member.role in LIAISON_ROLES and member.user_id.active)
            duty = posts._on_duty()
            regular = duty.filtered(lambda member: member.role != "substitute")
            complete = regular and not (posts - duty)
            users = (regular if complete else duty or posts).user_id.filtered(reachable or bool)
            if users:
                return users
            skpd = skpd.parent_id
        return self.env["res.users"]
