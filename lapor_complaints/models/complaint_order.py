import logging
from datetime import datetime, timedelta

from odoo import api, fields, models
from odoo.tools import SQL

from .complaint_guard import GUARD

_logger = logging.getLogger(__name__)
NOTED = timedelta(minutes=1)  # less is what clocks of two servers differ by


class LaporComplaint(models.Model):
    """No act bears a moment before that of the act before it, although the server's clock was set back.

    Durations, deadlines and the history would say what cannot be. The act takes the moment of the one before it, and
    its note says so.
    """

    _inherit = "lapor.complaint"

    @api.model
    def _now(self):
        """Return the moment at which an act happens, naive UTC: the clock's, but in the order of the acts."""
        now, earliest = super()._now(), self._earliest()
        return earliest if earliest and earliest > now and not self._set_moment() else now

    @api.model
    def _earliest(self):
        """Return the moment of the act before, where it was looked up (see `_in_order`), else None."""
        given = self.env.context.get("lapor_earliest")
        return given[1] if isinstance(given, tuple) and given[0] is GUARD else None

    def _in_order(self):
        """Return the complaint, which knows the moment of its newest act; looked up once for an act and its event."""
        if not self.event_count or self._set_moment() or self._earliest():
            return self
        return next(self._each_in_order())

    def _each_in_order(self):
        """Yield each of these complaints, knowing the moment of its newest act; one query for all of them."""
        newest = self._newest_moments()
        for complaint in self:
            yield complaint.with_context(lapor_earliest=(GUARD, newest.get(complaint.id) or datetime.min))

    def _newest_moments(self):
        """Return {complaint id: moment of its newest act}, with one query."""
        rows = self.env.execute_query(SQL(
            "SELECT complaint_id, max(date) FROM lapor_complaint_event WHERE complaint_id IN %s GROUP BY complaint_id",
            tuple(self.ids),
        )) if self else ()  # fmt: skip
        return dict(rows)

    def _event_facts(self, kind, actor, **values):
        """Note where the clock was set back. Called as superuser."""
        if (back := self._set_back_by()) >= NOTED:
            _logger.info("The clock stands %s before the newest act of a report: was it set back?", back)
            words = self._in_city_language().env._(
                "The server's clock was set back: this bears the moment of the act before it."
            )
            values["note"] = "\n".join(filter(None, (values.get("note"), words)))
        return super()._event_facts(kind, actor, **values)

    @api.model
    def _set_back_by(self):
        """Return by how much the clock stands before the act before this one."""
        earliest = None if self._set_moment() else self._earliest()
        return earliest - fields.Datetime.now() if earliest and earliest > datetime.min else timedelta()
