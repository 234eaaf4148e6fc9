"""The one SQL of every figure: a row per counted complaint with what became of each step (docs/indicators.md).

Pivot, dashboard, periodic reports, public statistics and open data all read these columns and nothing else.
"""

from odoo.tools import SQL

from ..models.lifecycle import OPEN

WORKING = tuple(state for state in OPEN if state != "answered")  # no answer stands
MOMENTS = ("received", "verified", "accepted", "answered", "closed")
# step: (day it was done or NULL, last day for it, states in which it can still be overdue)
STEPS = {
    "verification": (SQL("c.verified_on"), SQL("c.verification_deadline"), ("submitted", "incomplete")),
    "response": (SQL("c.accepted_on"), SQL("c.response_deadline"), ("submitted", "incomplete", "forwarded")),
    "answer": (SQL("c.answered_on"), SQL("c.resolution_deadline"), WORKING),
}
# step: (day from which its working days count, working days for which the clock stood still)
CLOCKS = {
    "verification": (
        SQL("c.received_on"), SQL("CASE WHEN c.response_start IS NULL THEN c.paused_days ELSE c.response_paused END"),
    ),
    "response": (SQL("c.response_start"), SQL("c.accepted_paused - c.response_paused")),
    "answer": (SQL("c.received_on"), SQL("c.paused_days")),
}  # fmt: skip


def analysis_sql(timezone, today, numbers, counted):
    """Return the query of `lapor.complaint.analysis`.

    `timezone` names the city's, `today` is its date, `numbers` the (first day, array) of its working days, `counted`
    the condition for what is counted, over the alias c.
    """
    columns = [column for step in STEPS for column in _step_columns(step, today, numbers[0])]
    return SQL(
        """
        SELECT c.id, c.number, c.received_at, c.received_on, c.closed_at, c.closed_on, c.type, c.state, c.channel,
               c.outcome, c.skpd_id, c.category_id, c.area_id, c.is_supervision, c.closed_by, c.deadline,
               c.parent_id, c.part_count, c.reject_reason_id, c.dispute_reason_id,
               1 AS complaint_count,
               c.return_count, c.reopen_count, c.dispute_count, c.endorsement_count,
               NULLIF(c.rating, 0) AS rating,
               CASE WHEN c.state = 'closed' THEN (c.closed_by IS NOT DISTINCT FROM 'reporter')::int * 100 END
                    AS confirmed,
               CASE WHEN c.state IN %(open)s THEN %(age)s END AS age_days,
               CASE WHEN a.kind = 'district' THEN a.id ELSE a.parent_id END AS district_id,
               split_part(g.parent_path, '/', 1)::int AS category_group_id,
               %(columns)s
          FROM (SELECT *, %(received)s AS received_on, %(verified)s AS verified_on, %(accepted)s AS accepted_on,
                       %(closed)s AS closed_on,
                       CASE WHEN outcome IS NOT NULL AND state NOT IN %(working)s THEN %(answered)s END AS answered_on
                  FROM lapor_complaint) c
         CROSS JOIN (SELECT %(numbers)s::int[] AS days) n
          LEFT JOIN lapor_area a ON a.id = c.area_id
          LEFT JOIN lapor_category g ON g.id = c.category_id
         WHERE %(counted)s
        """,
        open=OPEN, working=WORKING, numbers=numbers[1], counted=counted,
        age=working_days(SQL("c.received_on"), SQL("%s::date", today), numbers[0]),
        columns=SQL(", ").join(columns),
        **{moment: _local_day(f"{moment}_at", timezone) for moment in MOMENTS},
    )  # fmt: skip


def working_days(start, end, first):
    """Return the SQL for the working days after the date `start` up to and including `end`."""
    return SQL("(n.days[%s - %s::date + 1] - n.days[%s - %s::date + 1])", end, first, start, first)


def _local_day(column, timezone):
    return SQL("(%s AT TIME ZONE 'UTC' AT TIME ZONE %s)::date", SQL.identifier(column), timezone)


def _step_columns(step, today, first):
    """Return the columns of one step: what became of it, kept or not (100 or 0), and its working days."""
    done, due, open_states = STEPS[step]
    start, paused = CLOCKS[step]
    result = SQL(
        """CASE WHEN %(due)s IS NULL THEN NULL
                WHEN %(done)s IS NOT NULL THEN CASE WHEN %(done)s <= %(due)s THEN 'on_time' ELSE 'late' END
                WHEN c.state IN %(open)s THEN
                     CASE WHEN %(due)s < COALESCE(c.paused_on, %(today)s::date) THEN 'overdue' ELSE 'running' END
           END""",
        due=due, done=done, open=open_states, today=today,
    )  # fmt: skip
    days = SQL(
        "CASE WHEN %s IS NOT NULL AND %s IS NOT NULL THEN GREATEST(%s - COALESCE(%s, 0), 0) END",
        due, done, working_days(start, done, first), paused,
    )  # fmt: skip
    return (
        SQL("%s AS %s", result, SQL.identifier(f"{step}_result")),
        SQL("CASE %s WHEN 'on_time' THEN 100 WHEN 'late' THEN 0 WHEN 'overdue' THEN 0 END AS %s",
            result, SQL.identifier(f"{step}_on_time")),
        *(SQL("%s AS %s", days, SQL.identifier(f"{step}_days{kind}")) for kind in ("", "_median", "_p90")),
    )  # fmt: skip
