from odoo import models
from odoo.http import request


class IrHttp(models.AbstractModel):
    _inherit = "ir.http"

    @classmethod
    def _dispatch(cls, endpoint):
        # A form field of this name would collide with the method's own first argument and answer with an error 500.
        request.params.pop("self", None)
        return super()._dispatch(endpoint)
