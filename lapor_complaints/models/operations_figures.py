from time import monotonic

from odoo import api, models
from odoo.tools import SQL

from .lifecycle import OPEN
from .practice import NOT_PRACTICE_SQL

KEPT = 15  # seconds in which a second question gets the first one's answer
MOST = 10_000  # of what can grow without limit no more are counted
# {metric: SQL that gives one number}. Each reads an index over what is open, or stops at MOST.
NUMBERS = {
    "lapor_quarantined_complaints": (
        f"SELECT count(*) FROM lapor_complaint WHERE is_quarantined IS TRUE AND {NOT_PRACTICE_SQL}"
    ),
    "lapor_outbox_letters": f"SELECT count(*) FROM (SELECT 1 FROM lapor_mail_outbox LIMIT {MOST}) few",
    "lapor_mails_outgoing": f"SELECT count(*) FROM (SELECT 1 FROM mail_mail WHERE state = 'outgoing' LIMIT {MOST}) few",
    "lapor_mails_failed": f"SELECT count(*) FROM (SELECT 1 FROM mail_mail WHERE state = 'exception' LIMIT {MOST}) few",
    "lapor_throttle_keys": f"SELECT count(*) FROM (SELECT 1 FROM lapor_throttle LIMIT {MOST}) few",
    "lapor_data_requests_overdue": """
        SELECT count(*) FROM lapor_data_request
         WHERE state IN ('new', 'in_progress') AND due_at < now() AT TIME ZONE 'UTC'""",
    "lapor_outbox_oldest_seconds": """
        SELECT EXTRACT(EPOCH FROM now() AT TIME ZONE 'UTC' - event.create_date)
          FROM lapor_mail_outbox letter JOIN lapor_complaint_event event ON event.id = letter.event_id
         WHERE letter.not_before IS NULL OR letter.not_before <= now() AT TIME ZONE 'UTC'
         ORDER BY letter.id LIMIT 1""",
    "lapor_mails_oldest_seconds": """
        SELECT EXTRACT(EPOCH FROM now() AT TIME ZONE 'UTC' - min(create_date)) FROM mail_mail WHERE state = 'outgoing'
    """,
}
CRONS = """
    SELECT name.module || '.' || name.name,
           EXTRACT(EPOCH FROM now() AT TIME ZONE 'UTC' - cron.lastcall),
           GREATEST(0, EXTRACT(EPOCH FROM now() AT TIME ZONE 'UTC' - cron.nextcall)),
           cron.failure_count
      FROM ir_cron cron
      JOIN ir_model_data name ON name.model = 'ir.cron' AND name.res_id = cron.id
     WHERE cron.active AND (name.module LIKE 'lapor%%' OR name.module IN ('mail', 'base'))
"""
_kept = {}  # {database: (moment, figures)} of this process


class LaporOperations(models.AbstractModel):
    """Figures for whoever runs the server: sums, never about one report."""

    _name = "lapor.operations"
    _description = "Figures for the server's operators"

    @api.model
    def _figures(self):
        """Return {metric: number or {label: number}}; asked again within 15 seconds, the same ones."""
        moment, figures = _kept.get(self.env.cr.dbname, (None, None))
        if figures is None or monotonic() - moment > KEPT:
            figures = self._read_figures()
            _kept[self.env.cr.dbname] = (monotonic(), figures)
        return figures

    @api.model
    def _read_figures(self):
        self.env["lapor.complaint"].flush_model()
        figures = {name: self._number(query) for name, query in NUMBERS.items()}
        figures["lapor_open_complaints"] = self._open_by_state()
        figures["lapor_overdue_complaints"] = self._overdue()
        crons = self.env.execute_query(SQL(CRONS))
        for place, name in enumerate(
            ("lapor_cron_last_run_age_seconds", "lapor_cron_late_seconds", "lapor_cron_failures"), 1
        ):
            # one that never ran has no age
            figures[name] = {row[0]: float(row[place]) for row in crons if row[place] is not None}
        return figures

    def _number(self, query):
        rows = self.env.execute_query(SQL(query))
        return float(rows[0][0] or 0) if rows else 0.0

    def _open_by_state(self):
        counted = dict(self.env.execute_query(SQL(
            f"SELECT state, count(*) FROM lapor_complaint WHERE state IN %s AND {NOT_PRACTICE_SQL} GROUP BY state",
            tuple(OPEN),
        )))  # fmt: skip
        return {state: counted.get(state, 0) for state in OPEN}

    def _overdue(self):
        # sudo: a sum over all SKPD, for the operators alone
        complaints = self.env["lapor.complaint"].sudo()
        return complaints.search_count(complaints._quick_domain("is_overdue"), limit=MOST)
