from odoo import api, fields, models

from .complaint_board import URGENCIES
from .disposition import STATES


class LaporComplaint(models.Model):
    """What a supporting SKPD is asked to do, and by when: its own date counts for it, not the lead's."""

    _inherit = "lapor.complaint"

    support_state = fields.Selection(STATES, string="State of our support", compute="_compute_support")
    support_due = fields.Date(string="Our date", compute="_compute_support")
    support_label = fields.Char(string="Time left for us", compute="_compute_support")
    support_urgency = fields.Selection(URGENCIES, string="Urgency for us", compute="_compute_support")
    support_notice = fields.Char(compute="_compute_support")
    support_instruction = fields.Text(string="Instruction to us", compute="_compute_support")

    @api.depends("support_skpd_ids", "disposition_ids.state", "state")
    @api.depends_context("uid", "lang")
    def _compute_support(self):
        nothing = self.env["lapor.disposition"]
        self.mapped("state")  # all at once: the clocks of the supports ask for it one by one
        for complaint in self:
            own = complaint._own_support() if complaint.is_support else nothing
            complaint.support_state = own.state
            complaint.support_due = own.due_date
            complaint.support_label = own.deadline_label
            complaint.support_urgency = own.urgency
            complaint.support_instruction = own.instruction
            complaint.support_notice = own and self.env._(
                "Your SKPD supports: %(lead)s leads and answers the reporter. Your part: by %(date)s (%(time)s).",
                lead=complaint.skpd_id.name, time=own.deadline_label,
                date=complaint._format_date(own.due_date) if own.due_date else "–",
            )  # fmt: skip

    def _own_support(self):
        """Return the running support of an SKPD that the user works for; of several the one that is due first."""
        # sudo: reads who supports; the caller asks with rights on the complaint
        scope = self.env.user.sudo().lapor_scope_ids
        own = self.sudo()._running_supports().filtered(lambda one: one.skpd_id in scope)
        return own.sorted(lambda one: (one.due_date or fields.Date.today(), one.id))[:1]
