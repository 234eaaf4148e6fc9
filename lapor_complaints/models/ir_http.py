from odoo import models

from ..ops import current


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
