from odoo import api, fields, models
from odoo.tools import format_date


class LaporComplaint(models.Model):
    """The way of a complaint through the offices, to be taken in at a glance."""

    _inherit = "lapor.complaint"

    path_html = fields.Html(string="Path", compute="_compute_path_html", sanitize=False)

    @api.depends("disposition_ids.state", "state")
    @api.depends_context("uid", "lang")
    def _compute_path_html(self):
        for complaint in self:
            steps = complaint._path_steps() if complaint.disposition_ids else []
            # The template escapes every value; nothing in it was typed as HTML
            complaint.path_html = bool(steps) and self.env["ir.qweb"]._render(
                "lapor_complaints.disposition_path", {"steps": steps}, minimal_qcontext=True
            )

    def _path_steps(self):
        """Return the dispositions that the user may read, oldest first, as plain values for the template."""
        labels = dict(self.env["lapor.disposition"]._fields["state"]._description_selection(self.env))
        return [
            {
                "from": one.from_skpd_id.short_name or self.env._("LAPOR coordinator"),
                "to": one.skpd_id.name,
                "support": one.role == "support", "arbiter": one.by_arbiter, "outside": one.skpd_id.kind == "external",
                "state": one.state, "state_label": labels[one.state],
                "sent": self._path_date(one.sent_at),
                "accepted": self._path_date(one.accepted_at),
                "ended": self._path_date(one.ended_at),
                "days": one.days_taken, "running": one.state in ("sent", "accepted"),
                "label": one.deadline_label, "urgency": one.urgency,
                "letter": one.letter_number, "instruction": one.instruction, "result": one.result,
                "reason": one.reason_id.name, "words": one.reason_text, "owner": one.proposed_skpd_id.name,
            }
            for one in self.disposition_ids.sorted(lambda one: (one.sent_at, one.id))
        ]  # fmt: skip

    def _path_date(self, moment):
        """Return the local day of `moment` in short."""
        return moment and format_date(self.env, self._calendar()._lapor_local_date(moment), date_format="d MMM y")
