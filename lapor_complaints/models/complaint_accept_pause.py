from odoo import fields, models


class LaporComplaint(models.Model):
    """How long the clock had stood still when the SKPD accepted: without it the days of the first response cannot be
    told from later pauses."""

    _inherit = "lapor.complaint"

    accepted_paused = fields.Integer(
        readonly=True, copy=False, help="Working days of pause before the first acceptance"
    )

    def _enter(self, target, before, effects):
        if effects.get("accepted_at") and not self.accepted_at:
            effects = {**effects, "accepted_paused": self.paused_days}
        return super()._enter(target, before, effects)
