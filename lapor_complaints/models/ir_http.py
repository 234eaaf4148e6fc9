from odoo import models
from odoo.http import request

from ..ops import current, resting


class IrHttp(models.AbstractModel):
    _inherit = "ir.http"

    @classmethod
    def _match(cls, path):
        rule, arguments = super()._match(path)
        current.note_route(rule)  # for the access line, which must not hold the path
        return rule, arguments

    def session_info(self):
        """Tell the back office once where the base map lies."""
        info = super().session_info()
        if self.env.user._is_internal():
            info["lapor_map"] = self.env["lapor.area"]._base_map()
        return info

    def _generate_routing_rules(self, modules, converters):
        """Leave out what is only for the time without a database."""
        for url, endpoint in super()._generate_routing_rules(modules, converters):
            if not endpoint.routing.get("lapor_resting"):
                yield url, endpoint

    @classmethod
    def _handle_error(cls, exception):
        if resting.is_away(exception) and request.dispatcher.routing_type == "http":
            return resting.page(request.cookies.get("frontend_lang"))  # Odoo would draw its own page from the database
        return super()._handle_error(exception)
