from odoo import fields, models


class IrUiView(models.Model):
    """The view type of maps. It shows whatever the model's method `map_read` returns; its fields give the words."""

    _inherit = "ir.ui.view"

    type = fields.Selection(selection_add=[("lapor_map", "Map")])

    def _get_view_info(self):
        return {"lapor_map": {"icon": "fa fa-map-o"}} | super()._get_view_info()


class IrActionsActWindowView(models.Model):
    _inherit = "ir.actions.act_window.view"

    view_mode = fields.Selection(selection_add=[("lapor_map", "Map")], ondelete={"lapor_map": "cascade"})
