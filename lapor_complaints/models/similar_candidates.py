from math import cos, radians

from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import SQL

from .lifecycle import OPEN
from .similar_words import CONFIG, LONGEST

MOST = 100  # candidates from each source, the newest or nearest
DEGREE = 111_320  # metres of a degree of latitude
RECENT = ("closed", "rejected", "archived")  # ended ones that say something about a new report
STILL_OPEN = "state IN ({})".format(", ".join(f"'{state}'" for state in OPEN))
# No place in Indonesia lies on the meridian of Greenwich, but some do on the equator
HAS_POINT = "longitude <> 0"
POINT = "point(longitude::double precision, latitude::double precision)"


class LaporComplaint(models.Model):
    """Where similar complaints are looked for. Each source is bounded and has an index of its own, most of them over
    open complaints alone: what the search costs does not depend on how many there ever were (ADR 0014)."""

    _inherit = "lapor.complaint"

    _similar_area_idx = models.Index(f"(area_id, received_at DESC) WHERE {STILL_OPEN}")
    _similar_category_idx = models.Index(f"(area_id, category_id, received_at DESC) WHERE {STILL_OPEN}")
    _similar_place_idx = models.Index(f"USING gist ({POINT}) WHERE {STILL_OPEN} AND {HAS_POINT}")
    _similar_ended_idx = models.Index("(area_id, closed_at DESC) WHERE closed_at IS NOT NULL")

    @api.model
    def _similar_rows(self, values, since, until, ended_since, domain, radius):
        """Return (id, area, category, received, latitude, longitude, stems) of the candidates that the user may read."""
        received = Domain("received_at", ">=", since) & Domain("received_at", "<=", until)
        still_open = domain & received & Domain("state", "in", OPEN)
        sources = []
        if area := values.get("area_id"):
            in_area = Domain("area_id", "=", area)
            sources.append(self._search(still_open & in_area, order="received_at desc", limit=MOST))
            if category := values.get("category_id"):
                same = still_open & in_area & Domain("category_id", "=", category)
                sources.append(self._search(same, order="received_at desc", limit=MOST))
            if ended_since:
                ended = domain & received & in_area & Domain("state", "in", RECENT)
                ended &= Domain("closed_at", ">=", ended_since)
                sources.append(self._search(ended, order="closed_at desc", limit=MOST))
        if values.get("longitude"):
            sources.append(self._nearest(still_open, values["latitude"], values["longitude"], radius))
        return self._fetch_similar(sources) if sources else []

    def _nearest(self, domain, latitude, longitude, radius):
        """Return the query for those of `domain` nearest to a point, at most `radius` metres away."""
        here, half = SQL("point(%s, %s)", longitude, latitude), radius / DEGREE
        wide = half / max(cos(radians(latitude)), 0.01)
        box = SQL(
            "box(point(%s, %s), point(%s, %s))", longitude - wide, latitude - half, longitude + wide, latitude + half
        )
        query = self._search(domain)
        query.add_where(SQL("%s AND %s <@ %s", SQL(HAS_POINT), SQL(POINT), box))
        query.order = SQL("%s <-> %s", SQL(POINT), here)
        query.limit = MOST
        return query

    def _fetch_similar(self, sources):
        names = ("title", "description", "area_id", "category_id", "received_at", "latitude", "longitude", "state")
        self.flush_model([*names, "closed_at"])
        union = SQL(" UNION ").join(SQL("(%s)", source.select()) for source in sources)
        return self.env.execute_query(SQL(
            """SELECT c.id, c.area_id, c.category_id, c.received_at, c.latitude, c.longitude,
                      tsvector_to_array(to_tsvector(%s, c.title || ' ' || left(c.description, %s)))
                 FROM (%s) AS found JOIN lapor_complaint c ON c.id = found.id""",
            CONFIG, LONGEST, union,
        ))  # fmt: skip

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
