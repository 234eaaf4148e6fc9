from odoo import Command, api, fields, models
from odoo.exceptions import AccessError, UserError

from .complaint_board import BOARD

LONGEST_BOARD = 12  # columns of one SKPD: each is a query, and nobody looks further to the right


class LaporStage(models.Model):
    """The head of an SKPD arranges its own columns, and no others: common ones and those of other SKPD stay."""

    _inherit = "lapor.stage"

    is_ours = fields.Boolean(compute="_compute_is_ours", search="_search_is_ours", help="Used where the user is head")
    is_shared = fields.Boolean(compute="_compute_is_ours", help="Other SKPD use it too: the head cannot change it")

    @api.depends("skpd_ids")
    @api.depends_context("uid")
    def _compute_is_ours(self):
        headed = self.env.user.lapor_headed_ids
        for stage in self.with_context(active_test=False):
            stage.is_ours = bool(stage.skpd_ids & headed)
            stage.is_shared = bool(stage.skpd_ids - headed)

    def _search_is_ours(self, operator, value):
        if operator != "in" or set(value) != {True}:
            return NotImplemented
        return [("skpd_ids", "in", self.env.user.lapor_headed_ids.ids)]

    @api.model
    def _arranges_all(self):
        """Tell whether the user arranges the columns of every SKPD: city configuration."""
        user, group = self.env.user, "lapor_complaints.lapor_complaints_group_"
        return self.env.su or user.has_group(f"{group}coordinator") or user.has_group(f"{group}admin")

    @api.model
    def default_get(self, fields_list):
        """A new column of a head is her own, for work in progress, behind the others."""
        values = super().default_get(fields_list)
        if self._arranges_all():
            return values
        posts = self.env.user.sudo().lapor_member_ids  # sudo: the user's own posts
        headed = posts.filtered(lambda member: member.role == "head").skpd_id
        state = self.env.context.get("default_state") or "in_progress"
        own = {"skpd_ids": [Command.set(headed.ids)], "state": state, "sequence": self._next_sequence(state)}
        wanted = set(fields_list) - {name for name in own if f"default_{name}" in self.env.context}
        return {**values, **{name: value for name, value in own.items() if name in wanted}}

    @api.model
    def _next_sequence(self, state):
        """Return the place behind the columns that the user's SKPD have for `state`."""
        own = self.search([("state", "=", state), ("is_ours", "=", True)], order="sequence desc", limit=1)
        common = self.search([("state", "=", state), ("skpd_ids", "=", False)], limit=1)
        return (own or common).sequence + 1

    def _refuse_foreign(self):
        """Raise a sentence unless the user may arrange each of these columns as they are now."""
        for stage in self.sudo().with_context(active_test=False):  # sudo: configuration, holds nothing personal
            stage._refuse_too_many()
            if self._arranges_all():
                continue
            others = stage.skpd_ids - self.env.user.lapor_headed_ids
            if not stage.skpd_ids:
                raise AccessError(self.env._("“%s” is a column of every SKPD: the city arranges it.", stage.name))
            if others:
                raise AccessError(self.env._(
                    "“%(stage)s” also belongs to %(skpd)s: make a column of your own instead.",
                    stage=stage.name, skpd=", ".join(others.mapped("short_name")),
                ))  # fmt: skip
            if stage.state not in BOARD:
                raise UserError(self.env._("Own columns are for reports that the SKPD has in hand."))

    def _refuse_too_many(self):
        for skpd in self.skpd_ids if self.active else ():
            if len(skpd.with_context(active_test=True).stage_ids) > LONGEST_BOARD:
                raise UserError(self.env._(
                    "%(skpd)s has %(count)s columns already: archive one first.", skpd=skpd.name, count=LONGEST_BOARD
                ))  # fmt: skip
