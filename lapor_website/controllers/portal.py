from odoo.http import request

from odoo.addons.portal.controllers.portal import CustomerPortal


class LaporPortal(CustomerPortal):
    """The citizen's account page: a card with the number of her reports, and one when any of them waits for her."""

    def _prepare_home_portal_values(self, counters):
        values = super()._prepare_home_portal_values(counters)
        if {"lapor_count", "lapor_asked"} & set(counters):
            # sudo: citizens have no access to the model; only the numbers of this user's own leave
            counts = request.env["lapor.complaint"].sudo()._owned_counts(request.env.user)
            own = {"lapor_count": sum(counts.values()), "lapor_asked": counts["asked"]}
            values.update({name: own[name] for name in counters if name in own})
        return values
