from datetime import timedelta
from typing import NamedTuple

from odoo import api, models
from odoo.fields import Domain

from .similar_score import Likeness, cosine, metres_between

WEEKS, RADIUS, ENDED_DAYS, SCORE = 8, 300, 14, 45  # unless a system parameter says otherwise
DESCRIBES = ("title", "description", "category_id", "area_id", "latitude", "longitude", "received_at")


class Match(NamedTuple):
    """A similar complaint, how similar (the higher, the more) and why."""

    complaint: models.BaseModel
    score: float
    likeness: Likeness


class LaporComplaint(models.Model):
    """Complaints that may be about the same thing."""

    _inherit = "lapor.complaint"

    @api.model
    def _similar(self, values, limit=5, domain=Domain.TRUE, ended=False, public=False):
        """Return the complaints most like `values` as a list of Match, best first.

        `values` describes a complaint as `_file` takes it, all optional: title, description, category_id, area_id,
        latitude and longitude (degrees; only a complaint's own point, never that of its area), received_at (naive
        UTC; now when empty). Searched are open complaints, with `ended` recently ended ones of the same area too,
        within `domain` and what the user may read. With `public` only what the public register shows is looked at:
        neither masked words nor the spot of what may be a home can be asked for.
        """
        radius, weeks = self._similar_setting("radius", RADIUS) or 1, self._similar_setting("weeks", WEEKS) or 1
        moment, span = self._similar_moment(values), timedelta(weeks=weeks)
        days = self._similar_setting("ended_days", ENDED_DAYS) if ended else 0
        ended_since = days and self._now() - timedelta(days=days)
        received = Domain("received_at", ">=", moment - span) & Domain("received_at", "<=", moment + span)
        rows = self._similar_rows(values, received, ended_since, Domain(domain), radius, public)
        if not rows:
            return []
        stems = self._stems(f"{values.get('title') or ''} {values.get('description') or ''}")
        if area := values.get("area_id"):  # its name says no more than that it is the same area
            names = self._stems(self.env["lapor.area"].sudo().browse(area).name)  # sudo: names of places
            stems = {stem: word for stem, word in stems.items() if stem not in names}
        found = [(row[0], self._likeness(values, moment, stems, row)) for row in rows]
        scored = [(like.score(radius, weeks * 7), id_, like) for id_, like in found if like.is_alike(radius)]
        least = self._similar_setting("score", SCORE)
        best = sorted((one for one in scored if one[0] >= least), key=lambda one: (-one[0], -one[1]))[:limit]
        return [Match(self.browse(id_), round(score, 1), like) for score, id_, like in best]

    def _likeness(self, values, moment, stems, row):
        """Return what the described complaint has in common with the candidate `row`."""
        _id, area, category, received, latitude, longitude, other_stems = row
        metres = None
        if values.get("longitude") and longitude:
            metres = metres_between((values["latitude"], values["longitude"]), (latitude, longitude))
        other = set(other_stems) - self._stop_stems()
        shared = sorted((stems[stem] for stem in stems.keys() & other), key=lambda word: (-len(word), word))
        return Likeness(
            same_area=bool(area and area == values.get("area_id")), metres=metres,
            same_category=bool(category and category == values.get("category_id")),
            words=tuple(shared), cosine=cosine(stems.keys(), other), days=(received.date() - moment.date()).days,
        )  # fmt: skip

    def _similar_to_this(self, limit=5, ended=True):
        """Return the complaints most like this one, without itself, its parts and what is joined to it already."""
        self.ensure_one()
        values = self.read(DESCRIBES, load=None)[0]
        whole = self._whole()
        # sudo: which ones to leave out; nothing of them is told
        family = self | whole | whole.sudo().child_ids | self.sudo().related_ids
        return self._similar(values, limit=limit, domain=Domain("id", "not in", family.ids), ended=ended)
