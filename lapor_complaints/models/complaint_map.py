from odoo import api, models
from odoo.fields import Domain

from .lifecycle import WAITING

MOST = 5000  # complaints that a browser draws one by one
STORED = ("id", "number", "title", "state", "latitude", "longitude", "area_id", "skpd_id", "deadline")
BADGES = (
    "priority", "is_supervision", "is_anonymous", "is_secret", "awaits_decision", "dispute_count", "reopen_count",
)  # fmt: skip
COLUMNS = ("id", "number", "title", "state", "latitude", "longitude", "area", "skpd", "urgency", "days", "label",
           "support", *BADGES)  # fmt: skip


class LaporComplaint(models.Model):
    """What the map view shows: a plain reading with the user's own rights, of bounded size."""

    _inherit = "lapor.complaint"

    @api.model
    @api.readonly
    def map_read(self, domain):
        """Return the complaints of `domain` for the map.

        {columns, rows} up to `_map_most` complaints, in the order of their deadlines; beyond that only {areas}: how
        many there are in each area, because thousands of needles are no map.
        """
        most = self._map_most()
        if self.search_count(domain, limit=most + 1) > most:
            return {"most": most, "areas": self._map_counts(domain)}
        return {"columns": COLUMNS, "rows": self._map_rows(domain, most)}

    @api.model
    def _map_most(self):
        return MOST

    @api.model
    def _map_counts(self, domain):
        """Return [area id or False, complaints, of them late] for every area with complaints."""
        overdue = [("deadline", "<", "today"), ("state", "not in", WAITING)]  # else the date is the reporter's
        late_in = dict(self._read_group(Domain.AND([domain, overdue]), ["area_id"], ["__count"]))
        counts = self._read_group(domain, ["area_id"], ["__count"])
        return [[area.id, count, late_in.get(area, 0)] for area, count in counts]

    @api.model
    def _map_rows(self, domain, most):
        stored = self._map_stored(domain, most)
        offices = self._map_offices({row[7] for row in stored if row[7]})
        clocks = self._map_clocks(stored, offices)
        supports = self._map_supports(domain, most)
        rows = []
        for id_, number, title, state, latitude, longitude, area, skpd, deadline, *badges in stored:
            name, calendar = offices[skpd]
            clock = supports.get(id_) or clocks[calendar, state, deadline]
            place = (latitude or 0, longitude or 0, area or False)
            rows.append([id_, number, title, state, *place, name, *clock, *(int(badge or 0) for badge in badges)])
        return rows

    @api.model
    def _map_stored(self, domain, most):
        """Return the stored values as tuples. The search obeys the record rules; thousands of records cost seconds."""
        query = self._search(domain, limit=most, order=self._order)
        names = (*STORED, *BADGES)
        return self.env.execute_query(query.select(*(self._field_to_sql(query.table, name, query) for name in names)))

    @api.model
    def _map_offices(self, ids):
        """Return {SKPD id: (short name, calendar id)}, with False for those that no SKPD holds."""
        offices = self.env["lapor.skpd"].browse(ids).with_context(lapor_short=True)
        # sudo: a calendar is public configuration
        known = {office.id: (office.display_name, office.sudo().calendar_id.id) for office in offices}
        return {**known, None: ("", False)}

    @api.model
    def _map_clocks(self, stored, offices):
        """Return {(calendar, state, deadline): (urgency, working days left, words, 0)}.

        All with the same three have the same clock: one of them is asked, so that thousands cost a few dozen.
        """
        asked = {(offices[row[7]][1], row[3], row[8]): row[0] for row in stored}
        ones = self.browse(asked.values())
        return {
            key: (one.urgency, one.days_left, one.deadline_label, 0) for key, one in zip(asked, ones, strict=True)
        }  # fmt: skip

    @api.model
    def _map_supports(self, domain, most):
        """Return {id: clock} of those that the user's SKPD supports: its own date counts there, as on the board."""
        ones = self.search(Domain.AND([domain, [("is_support", "=", True)]]), limit=most)
        return {one.id: (one.support_urgency or "none", 0, one.support_label or "", 1) for one in ones}
