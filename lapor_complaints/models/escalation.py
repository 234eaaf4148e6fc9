from odoo import fields, models

from .complaint_step import deadline_of


class LaporEscalation(models.Model):
    """Who was told of which rung for which deadline: nobody is told of the same twice. Written by the cron alone."""

    _name = "lapor.escalation"
    _description = "Escalation"
    _order = "id desc"
    _rec_name = "rule_id"
    _log_access = False

    complaint_id = fields.Many2one("lapor.complaint", required=True, readonly=True, ondelete="restrict")
    disposition_id = fields.Many2one(
        "lapor.disposition", readonly=True, ondelete="restrict", index="btree_not_null",
        help="Whose date it was about: a supporting SKPD or another body; empty: the complaint's own",
    )  # fmt: skip
    rule_id = fields.Many2one("lapor.escalation.rule", required=True, readonly=True, ondelete="restrict", index=True)
    deadline = fields.Date(required=True, readonly=True, help="The deadline that it was about")
    user_id = fields.Many2one("res.users", string="Told", required=True, readonly=True, ondelete="restrict")
    date = fields.Datetime(required=True, readonly=True)
    activity_id = fields.Many2one("mail.activity", readonly=True, ondelete="set null", index="btree_not_null")
    digest_on = fields.Date(readonly=True, help="Local date of the daily mail that named it; empty: not yet")
    step = fields.Selection(related="rule_id.step")
    skpd_id = fields.Many2one(related="disposition_id.skpd_id", string="Of")

    _once = models.UniqueIndex("(complaint_id, rule_id, deadline, user_id, COALESCE(disposition_id, 0))")
    _digest_idx = models.Index("(user_id, digest_on)")

    def _subject(self):
        """Return the record whose clock it is: the disposition, else the complaint."""
        return self.disposition_id or self.complaint_id

    def _stands(self):
        """Tell whether the clock that this was about still runs, and to the same date."""
        subject = self._subject()
        return subject._step_runs(self.step) and subject[deadline_of(self.step)] == self.deadline


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    escalation_ids = fields.One2many("lapor.escalation", "complaint_id", string="Escalations", readonly=True)

    def _drop_reminders(self):
        """Remove the activities of clocks that no longer run, or run to another date: they are told of anew."""
        told = self.env["lapor.escalation"].search([("complaint_id", "in", self.ids), ("activity_id", "!=", False)])
        told.filtered(lambda one: not one._stands()).activity_id.unlink()

    def _enter(self, target, before, effects):
        result = super()._enter(target, before, effects)
        self._drop_reminders()
        return result

    def _end_support(self, support, **values):
        result = super()._end_support(support, **values)
        self._drop_reminders()
        return result
