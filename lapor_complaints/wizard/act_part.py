from odoo import Command, api, fields, models


class LaporActPart(models.TransientModel):
    """One part in the dialog that divides a complaint."""

    _name = "lapor.act.part"
    _description = "Part of a divided complaint"

    act_id = fields.Many2one("lapor.act", required=True, ondelete="cascade")
    title = fields.Char(required=True)
    description = fields.Text(required=True, help="What this SKPD reads; the reporter's own text stays with the whole")
    category_id = fields.Many2one("lapor.category", required=True)
    skpd_id = fields.Many2one("lapor.skpd", string="SKPD", required=True, domain=[("kind", "!=", "external")])
    note = fields.Text(string="Instruction")

    @api.onchange("category_id")
    def _onchange_category_id(self):
        area = self.act_id.complaint_ids[:1].area_id
        self.skpd_id = self.category_id._proposed_skpd(area) if self.category_id else self.skpd_id


class LaporAct(models.TransientModel):
    _inherit = "lapor.act"

    part_ids = fields.One2many("lapor.act.part", "act_id", string="Parts")

    @api.onchange("complaint_ids", "action")
    def _onchange_propose_parts(self):
        """Begin with two parts that hold all that the whole says: the coordinator shortens them."""
        if self.action != "split" or self.part_ids or len(self.complaint_ids) != 1:
            return
        whole = self.complaint_ids._origin
        words = {"title": whole.title, "description": whole.description}
        lead = {"category_id": whole.category_id.id, "skpd_id": (whole.skpd_id or self._lead_of(whole)).id}
        self.part_ids = [Command.create({**words, **lead}), Command.create(words)]

    def _lead_of(self, whole):
        return whole.category_id._proposed_skpd(whole.area_id) if whole.category_id else self.env["lapor.skpd"]

    def _given(self):
        parts = [
            {"title": line.title, "description": line.description, "category": line.category_id, "skpd": line.skpd_id,
             "note": line.note}
            for line in self.part_ids
        ]  # fmt: skip
        return {**super()._given(), "parts": parts}
