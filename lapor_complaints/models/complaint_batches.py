import logging
from traceback import extract_tb

from odoo import api, models
from odoo.fields import Domain

_logger = logging.getLogger(__name__)
BATCH = 200


class LaporComplaint(models.Model):
    """How crons go through thousands of complaints: in batches of one commit each, whatever happens to one of them."""

    _inherit = "lapor.complaint"

    @api.model
    def _work_through(self, domain, work, batch=BATCH):
        """Call `work(complaints)` on all complaints of `domain` (which `work` makes them leave), batch by batch.

        A killed run has done whole batches or nothing of one; what somebody else holds is left to the next run. Where
        a batch fails its complaints are tried one by one, and one that fails is logged and holds up no other.
        Returns False when the time of the cron is over.
        """
        last = 0
        while found := self.search(Domain(domain) & Domain("id", ">", last), order="id", limit=batch):
            last = found[-1].id
            found.try_lock_for_update()._do_safely(work)
            if not self.env["ir.cron"]._commit_progress(len(found)):
                return False
        return True

    def _do_safely(self, work):
        """Call `work` on these complaints in a savepoint, on each alone if that fails."""
        if not self:
            return
        try:
            with self.env.cr.savepoint():
                work(self)
        except Exception as error:  # whatever it is: the other complaints must not wait for it
            if len(self) > 1:
                for complaint in self:
                    complaint._do_safely(work)
                return
            place = extract_tb(error.__traceback__)[-1]  # a message could hold texts or persons, a place cannot
            _logger.error(
                "Complaint %s could not be handled by a cron: %s in %s, line %s",
                self.id, type(error).__name__, place.filename, place.lineno,
            )  # fmt: skip

    @api.model
    def _by_calendar(self):
        """Yield (calendar, today, domain of its complaints) for each calendar on which today is a working day."""
        city = self.env.company.resource_calendar_id
        own = self.env["lapor.skpd"].with_context(active_test=False).search([("calendar_id", "!=", False)]).calendar_id
        for calendar in city | own:
            today = calendar._lapor_local_date(self._now())
            if not calendar._lapor_is_working_day(today):
                continue
            domain = Domain("skpd_id.calendar_id", "=", calendar.id)
            if calendar == city:
                domain |= Domain("skpd_id", "=", False) | Domain("skpd_id.calendar_id", "=", False)
            yield calendar, today, domain
