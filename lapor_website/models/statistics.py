from odoo import api, fields, models
from odoo.tools import SQL

LEAST = 5  # reports: smaller groups are not told, unless the city sets another bound
ALL, YEAR = "semua", "12-bulan"  # keys of what was ever received, and of the last twelve months


class LaporStatistics(models.Model):
    """The public figures of one period as they were counted at night: what a page costs does not grow with the city.

    Nobody has rights on the rows; pages and files read them by `_of` and `_of_months`. What stands in them has gone
    through `suppression` already: what is too small to be told is not even stored.
    """

    _name = "lapor.statistics"
    _description = "Public statistics of a period"
    _order = "first desc, key"
    _rec_name = "key"

    key = fields.Char(required=True, readonly=True, help="12-bulan, 2026, 2026-Q4, 2026-11, or semua: ever")
    kind = fields.Selection(
        [("all", "Ever"), ("rolling", "Last 12 months"), ("year", "Year"), ("quarter", "Quarter"), ("month", "Month")],
        required=True, readonly=True,
    )  # fmt: skip
    first = fields.Date(string="From", readonly=True)
    last = fields.Date(string="To", readonly=True)
    computed_at = fields.Datetime(string="Counted", required=True, readonly=True)
    data = fields.Json(readonly=True)
    is_outdated = fields.Boolean(readonly=True, help="To be counted by the next run, however fresh")

    _key_uniq = models.UniqueIndex("(key)", "This period has its figures already.")

    @api.model
    def _of(self, key):
        """Return the stored figures of a period as a record of superuser; empty for what is no period."""
        # sudo: published figures, small groups left out before they were stored
        return self.sudo().search_fetch([("key", "=", key)], limit=1)

    @api.model
    def _of_months(self):
        """Return the figures of all months, the oldest first."""
        # sudo: as above
        return self.sudo().search_fetch([("kind", "=", "month")], order="first")

    @api.model
    def _keys(self):
        """Return [(key, kind, first day, last day)] of what can be looked at, the newest first, without the data."""
        self.flush_model()
        return self.env.execute_query(SQL(
            "SELECT key, kind, first, last FROM lapor_statistics WHERE kind <> 'all' ORDER BY first DESC, key"
        ))  # fmt: skip

    @api.model
    def _totals(self):
        """Return {"received", "open", "closed"} of all times; None for what is too small to be told."""
        data = self._of(ALL).data or {}
        return {name: data.get("city", {}).get(name, 0) for name in ("received", "open", "closed")}

    @api.model
    def _least(self):
        # sudo: one number of the configuration, printed on the page
        stored = self.env["ir.config_parameter"].sudo().get_param("lapor_website.statistics_least") or ""
        return max(2, int(stored)) if stored.isdecimal() else LEAST
