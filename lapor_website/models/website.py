from odoo import models
from odoo.tools import ormcache


class Website(models.Model):
    _inherit = "website"

    def _lapor_menu(self):
        """Return the entries of the main menu that this visitor sees, as {"name", "url", "link"}.

        The one of visitors without account is kept: Odoo reads all menus of the site anew for each page.
        """
        entries = self._lapor_public_menu() if self.env.user._is_public() else None
        return self._lapor_entries(self.menu_id.child_id) if entries is None else entries

    @ormcache("self.id", "self.env.uid", "self.env.lang", cache="templates")  # emptied with each change of a menu
    def _lapor_public_menu(self):
        found = self.menu_id.child_id
        if found.page_id or found.controller_page_id:
            return None  # a page may appear by its date
        return self._lapor_entries(found)

    def _lapor_entries(self, found):
        return [
            {"name": entry.name, "url": entry.url, "link": entry._clean_url()} for entry in found if entry.is_visible
        ]
