from functools import partial
from math import cos, radians

from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import SQL

from .lifecycle import OPEN

MOST = 50  # candidates from each source, the newest or nearest
DEGREE = 111_320  # metres of a degree of latitude
RECENT = ("closed", "rejected", "archived")  # ended ones that say something about a new report
STILL_OPEN = "state IN ({})".format(", ".join(f"'{state}'" for state in OPEN))
# No place in Indonesia lies on the meridian of Greenwich, but some do on the equator
HAS_POINT = "longitude <> 0"
POINT = "point(longitude::double precision, latitude::double precision)"
COLUMNS = ("id", "area_id", "category_id", "received_at", "latitude", "longitude")


class LaporComplaint(models.Model):
    """Where similar complaints are looked for. Each source is bounded and has an index of its own, most of them over
    open complaints alone: what the search costs does not depend on how many there ever were (ADR 0014)."""

    _inherit = "lapor.complaint"

    _similar_area_idx = models.Index(f"(area_id, received_at DESC) WHERE {STILL_OPEN}")
    _similar_category_idx = models.Index(f"(area_id, category_id, received_at DESC) WHERE {STILL_OPEN}")
    _similar_place_idx = models.Index(f"USING gist ({POINT}) WHERE {STILL_OPEN} AND {HAS_POINT}")
    _similar_ended_idx = models.Index("(area_id, closed_at DESC) WHERE closed_at IS NOT NULL")

    @api.model
    def _similar_rows(self, values, received, ended_since, domain, radius, public=False):
        """Return (id, area, category, received, latitude, longitude, stems) of the candidates that the user may read.

        `received` bounds the moment of receipt, `ended_since` that of the end (False: open ones alone), `radius` is
        in metres. The rights are asked of what the bounded sources have found: within them PostgreSQL would look at
        all that an SKPD ever had.
        """
        if public:
            domain &= Domain("is_public", "=", True)
        sources = self._similar_sources(values, domain & received, ended_since, radius)
        readable = self._search(Domain.TRUE) if sources else None
        if not sources or readable.is_empty():
            return []
        self.flush_model(["title", "description", "public_title", "public_text", *COLUMNS[1:]])
        union = SQL(" UNION ").join(SQL("(%s)", source.select()) for source in sources)
        readable.add_where(SQL("%s IN (%s)", SQL.identifier(self._table, "id"), union))
        columns = [SQL.identifier(self._table, name) for name in COLUMNS]
        words = SQL("tsvector_to_array(%s)", SQL.identifier(self._table, "public_words" if public else "words"))
        rows = self.env.execute_query(readable.select(*columns, words))
        return self._without_homes(rows) if public else rows

    @api.model
    def _without_homes(self, rows):
        """Return candidates without the points that the public register does not show either."""
        # sudo: which matters are about public places
        shown = set(self.env["lapor.category"].sudo().search([("shows_point", "=", True)])._ids)
        return [row if row[2] in shown else (*row[:4], 0, 0, row[6]) for row in rows]

    def _similar_sources(self, values, domain, ended_since, radius):
        """Return the queries of candidates; only ids leave them, and none past the rights of the user."""
        find = partial(self._search, limit=MOST, bypass_access=True)
        still_open = domain & Domain("state", "in", OPEN)
        sources = []
        if area := values.get("area_id"):
            in_area = Domain("area_id", "=", area)
            sources.append(find(still_open & in_area, order="received_at desc"))
            if category := values.get("category_id"):
                sources.append(find(still_open & in_area & Domain("category_id", "=", category),
                                    order="received_at desc"))  # fmt: skip
            if ended_since:
                ended = in_area & Domain("closed_at", ">=", ended_since) & Domain("state", "in", RECENT)
                sources.append(find(domain & ended, order="closed_at desc"))
        if values.get("longitude"):
            sources.append(self._nearest(find(still_open), values["latitude"] or 0, values["longitude"], radius))
        return sources

    def _nearest(self, query, latitude, longitude, radius):
        """Narrow `query` to those nearest to a point, at most `radius` metres away."""
        here, half = SQL("point(%s, %s)", longitude, latitude), radius / DEGREE
        wide = half / max(cos(radians(latitude)), 0.01)
        box = SQL(
            "box(point(%s, %s), point(%s, %s))", longitude - wide, latitude - half, longitude + wide, latitude + half
        )
        query.add_where(SQL("%s AND %s <@ %s", SQL(HAS_POINT), SQL(POINT), box))
        query.order = SQL("%s <-> %s", SQL(POINT), here)
        return query

    @api.model
    def _similar_setting(self, name, default):
        """Return the system parameter `name` of the search as a number from 0 up."""
        # sudo: four numbers that say how far the search looks
        text = self.env["ir.config_parameter"].sudo().get_param(f"lapor_complaints.similar_{name}", default)
        try:
            number = float(text)
        except ValueError:
            return default
        return min(max(number, 0), 10_000) if number == number else default  # not a number is unlike itself

    @api.model
    def _similar_moment(self, values):
        return fields.Datetime.to_datetime(values.get("received_at")) or self._now()
