from odoo.tests import HttpCase, tagged

from .common import LaporCase

TILES = "http://ubin.uji.example/{z}/{x}/{y}.png"


@tagged("post_install", "-at_install")
class TestMapTour(LaporCase, HttpCase):
    """The map in a real browser, as liaison officer and as coordinator."""

    def setUp(self):
        super().setUp()
        units = self.env["lapor.area"].search([("kind", "=", "kelurahan")], limit=2)
        self.area, self.other_area = units
        point = {"latitude": self.area.latitude, "longitude": self.area.longitude}
        self.ours = self.bring("in_progress", title="Lampu padam", area_id=self.area.id, **point)
        self.bring("in_progress", title="Got tersumbat", area_id=self.other_area.id)
        self.bring("in_progress", title="Tempat tidak diketahui")
        self.bring("closed", title="Sudah selesai", area_id=self.area.id, **point)
        where = f"{self.other_area.latitude}, {self.other_area.longitude}"  # what the tour types
        self.theirs = self.file(title="Pohon tumbang", area_id=self.area.id, address=where, **point)

    def test_liaison_sees_the_own_ones_and_opens_one(self):
        self.start_tour("/odoo/lapor-board", "lapor_map_liaison", login="uji_liaison")

    def test_coordinator_sees_all_and_corrects_a_point(self):
        wanted = self.other_area
        self.start_tour("/odoo/lapor-all", "lapor_map_coordinator", login="uji_coordinator")
        self.assertEqual(self.theirs.area_id, wanted)
        self.assertAlmostEqual(self.theirs.latitude, wanted.latitude, 5)
        self.assertEqual(self.theirs.event_ids[-1].kind, "edited")

    def test_thousands_are_counted_by_area(self):
        self.patch(self.env.registry["lapor.complaint"], "_map_most", lambda self: 2)
        self.start_tour("/odoo/lapor-all", "lapor_map_counts", login="uji_coordinator")

    def test_a_tile_server_is_asked_only_when_named(self):
        """The other tours find no request to another host; this one shows that they would."""
        self.env["ir.config_parameter"].set_param("leaflet.tile_url", TILES)
        self.start_tour("/odoo/lapor-board", "lapor_map_tiles", login="uji_liaison")
