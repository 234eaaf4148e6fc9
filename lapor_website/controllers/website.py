from werkzeug.exceptions import NotFound

from odoo import http

from odoo.addons.website.controllers.main import Website


class LaporWebsite(Website):
    """Odoo's page about itself names its version and every installed app: nothing for the public of a city."""

    @http.route(sitemap=False, list_as_website_content=False)
    def website_info(self, **_params):
        raise NotFound
