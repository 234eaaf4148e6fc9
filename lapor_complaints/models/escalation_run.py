import logging

from odoo import api, models
from odoo.fields import Domain
from odoo.tools import SQL

from .complaint_step import STEP_OPEN, STEP_STATES, deadline_of

_logger = logging.getLogger(__name__)
ACTIVITY = "lapor_complaints.mail_activity_type_deadline"
# An activity is shown, the mail is the daily digest: no mail for each, and nobody becomes a follower by it
QUIET = {"mail_activity_quick_update": True, "lapor_no_follower": True}


class LaporEscalationRule(models.Model):
    """The ladder at work. As superuser, from cron alone."""

    _inherit = "lapor.escalation.rule"

    @api.model
    def _cron_escalate(self):
        """Tell everybody whose rung is due. Runs on working days, committed batch by batch, repeated at will."""
        complaints = self.env["lapor.complaint"]
        rounds = [
            (rule, ours & rule._due(calendar, today))
            for calendar, today, ours in complaints._by_calendar()
            for rule in self.search([])
        ]
        remaining = sum(complaints.search_count(domain) for _rule, domain in rounds)
        self.env["ir.cron"]._commit_progress(remaining=remaining)
        for rule, domain in rounds:
            if not complaints._work_through(domain, rule._tell):
                break

    def _due(self, calendar, today):
        """Return the domain of the complaints for which this rung is due today and of which nobody was told."""
        column = deadline_of(self.step)
        domain = Domain("state", "in", STEP_STATES[self.step])
        domain &= Domain.AND([Domain(name, "=", False) for name in STEP_OPEN[self.step]])
        domain &= Domain(column, "<=", self._threshold(calendar, today))
        if earliest := self._earliest(today):
            domain &= Domain(column, ">=", earliest)
        return domain & Domain.custom(to_sql=lambda model, alias, query: SQL(
            "NOT EXISTS (SELECT 1 FROM lapor_escalation e WHERE e.complaint_id = %s AND e.rule_id = %s"
            " AND e.deadline = %s)",
            SQL.identifier(alias, "id"), self.id, SQL.identifier(alias, column),
        ))  # fmt: skip

    def _tell(self, complaints):
        """Write down whom this rung tells of `complaints`, with activity and event, in one transaction."""
        told = {complaint: self._told(complaint) for complaint in complaints}
        if nobody := [complaint.id for complaint, users in told.items() if not users]:
            _logger.warning("Nobody can be told of rule %s for %s complaints: name a coordinator", self.id, len(nobody))
        pairs = [(complaint, user) for complaint, users in told.items() for user in users]
        activities = self._activities(pairs)
        column, now = deadline_of(self.step), complaints._now()
        self.env["lapor.escalation"].create([
            {"complaint_id": complaint.id, "rule_id": self.id, "deadline": complaint[column], "user_id": user.id,
             "date": now, "activity_id": activities[complaint.id, user.id]}
            for complaint, user in pairs
        ])  # fmt: skip
        name = self.with_context(lang=self.env["lapor.complaint.event"]._mail_lang(False)).name
        texts = {
            complaint.id: {"note": f"{name}: {', '.join(users.mapped('name'))}"}
            for complaint, users in told.items() if users
        }  # fmt: skip
        complaints.filtered(lambda complaint: complaint.id in texts)._log_many("escalate", "system", texts)

    def _activities(self, pairs):
        """Return {(complaint id, user id): activity id}: the one she has for this step already, else a new one."""
        column = deadline_of(self.step)
        known = self.env["lapor.escalation"].search([
            ("complaint_id", "in", [complaint.id for complaint, _user in pairs]), ("rule_id.step", "=", self.step),
            ("activity_id.active", "=", True),
        ])  # fmt: skip
        found = {(one.complaint_id.id, one.user_id.id): one.activity_id.id for one in known}
        missing = [(complaint, user) for complaint, user in pairs if (complaint.id, user.id) not in found]
        type_id, model_id = self.env.ref(ACTIVITY).id, self.env["ir.model"]._get_id("lapor.complaint")
        words = dict(self._fields["step"]._description_selection(self.env))[self.step]
        created = self.env["mail.activity"].with_context(**QUIET).create([
            {"activity_type_id": type_id, "res_model_id": model_id, "res_id": complaint.id, "user_id": user.id,
             "date_deadline": complaint[column], "summary": words, "automated": True}
            for complaint, user in missing
        ])  # fmt: skip
        for (complaint, user), activity in zip(missing, created, strict=True):
            found[complaint.id, user.id] = activity.id
        return found
