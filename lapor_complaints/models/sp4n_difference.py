from odoo import fields, models
from odoo.tools import SQL

from .lifecycle import OPEN, STATES

# States that are one for the national system
SAME = {"incomplete": "in_progress", "rejected": "archived", "merged": "archived", "withdrawn": "archived"}
KINDS = [
    ("closed_there", "Closed there, open here"),
    ("open_there", "Open there, closed here"),
    ("step", "Another step"),
    ("none", "The same"),
]


class LaporSp4nDifference(models.Model):
    """Where the last national file and we do not agree: in the state, the SKPD or the day of receipt."""

    _name = "lapor.sp4n.difference"
    _description = "Difference with SP4N-LAPOR!"
    _auto = False
    _order = "received_on desc, id desc"
    _rec_name = "tracking_id"

    complaint_id = fields.Many2one("lapor.complaint", readonly=True)
    tracking_id = fields.Char(string="SP4N number", readonly=True)
    national_status = fields.Char(readonly=True)
    national_state = fields.Selection(STATES, string="Means here", readonly=True)
    state = fields.Selection(STATES, string="Our state", readonly=True)
    state_difference = fields.Selection(KINDS, string="State", readonly=True)
    national_office = fields.Char(readonly=True)
    national_skpd_id = fields.Many2one("lapor.skpd", string="National SKPD", readonly=True)
    skpd_id = fields.Many2one("lapor.skpd", string="Our SKPD", readonly=True)
    skpd_differs = fields.Boolean(string="SKPD differs", readonly=True)
    national_on = fields.Date(string="Received there", readonly=True)
    received_on = fields.Date(string="Received here", readonly=True)
    date_differs = fields.Boolean(string="Day differs", readonly=True)
    is_kept = fields.Boolean(string="Ours is kept", readonly=True)
    kept_reason = fields.Text(readonly=True)
    import_id = fields.Many2one("lapor.sp4n.import", string="File", readonly=True)

    @property
    def _table_query(self):
        return SQL(
            """
            SELECT id, complaint_id, tracking_id, national_status, national_state, state, national_office,
                   national_skpd_id, skpd_id, skpd_differs, national_on, received_on, national_on <> received_on
                   AS date_differs, is_kept, kept_reason, import_id,
                   CASE WHEN there = here THEN 'none' WHEN here = ANY(%(open)s) AND NOT there = ANY(%(open)s)
                        THEN 'closed_there' WHEN there = ANY(%(open)s) AND NOT here = ANY(%(open)s) THEN 'open_there'
                        ELSE 'step' END AS state_difference
              FROM (%(both)s) AS compared
             WHERE there <> here OR skpd_differs OR national_on <> received_on
            """,
            open=list(OPEN), both=self._both(),
        )  # fmt: skip

    def _both(self):
        """Return the query that sets the two sides beside each other, where anything differs as it is stored."""
        zone = self.env.company.sudo().resource_calendar_id.tz or "UTC"  # sudo: the city's time zone is public
        same = SQL(" ").join(SQL("WHEN %s THEN %s", state, other) for state, other in SAME.items())
        return SQL(
            """
            SELECT m.id, m.complaint_id, m.tracking_id, m.status AS national_status, m.state AS national_state,
                   c.state, m.agency AS national_office, m.skpd_id AS national_skpd_id, c.skpd_id, m.import_id,
                   m.kept_at IS NOT NULL AS is_kept, m.kept_reason,
                   CASE m.state %(same)s ELSE m.state END AS there,
                   CASE c.state %(same)s ELSE c.state END AS here,
                   (m.skpd_id IS NOT NULL AND COALESCE(c.part_count, 0) = 0
                    AND COALESCE(ours.parent_path, '') NOT LIKE theirs.parent_path || '%%') AS skpd_differs,
                   (m.received_at AT TIME ZONE 'UTC' AT TIME ZONE %(zone)s)::date AS national_on,
                   (c.received_at AT TIME ZONE 'UTC' AT TIME ZONE %(zone)s)::date AS received_on
              FROM lapor_sp4n_mirror m
              JOIN lapor_complaint c ON c.id = m.complaint_id
              LEFT JOIN lapor_skpd ours ON ours.id = c.skpd_id
              LEFT JOIN lapor_skpd theirs ON theirs.id = m.skpd_id
             WHERE m.state <> c.state OR m.received_at <> c.received_at
                OR (m.skpd_id IS NOT NULL AND c.skpd_id IS DISTINCT FROM m.skpd_id)
            """,
            same=same, zone=zone,
        )  # fmt: skip

    def action_open(self):
        """Open the complaint."""
        self.ensure_one()
        return self.complaint_id._open_form()
