from odoo import fields, models


class LaporEscalation(models.Model):
    """Who was told of which rung for which deadline: nobody is told of the same twice. Written by the cron alone."""

    _name = "lapor.escalation"
    _description = "Escalation"
    _order = "id desc"
    _rec_name = "rule_id"
    _log_access = False

    complaint_id = fields.Many2one("lapor.complaint", required=True, readonly=True, ondelete="restrict")
    rule_id = fields.Many2one("lapor.escalation.rule", required=True, readonly=True, ondelete="restrict", index=True)
    deadline = fields.Date(required=True, readonly=True, help="The deadline that it was about")
    user_id = fields.Many2one("res.users", string="Told", required=True, readonly=True, ondelete="restrict")
    date = fields.Datetime(required=True, readonly=True)
    activity_id = fields.Many2one("mail.activity", readonly=True, ondelete="set null", index="btree_not_null")
    digest_on = fields.Date(readonly=True, help="Local date of the daily mail that named it; empty: not yet")
    step = fields.Selection(related="rule_id.step")

    _once = models.UniqueIndex("(complaint_id, rule_id, deadline, user_id)")
    _digest_idx = models.Index("(user_id, digest_on)")


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    escalation_ids = fields.One2many("lapor.escalation", "complaint_id", string="Escalations", readonly=True)

    def _drop_reminders(self, steps=None):
        """Remove the activities of steps whose clock no longer runs (or of `steps`): there is nothing left to do."""
        told = self.env["lapor.escalation"].search([("complaint_id", "in", self.ids), ("activity_id", "!=", False)])
        done = told.filtered(lambda one: one.step in steps if steps else not one.complaint_id._step_runs(one.step))
        done.activity_id.unlink()

    def _enter(self, target, before, effects):
        result = super()._enter(target, before, effects)
        self._drop_reminders()
        return result
