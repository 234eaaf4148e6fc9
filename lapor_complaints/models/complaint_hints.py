from odoo import models


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _proposed_holder(self):
        """Return the SKPD that should get this: whom the last returner named, else whom the category names."""
        named = self._last_return().proposed_skpd_id if self.state == "submitted" else self.env["lapor.skpd"]
        if named and named.kind != "external":
            return named
        return self.category_id._proposed_skpd(self.area_id) if self.category_id else named.browse()

    def _forwarding_hints(self):
        """Return short sentences on who else has a part in this: supporting SKPD, kecamatan, external owners."""
        category = self.category_id
        hints = []
        if category.support_skpd_ids:
            hints.append(self.env._("Supporting: %s", ", ".join(category.support_skpd_ids.mapped("short_name"))))
        district = self.area_id._district() if self.area_id else self.area_id
        if category.route_by_area and district:
            hints.append(self.env._("Place: %s", district.display_name))
        if category.external_skpd_ids:
            names = ", ".join(category.external_skpd_ids.mapped("short_name"))
            hints.append(self.env._("Outside the city: %s", names))
        return hints
