from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from ..models.complaint_board import BOARD, board_order


class LaporStageCopy(models.TransientModel):
    """A beginning for a head: the columns of an SKPD that works alike."""

    _name = "lapor.stage.copy"
    _description = "Copy the columns of another SKPD"

    source_id = fields.Many2one("lapor.skpd", string="Columns of", required=True, domain=[("stage_ids", "!=", False)])
    skpd_id = fields.Many2one(
        "lapor.skpd", string="For", required=True, domain="[('id', 'in', headed_ids)]",
        default=lambda self: self._default_skpd_id(),
    )  # fmt: skip
    headed_ids = fields.Many2many("lapor.skpd", compute="_compute_headed_ids")
    preview = fields.Text(compute="_compute_preview")

    def _default_skpd_id(self):
        posts = self.env.user.sudo().lapor_member_ids  # sudo: the user's own posts
        return posts.filtered(lambda member: member.role == "head").skpd_id[:1]

    @api.depends_context("uid")
    def _compute_headed_ids(self):
        self.headed_ids = self.env.user.lapor_headed_ids

    @api.depends("source_id", "skpd_id")
    def _compute_preview(self):
        for copy in self:
            copy.preview = "\n".join(f"• {stage.name}" for stage in copy._missing()) or False

    def _missing(self):
        """Return the columns of the source that the target has not got, by name and legal state."""
        have = {(stage.name, stage.state) for stage in self.skpd_id.stage_ids}
        columns = self.source_id.stage_ids.filtered(lambda stage: stage.state in BOARD).sorted(board_order)
        return columns.filtered(lambda stage: (stage.name, stage.state) not in have)

    def action_confirm(self):
        """Make the missing columns; the rights of the user decide for whom."""
        self.ensure_one()
        missing = self._missing()
        if not missing:
            raise UserError(self.env._("%s has these columns already.", self.skpd_id.name))
        for stage in missing:
            stage.copy({"skpd_ids": [Command.set(self.skpd_id.ids)]})
        return {"type": "ir.actions.act_window_close"}
