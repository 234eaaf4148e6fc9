import logging
from functools import partial

from odoo import api, models

_logger = logging.getLogger(__name__)


class LaporEscalationRule(models.Model):
    """The ladder at work. As superuser, from cron alone."""

    _inherit = "lapor.escalation.rule"

    @api.model
    def _cron_escalate(self):
        """Tell everybody whose rung is due. Runs on working days, committed batch by batch, repeated at will."""
        complaints = self.env["lapor.complaint"]
        rounds = list(self._rounds())
        remaining = sum(complaints.search_count(domain) for domain, _tell in rounds)
        self.env["ir.cron"]._commit_progress(remaining=remaining)
        for domain, tell in rounds:
            if not complaints._work_through(domain, tell):
                break

    @api.model
    def _rounds(self):
        """Yield (domain of the complaints that are due, function that tells of some of them) of each rung."""
        rules = self.search([("active", "=", True)])
        for calendar, today, ours in self.env["lapor.complaint"]._by_calendar():
            for rule in rules:
                yield ours & rule._due(calendar, today), partial(rule._tell, calendar, today)

    def _tell(self, calendar, today, complaints):
        """Write down whom this rung tells of `complaints`, with activity and event, in one transaction."""
        cases = self._cases(complaints, calendar, today)
        told = self._told_of(cases)
        if nobody := [case.complaint.id for case, users in told.items() if not users]:
            _logger.warning("Nobody can be told of rule %s for %s complaints: name a coordinator", self.id, len(nobody))
        pairs = [(case, user) for case, users in told.items() for user in users]
        activities, now = self._activities(pairs), complaints._now()
        self.env["lapor.escalation"].create([
            {"complaint_id": case.complaint.id, "disposition_id": case.disposition.id, "rule_id": self.id,
             "deadline": case.deadline, "user_id": user.id, "date": now, "activity_id": activities[case.key, user.id]}
            for case, user in pairs
        ])  # fmt: skip
        texts = self._texts(told)
        complaints.filtered(lambda complaint: complaint.id in texts)._log_many("escalate", "system", texts)

    def _texts(self, told):
        """Return {complaint id: texts of its event}: one event for all of its supporting SKPD that are due at once."""
        name = self.with_context(lang=self.env["lapor.complaint.event"]._mail_lang(False)).name
        texts = {}
        for case, users in told.items():
            if users:
                whose = f" ({case.skpd.short_name})" if case.disposition else ""
                texts.setdefault(case.complaint.id, []).append(f"{name}{whose}: {', '.join(users.mapped('name'))}")
        return {id_: {"note": "\n".join(lines)} for id_, lines in texts.items()}
