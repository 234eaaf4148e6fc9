from odoo import models


class Base(models.AbstractModel):
    """Nothing is grouped by its files.

    Odoo asks every relation whether one could group by it whenever it describes the fields of a view, and for files it
    reads all those of the city to see which ones the officer may read: seconds at 100,000 reports.
    """

    _inherit = "base"

    def _read_group_groupby(self, alias, groupby_spec, query):
        field = self._fields.get(groupby_spec.partition(":")[0])
        if field is not None and field.relational and field.comodel_name == "ir.attachment" and not self.env.su:
            raise ValueError(f"{self._name} is not grouped by {groupby_spec}: it holds files")
        return super()._read_group_groupby(alias, groupby_spec, query)
