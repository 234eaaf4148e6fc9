from odoo import models
from odoo.fields import Domain
from odoo.tools import SQL

OPENED = ("forward", "transfer", "split")  # the first of these brings a report into the register
NEWS = (*OPENED, "answer", "compose", "settle", "confirm", "auto_close")
DONE = ("answered", "closed")
LINES = 30  # reports in one mail


class LaporWatch(models.Model):
    """What is new in a selection: reports that came into the register, were answered or finished. Only what the
    register shows at the moment of writing; what was hidden or made secret meanwhile has never happened."""

    _inherit = "lapor.watch"

    def _news(self, until, known):
        """Return ([(state, complaints as superuser)], whether there are more) since the last digest until `until`.

        `known` keeps for the run what others with the same period and selection have asked already.
        """
        period = (self.told_until, until)
        if period not in known:
            known[period] = self._changed(*period)
        selection = (*period, self.area_id.id, self.category_id.id)
        if selection not in known:
            known[selection] = self._selected(known[period])
        return known[selection]

    def _changed(self, since, until):
        """Return the ids of public complaints with news written from `since` to before `until`.

        What was entered afterwards about an earlier time, as imports do, is no news.
        """
        self.env.flush_all()
        rows = self.env.execute_query(SQL(
            """SELECT e.complaint_id FROM lapor_complaint_event e JOIN lapor_complaint c ON c.id = e.complaint_id
               WHERE e.create_date >= %(since)s AND e.create_date < %(until)s AND e.date >= %(since)s
               AND e.visibility = 'public' AND e.kind IN %(news)s AND c.is_public IS TRUE
               GROUP BY e.complaint_id, c.state
               HAVING c.state IN %(done)s OR bool_or(e.kind IN %(opened)s AND NOT EXISTS (
                   SELECT 1 FROM lapor_complaint_event f WHERE f.complaint_id = e.complaint_id
                   AND f.kind IN %(opened)s AND f.sequence < e.sequence))""",
            since=since, until=until, news=NEWS, done=DONE, opened=OPENED,
        ))  # fmt: skip
        return [id_ for (id_,) in rows]

    def _selected(self, ids):
        """Return those of `ids` that this row is about, by state, and whether there are more."""
        domain = Domain("id", "in", ids)
        for name in ("area_id", "category_id"):
            if self[name]:
                domain &= Domain(name, "child_of", self[name].id)
        found, more = self.env["lapor.complaint"]._find_public(domain, limit=LINES) if ids else (self.browse(), False)
        return [(state, rows) for state, rows in (
            ("new", found.filtered(lambda one: one.state not in DONE)),
            *((state, found.filtered(lambda one, state=state: one.state == state)) for state in DONE),
        ) if rows], more  # fmt: skip
