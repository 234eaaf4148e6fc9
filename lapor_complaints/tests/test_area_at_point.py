import json

from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..models.geometry import bounds, contains, simplified
from .common import LaporCase

SEA = (-3.70, 128.14)  # in the bay, between two kecamatan
HOLED = {"type": "Polygon", "coordinates": [
    [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]], [[4, 4], [6, 4], [6, 6], [4, 6], [4, 4]],
]}  # fmt: skip
ISLANDS = {"type": "MultiPolygon", "coordinates": [*[HOLED["coordinates"]], [[[20, 0], [21, 0], [21, 1], [20, 0]]]]}


@tagged("post_install", "-at_install")
class TestAreaAtPoint(LaporCase):
    def setUp(self):
        super().setUp()
        self.areas = self.env["lapor.area"]

    def test_every_unit_is_found_by_its_point(self):
        """Also those whose name occurs twice: the code is the key."""
        for area in self.areas.search([("child_ids", "=", False)]):
            with self.subTest(area=area.display_name):
                self.assertEqual(self.areas._at_point(area.latitude, area.longitude).code, area.code)

    def test_outside_there_is_nothing_to_propose(self):
        for point in (SEA, (-6.2, 106.8), (0, 0), (95, 400), (float("nan"), 128.2)):
            with self.subTest(point=point):
                self.assertFalse(self.areas._at_point(*point))
                self.assertIs(self.areas.area_at(*point), False)

    def test_holes_and_islands(self):
        area = self.areas.create({"name": "Pulau", "code": "99.1", "kind": "desa", "boundary": json.dumps(ISLANDS)})
        for latitude, longitude, inside in ((5, 1, True), (5, 5, False), (0.2, 20.5, True), (0.9, 20.1, False)):
            with self.subTest(latitude=latitude, longitude=longitude):
                self.assertEqual(self.areas._at_point(latitude, longitude), area if inside else self.areas)

    def test_a_part_comes_before_its_whole(self):
        whole = self.areas.create({"name": "Luar", "code": "98", "kind": "district", "boundary": json.dumps(HOLED)})
        shape = {"type": "Polygon", "coordinates": [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]]}
        part = self.areas.create({
            "name": "Dalam", "code": "98.1", "kind": "desa", "parent_id": whole.id, "boundary": json.dumps(shape),
        })  # fmt: skip
        self.assertEqual(self.areas._at_point(1, 1), part)
        self.assertEqual(self.areas._at_point(8, 8), whole)
        part.active = False  # the outlines are kept in a cache: a change of an area empties it
        self.assertEqual(self.areas._at_point(1, 1), whole)

    def test_what_a_page_may_ask(self):
        area = self.areas.search([("kind", "=", "kelurahan")], limit=1)
        for role in ("coordinator", "officer"):
            found = self.areas.with_user(self.people[role]).area_at(str(area.latitude), area.longitude)
            self.assertEqual(found, {"id": area.id, "display_name": area.display_name})
        for nonsense in ((None, None), ("x", 1), ([], {}), (1, "")):
            self.assertIs(self.areas.area_at(*nonsense), False)
        for role in ("citizen", "public"):
            with self.assertRaises(AccessError):
                self.areas.with_user(self.people[role]).area_at(area.latitude, area.longitude)

    def test_a_point_proposes_and_never_refuses(self):
        complaint = self.file(area_id=self.areas.search([("kind", "=", "desa")], limit=1).id)
        before = complaint.area_id
        complaint.with_user(self.people["coordinator"]).write({"latitude": SEA[0], "longitude": SEA[1]})
        self.assertEqual((complaint.latitude, complaint.longitude, complaint.area_id), (*SEA, before))

    def test_drawn_outlines_are_small_and_meet(self):
        for area in self.areas.search([("boundary", "!=", False), ("kind", "!=", "city")]):
            full, drawn = json.loads(area.boundary), simplified(json.loads(area.boundary))
            with self.subTest(area=area.display_name):
                self.assertLess(len(json.dumps(drawn)), len(json.dumps(full)))
                self.assertTrue(contains(drawn["coordinates"], area.longitude, area.latitude))
                pairs = zip(bounds(drawn["coordinates"]), bounds(self._shapes(full)), strict=True)
                self.assertLess(max(abs(one - other) for one, other in pairs), 0.0005)

    def _shapes(self, geometry):
        return geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
