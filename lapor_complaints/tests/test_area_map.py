import json

from odoo.tests import HttpCase, tagged

from .common import LaporCase

PROPERTIES = {"name", "label", "kind", "parent", "point"}


@tagged("post_install", "-at_install")
class TestAreaMap(LaporCase, HttpCase):
    """The outlines of the areas: public, small, kept for ever, and nothing else in them."""

    def setUp(self):
        super().setUp()
        self.areas = self.env["lapor.area"]

    def _fetch(self, **options):
        return self.url_open(self.areas._base_map()["url"], **options)

    def test_strangers_get_outlines_and_nothing_else(self):
        for login in (None, "uji_citizen", "uji_liaison"):
            self.authenticate(login, login)
            answer = self._fetch()
            with self.subTest(login=login):
                self.assertEqual((answer.status_code, answer.headers["Content-Type"]), (200, "application/geo+json"))
                features = answer.json()["features"]
                self.assertEqual({feature["id"] for feature in features}, set(self.areas.search([]).ids))
                self.assertEqual({key for feature in features for key in feature["properties"]}, PROPERTIES)
                self.assertNotIn("Set-Cookie", answer.headers)

    def test_they_are_kept_for_ever_and_small(self):
        answer = self._fetch()
        self.assertEqual(answer.headers["Cache-Control"], "public, max-age=31536000, immutable")
        self.assertEqual(answer.headers["Content-Encoding"], "gzip")
        self.assertLess(len(self.areas._map_file()[1]), 40_000)
        plain = self._fetch(headers={"Accept-Encoding": "identity"})
        self.assertNotIn("Content-Encoding", plain.headers)
        self.assertEqual(plain.json(), answer.json())

    def test_a_change_gives_another_address_and_the_old_one_leads_there(self):
        old = self.areas._base_map()["url"]
        self.areas.search([("kind", "=", "desa")], limit=1).name = "Nama Baru"
        new = self.areas._base_map()["url"]
        self.assertNotEqual(old, new)
        answer = self.url_open(old, allow_redirects=False)
        self.assertEqual((answer.status_code, answer.headers["Location"].endswith(new)), (302, True))
        self.assertNotIn("immutable", answer.headers.get("Cache-Control", ""))
        self.assertIn("Nama Baru", self.url_open(old).text)
        self.assertEqual(self.url_open("/lapor/map/odd%27/areas.json").status_code, 200)

    def test_asking_again_costs_nothing(self):
        self.areas._base_map()
        with self.assertQueryCount(0):
            self.areas._base_map()

    def test_no_tile_server_unless_the_city_names_one(self):
        setting = self.env["ir.config_parameter"].set_param
        self.assertEqual(self.areas._base_map()["tile_url"], "", "the library's own default is the word False")
        self.assertTrue(self.areas._base_map()["attribution"])
        setting("leaflet.tile_url", "https://peta.uji.example/{z}/{x}/{y}.png")
        self.assertEqual(self.areas._base_map()["tile_url"], "https://peta.uji.example/{z}/{x}/{y}.png")
        setting("leaflet.tile_url", "javascript:alert(1)")
        self.assertEqual(self.areas._base_map()["tile_url"], "")

    def test_staff_learn_the_address_with_their_session(self):
        kind = {"Content-Type": "application/json"}
        for role, known in (("liaison", True), ("citizen", False)):
            self.env["res.users.settings"]._find_or_create_for_user(self.people[role])
            self.authenticate(f"uji_{role}", f"uji_{role}")
            answer = self.url_open("/web/session/get_session_info", data="{}", headers=kind)
            with self.subTest(role=role):
                self.assertEqual("lapor_map" in json.loads(answer.text)["result"], known)
