from odoo import api, models
from odoo.fields import Domain

MOST = 5000  # complaints that a browser draws one by one
STORED = ("number", "title", "state", "latitude", "longitude", "area_id", "skpd_id", "deadline", "priority")
BADGES = ("is_supervision", "is_anonymous", "is_secret", "awaits_decision", "dispute_count", "reopen_count")
COLUMNS = ("id", "number", "title", "state", "latitude", "longitude", "area", "skpd", "urgency", "days", "label",
           "support", "priority", *BADGES)  # fmt: skip


class LaporComplaint(models.Model):
    """What the map view shows: a plain reading with the user's own rights, of bounded size."""

    _inherit = "lapor.complaint"

    @api.model
    @api.readonly
    def map_read(self, domain):
        """Return the complaints of `domain` for the map.

        {columns, rows} up to `_map_most` complaints, in the order of their deadlines; beyond that only {areas}: how many
        there are in each area, because thousands of needles are no map.
        """
        most = self._map_most()
        if self.search_count(domain, limit=most + 1) > most:
            return {"most": most, "areas": self._map_counts(domain)}
        complaints = self.search_fetch(domain, [*STORED, *BADGES], limit=most)
        supports = self.search(Domain.AND([domain, [("is_support", "=", True)]]), limit=most)
        return {"columns": COLUMNS, "rows": complaints._map_rows(set(supports.ids))}

    @api.model
    def _map_most(self):
        return MOST

    @api.model
    def _map_counts(self, domain):
        """Return [area id or False, complaints, of them late] for every area with complaints."""
        late = Domain.AND([domain, [("deadline", "<", "today")]])
        late_in = dict(self._read_group(late, ["area_id"], ["__count"]))
        counts = self._read_group(domain, ["area_id"], ["__count"])
        return [[area.id, count, late_in.get(area, 0)] for area, count in counts]

    def _map_rows(self, supports):
        names = {skpd.id: skpd.display_name for skpd in self.skpd_id.with_context(lapor_short=True)}
        clocks = {}
        return [
            [
                one.id, one.number, one.title, one.state, one.latitude, one.longitude, one.area_id.id,
                names.get(one.skpd_id.id, ""), *one._map_clock(clocks, one.id in supports), int(one.priority),
                *(int(one[name]) for name in BADGES),
            ]
            for one in self
        ]  # fmt: skip

    def _map_clock(self, clocks, is_support):
        """Return urgency, working days left, words and whether it is support, as the board's badge shows them.

        Every complaint of one SKPD with one deadline has the same: `clocks` keeps them, so that thousands cost dozens.
        """
        if is_support:
            return self.support_urgency, 0, self.support_label, 1
        key = (self.skpd_id.id, self.deadline)
        if key not in clocks:
            alone = self.with_prefetch()
            clocks[key] = (alone.urgency, alone.days_left, alone.deadline_label, 0)
        return clocks[key]
