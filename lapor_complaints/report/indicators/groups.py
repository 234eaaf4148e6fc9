from odoo import api, models
from odoo.fields import Domain
from odoo.tools import SQL

GROUPS = {
    "skpd": "skpd_id",
    "area": "area_id",
    "district": "district_id",
    "category": "category_id",
    "category_group": "category_group_id",
    "channel": "channel",
    "type": "type",
    "outcome": "outcome",
    "state": "state",
    "reject_reason": "reject_reason_id",
    "dispute_reason": "dispute_reason_id",
    "month": {"received": "received_on", "ended": "closed_on"},
}
TREES = {"district": "area_id", "category_group": "category_id"}  # groups of a tree, by the field of the complaint


class LaporIndicators(models.AbstractModel):
    """The figures of groups: SQL, labels, and the domain of the complaints of one group."""

    _inherit = "lapor.indicators"

    @api.model
    def _group_sql(self, rows, query, by, when):
        if by is None:
            return SQL("NULL::int")
        if by == "month":
            day = rows._field_to_sql(rows._table, GROUPS[by][when], query)
            return SQL("date_trunc('month', %s)::date", day)
        return rows._field_to_sql(rows._table, GROUPS[by], query)

    @api.model
    def _group_domain(self, by, key, when):
        """Return which complaints are in the group `key`. A month gives its bounds itself."""
        if by == "month":
            return self._period(when, key, self._month_end(key))
        if by not in TREES:
            return Domain(GROUPS[by], "=", key or False)
        if key:
            return Domain(TREES[by], "child_of", key)
        none = Domain(TREES[by], "=", False)
        return none | Domain("area_id.kind", "=", "city") if by == "district" else none

    @api.model
    def _labelled(self, by, groups):
        """Return the groups as a list with keys and labels: months in order, else the largest first."""
        labels = self._labels(by, [key for key in groups if key])
        none = self.env._("No answer") if by == "outcome" else self.env._("None")
        rows = [{"key": key, "label": labels.get(key) or none, **figures} for key, figures in groups.items()]
        if by == "month":
            return sorted((row for row in rows if row["key"]), key=lambda row: row["key"])
        return sorted(
            rows, key=lambda row: (not row["key"], -row.get("received", 0), -row.get("open", 0), row["label"])
        )

    @api.model
    def _labels(self, by, keys):
        if by == "month":
            return {key: self._month_label(key) for key in keys}
        field = self.env["lapor.complaint.analysis"]._fields[GROUPS[by]]
        if field.type != "many2one":
            return dict(field._description_selection(self.env))
        # sudo: names of SKPD, areas, categories and reasons are public
        records = self.env[field.comodel_name].sudo().with_context(active_test=False).browse(keys)
        return {record.id: record.display_name for record in records}
