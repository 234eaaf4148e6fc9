from odoo.addons.portal.controllers.portal import CustomerPortal

from .my_reports import owned_complaints


class LaporPortal(CustomerPortal):
    """The citizen's account page: one more card, with the number of her reports."""

    def _prepare_home_portal_values(self, counters):
        values = super()._prepare_home_portal_values(counters)
        if "lapor_count" in counters:
            values["lapor_count"] = len(owned_complaints())
        return values
