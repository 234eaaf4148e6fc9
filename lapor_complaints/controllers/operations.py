import psycopg2

from odoo import http
from odoo.http import request

from ..ops import exposition, tally
from ..ops.operators import is_operator

NO_STORE = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}
OPTIONS = {"type": "http", "auth": "none", "methods": ["GET"], "save_session": False, "sitemap": False}
ABOUT = {
    "lapor_open_complaints": ("Complaints not at their end, by state.", "state"),
    "lapor_overdue_complaints": ("Open complaints past their date that wait for the city (10,000 at most).", None),
    "lapor_quarantined_complaints": ("Complaints in quarantine.", None),
    "lapor_outbox_letters": ("Letters still to be written (10,000 at most).", None),
    "lapor_outbox_oldest_seconds": ("Age of the oldest letter that is due to be written.", None),
    "lapor_mails_outgoing": ("Mails that wait for the mail server (10,000 at most).", None),
    "lapor_mails_oldest_seconds": ("Age of the oldest mail that waits for the mail server.", None),
    "lapor_mails_failed": ("Mails given up by the mail server (10,000 at most).", None),
    "lapor_throttle_keys": ("Keys whose allowance is being counted (10,000 at most).", None),
    "lapor_data_requests_overdue": ("Requests about personal data past their date.", None),
    "lapor_cron_last_run_age_seconds": ("Seconds since the cron ran.", "cron"),
    "lapor_cron_late_seconds": ("Seconds since the cron should have run.", "cron"),
    "lapor_cron_failures": ("Failures of the cron in a row.", "cron"),
}


class LaporOperations(http.Controller):
    """For balancers, monitors and Prometheus. A stranger learns whether the service runs, and nothing else."""

    @http.route("/lapor/sehat", **OPTIONS)
    def alive(self, **_params):
        """This process answers."""
        return request.make_response("ok\n", headers={**NO_STORE, "Content-Type": "text/plain"}.items())

    # readonly=False: whether reports can be stored is asked of the server that stores them, not of a replica
    @http.route("/lapor/siap", readonly=False, **OPTIONS)
    def ready(self, **_params):
        """Answer 200 when a report can be taken, else 503; operators are told why."""
        checks = self._checks()
        verdict = "fail" if checks is None else request.env["lapor.operations"]._verdict(checks)
        body = {"status": verdict}
        if checks and is_operator():
            body["checks"] = {name: {"status": level, "output": seen} for name, (level, seen) in checks.items()}
        return request.make_json_response(body, headers=NO_STORE, status=503 if verdict == "fail" else 200)

    def _checks(self):
        if not request.db:
            return None
        try:
            # sudo: sums and megabytes; who is no operator sees the verdict alone
            return request.env["lapor.operations"].sudo()._health()
        except psycopg2.Error:
            return None

    @http.route("/lapor/metrik", readonly=True, **OPTIONS)
    def metrics(self, **_params):
        """Answer Prometheus; for everybody else there is no such page."""
        if not request.db or not is_operator():
            return request.make_response("404\n", headers={"Content-Type": "text/plain"}.items(), status=404)
        counts = tally.total()
        lines = [
            *exposition.requests(counts["requests"]),
            *exposition.durations(counts["times"], tally.BUCKETS),
        ]
        figures = request.env["lapor.operations"].sudo()._figures()  # sudo: sums, for an operator
        for name, (about, label) in ABOUT.items():
            lines += exposition.gauge(name, about, figures[name], label)
        headers = {**NO_STORE, "Content-Type": exposition.CONTENT_TYPE}
        return request.make_response("\n".join(lines) + "\n", headers=headers.items())
