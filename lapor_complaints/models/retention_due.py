from datetime import timedelta

from odoo import fields, models
from odoo.fields import Domain
from odoo.tools import SQL

from .complaint_effects import REOPEN_DAYS
from .data_request import PENDING
from .lifecycle import ENDED

# Whether there is something left to erase: a report that has nothing any more is not due
LEFT = {
    "identity": """
        EXISTS (SELECT FROM lapor_reporter r WHERE r.complaint_id = %(id)s
                AND (concat(r.name, r.email, r.phone, r.nik, r.address, r.lang, r.user_id, r.proxy_name,
                            r.proxy_relation, r.channel_detail, r.told_by, r.entered_by_id) <> ''
                     OR EXISTS (SELECT FROM ir_attachment a
                                WHERE a.res_model = 'lapor.reporter' AND a.res_id = r.id)))""",
    "followers": "EXISTS (SELECT FROM lapor_follower f WHERE f.complaint_id = %(id)s)",
    "files": """
        EXISTS (SELECT FROM lapor_complaint_event e
                JOIN ir_attachment_lapor_complaint_event_rel a ON a.lapor_complaint_event_id = e.id
                WHERE (e.actor = 'reporter' OR e.kind = 'part') AND (e.complaint_id = %(id)s
                  OR e.complaint_id IN (SELECT p.id FROM lapor_complaint p WHERE p.parent_id = %(id)s)))""",
    "texts": """
        NOT EXISTS (SELECT FROM lapor_retention_entry t
                    WHERE t.what = 'texts' AND t.complaint_id = %(id)s AND t.ended_at = %(ended)s)""",
}
REJECTED = """
    EXISTS (SELECT FROM lapor_complaint_event e WHERE e.complaint_id = %(id)s AND e.kind = 'reject'
            AND e.reason_id = %(reason)s AND e.date >= %(ended)s)
"""


class LaporRetentionRule(models.Model):
    """Which reports are due under a rule: the one place that decides it, for the run, the dry run and the warning."""

    _inherit = "lapor.retention.rule"

    def _due(self, now, draft=False):
        """Return the domain of the complaints whose period is over at `now` (naive UTC), with something to erase.

        With `draft` also of a rule that is not in force, for the dry run alone.
        """
        self.ensure_one()
        if not (self.period and (self.in_force or draft)):
            return Domain.FALSE
        # Whoever may still dispute or reopen is never touched, however short the period
        until = min(now - self._delta(), now - timedelta(days=REOPEN_DAYS + 1))
        return self._scope() & self._free(until) & self._sql(LEFT[self.what])

    def _scope(self):
        """Return the domain of the reports that this rule decides on: those that no earlier one fits."""
        domain = self._terms()
        for rule in (self._in_force(self.what) | self).sorted(lambda one: (one.sequence, one.id)):
            if rule == self:
                return domain
            domain &= ~rule._terms()
        return domain

    def _terms(self):
        """Return the domain of the ended reports that fit the terms of this rule; parts go with their whole."""
        domain = Domain("state", "in", [self.state] if self.state else ENDED) & Domain("parent_id", "=", False)
        for name in ("type", "outcome"):
            if self[name]:
                domain &= Domain(name, "=", self[name])
        if self.supervision_only:
            domain &= Domain("is_supervision", "=", True)
        if self.reason_id:
            domain &= self._sql(REJECTED, reason=self.reason_id.id)
        return domain

    def _free(self, until):
        """Return the domain of reports that ended by `until`, by themselves or joined into one that did, and that
        nobody holds and no reporter asks about."""
        asked = self.env["lapor.data.request"]._search([("state", "in", PENDING)]).subselect("complaint_id")
        ended = Domain("closed_at", "<=", until) & Domain("on_hold", "=", False)
        kept = Domain([
            ("merged_into_id.state", "in", ENDED), ("merged_into_id.closed_at", "<=", until),
            ("merged_into_id.on_hold", "=", False),
        ])  # fmt: skip
        alone = Domain("merged_into_id", "=", False)
        return ended & (alone | kept) & Domain("id", "not in", asked)

    def _sql(self, condition, **values):
        """Return a domain of the SQL `condition` on the complaint `id`, which `ended` at that moment."""
        return Domain.custom(
            to_sql=lambda _model, alias, _query: SQL(
                condition, id=SQL.identifier(alias, "id"), ended=SQL.identifier(alias, "closed_at"), **values
            )
        )

    def _kept_until(self, complaint):
        """Return the moment until which this rule keeps what it is about of the ended `complaint`."""
        return fields.Datetime.to_datetime(complaint.closed_at) + self._delta()
