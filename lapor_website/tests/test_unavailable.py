"""Without a database citizens read what is the matter, and keep their session."""

from unittest.mock import patch

import psycopg2

from odoo.http import root
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import FORM, TRACK, LaporWebCase


@tagged("post_install", "-at_install")
class TestUnavailable(LaporWebCase):
    def setUp(self):
        super().setUp()
        # The map of this process may be older than the wish for our addon in it
        self.startPatcher(patch.dict(root.__dict__))
        root.__dict__.pop("nodb_routing_map", None)
        self.startPatcher(patch("odoo.http.config", _WithLapor()))

    def down(self):
        """The database refuses everybody, as after its end."""
        return patch("odoo.http.Registry", side_effect=psycopg2.OperationalError("down"))

    @mute_logger("odoo.http")
    def test_pages_say_what_is_the_matter(self):
        self.send()
        session = self.opener.cookies["session_id"]
        for method, url in (("GET", "/lapor"), ("GET", f"/en{TRACK}/X"), ("GET", "/my/lapor"), ("POST", FORM)):
            with self.subTest(url=url), self.down():
                response = self.opener.request(method, self.base_url() + url, timeout=20)
                self.assertEqual(response.status_code, 503)
                self.assertIn("Sebentar lagi", response.text)
                self.assertEqual(response.headers["Retry-After"], "30")
        self.assertEqual(self.opener.cookies["session_id"], session)
        self.assertIn("lapor-number", self.url_open("/lapor/terima-kasih").text)

    def test_with_a_database_there_is_no_such_page(self):
        rules = self.env["ir.http"].routing_map().iter_rules()
        self.assertFalse([rule for rule in rules if rule.endpoint.routing.get("lapor_resting")])
        self.assertEqual(self.url_open("/lapor/tidak-ada").status_code, 404)


class _WithLapor:
    """Odoo's configuration with our addon loaded before any database, as in service."""

    def __getitem__(self, name):
        from odoo.tools import config

        return [*config[name], "lapor_complaints"] if name == "server_wide_modules" else config[name]

    def __getattr__(self, name):
        from odoo.tools import config

        return getattr(config, name)
