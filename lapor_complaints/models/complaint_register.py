from odoo import api, models
from odoo.fields import Domain
from odoo.tools import SQL

from .complaint_public import IS_PUBLIC
from .complaint_public_dates import DONE

COUNTED = 1000  # more are "more than a thousand"
PLACES = 2000  # newest ones that the map shows
# By the day of receipt and not of typing: letters are typed in late, and national files bring old reports
SORTED_BY = {"new": "received_at", "support": "endorsement_count", "answered": "answered_at"}
ORDERS = {sort: f"{name} desc, id desc" for sort, name in SORTED_BY.items()}


class LaporComplaint(models.Model):
    """The public register: bounded queries over partial indexes; what a page costs does not grow with the city."""

    _inherit = "lapor.complaint"

    @api.model
    def _find_public(self, domain=Domain.TRUE, text="", sort="new", after=None, limit=20):
        """Return (complaints as superuser, whether there are more): public ones within `domain` with the words `text`.

        `after` is the last complaint of the page before, of which only its place in the order is used.
        """
        query = self._register_query(domain, text, sort, after)
        if query is None:
            return self.sudo().browse(), False
        query.limit = limit + 1
        ids = [id_ for (id_,) in self.env.execute_query(query.select())]
        return self.sudo().browse(ids[:limit]), len(ids) > limit

    @api.model
    def _register_count(self, domain=Domain.TRUE, text=""):
        """Return how many there are, at most one more than COUNTED."""
        query = self._register_query(domain, text, "new", None)
        if query is None:
            return 0
        query.order, query.limit = None, COUNTED + 1
        ((count,),) = self.env.execute_query(SQL("SELECT count(*) FROM (%s) AS found", query.select(SQL("1"))))
        return count

    @api.model
    def _register_query(self, domain, text, sort, after):
        """Return the query, or None where `text` holds no word that can be looked for."""
        public = Domain(IS_PUBLIC, "=", True) & Domain(domain)
        if sort == "answered":
            public &= Domain("answered_at", "!=", False) & Domain("state", "in", DONE)
        # sudo: the public has no rights on the model; `is_public` is the right
        query = self.sudo()._search(public, order=ORDERS[sort])
        if text:
            words = self._register_words(text)
            if not words:
                return None
            self.flush_model(["public_title", "public_text"])
            query.add_where(SQL("%s @@ to_tsquery('simple', %s)", SQL.identifier(self._table, "public_words"), words))
        if after:
            query.add_where(self._register_after(sort, after.sudo()))
        return query

    def _register_after(self, sort, last):
        here = SQL.identifier(self._table, "id")
        name = SORTED_BY[sort]
        return SQL("(%s, %s) < (%s, %s)", SQL.identifier(self._table, name), here, last[name] or 0, last.id)

    def _register_words(self, text):
        """Return `text` as a query of stems that all have to be there; empty when it says nothing."""
        stems = sorted(stem for stem in self._stems(text) if stem.isalnum())
        return " & ".join(f"'{stem}'" for stem in stems[:12])

    @api.model
    def _register_places(self, domain=Domain.TRUE, text=""):
        """Return (points, counts by area id, whether all are there) of the newest public complaints."""
        found, more = self._find_public(domain, text, limit=PLACES)
        rows = found._read_format(("number", "state", "latitude", "longitude", "area_id", "category_id"), load=None)
        categories = found.category_id.filtered("shows_point")._ids
        points, counts = [], {}
        for row in rows:
            if row["longitude"] and row["category_id"] in categories:
                points.append([round(row["latitude"], 4), round(row["longitude"], 4), row["number"], row["state"]])
            elif row["area_id"]:
                counts[row["area_id"]] = counts.get(row["area_id"], 0) + 1
        return points, counts, not more
