from odoo.tests import tagged

from .common import FORM, TRACK, LaporWebCase


@tagged("post_install", "-at_install")
class TestFormPlace(LaporWebCase):
    """A point beside the area: checked, stored, and never a reason to refuse a place outside the city."""

    def test_stored(self):
        self.send(latitude="-3.6954321", longitude="128.1812345")
        complaint = self.newest()
        self.assertAlmostEqual(complaint.latitude, -3.695432, 6)
        self.assertAlmostEqual(complaint.longitude, 128.181235, 6)
        self.assertEqual(complaint.area_id, self.area)

    def test_outside_the_city(self):
        response, _tree = self.send(latitude="-6.2", longitude="106.8", area="whole")
        self.assertTrue(response.url.endswith("/lapor/terima-kasih"))
        self.assertAlmostEqual(self.newest().latitude, -6.2, 6)

    def test_none(self):
        self.send(latitude="", longitude="")
        self.assertEqual((self.newest().latitude, self.newest().longitude), (0, 0))

    def test_wrong(self):
        before = self.newest()
        for latitude, longitude in (("-3.7", ""), ("", "128"), ("91", "128"), ("-3.7", "181"), ("nan", "128"),
                                    ("inf", "1"), ("x", "y"), ("-3,7", "128")):  # fmt: skip
            _response, tree = self.send(latitude=latitude, longitude=longitude)
            self.assertEqual(self.errors(tree), {"point"}, (latitude, longitude))
            self.assertEqual(tree.xpath("//input[@name='latitude']/@value"), [""])
        self.assertEqual(self.newest(), before)

    def test_only_the_form_may_ask_for_the_position(self):
        self.assertIn("geolocation=(self)", self.url_open(FORM).headers["Permissions-Policy"])
        for url in ("/lapor", TRACK, "/lapor/bantuan"):
            self.assertIn("geolocation=()", self.url_open(url).headers["Permissions-Policy"], url)
