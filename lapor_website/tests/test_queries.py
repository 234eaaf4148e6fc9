from odoo.tests import tagged

from odoo.addons.website.tests.test_performance import UtilPerf

from .common import TRACK, LaporWebCase


@tagged("post_install", "-at_install")
class TestQueries(UtilPerf, LaporWebCase):
    """How many SQL queries a page costs, and that it does not grow with the number of reports."""

    def assertFlat(self, url, most):
        few = self._get_url_hot_query(url)
        self._logger.info("%s costs %s queries", url.split("AMB")[0], few)
        self.assertLessEqual(few, most, url)
        for _report in range(25):
            self.file_one()
        self.assertLessEqual(self._get_url_hot_query(url), few, url)

    def test_landing(self):
        self.assertFlat("/lapor", 9)  # one of them the three figures

    def test_form(self):
        self.assertFlat("/lapor/baru", 8)

    def test_track(self):
        self.assertFlat(TRACK, 8)

    def test_pages_to_read(self):
        for url in ("/lapor/bantuan", "/lapor/privasi", "/lapor/aksesibilitas"):
            self.assertFlat(url, 8)

    def test_manifest(self):
        self.assertFlat("/lapor/manifest.webmanifest", 4)

    def test_detail(self):
        self.enter(self.complaint.number, self.code)
        self.assertFlat(f"{TRACK}/{self.complaint.number}", 20)

    def test_my_report(self):
        self.authenticate("warga.uji", "warga.uji")
        self.assertFlat(f"/my/lapor/{self.complaint.number}", 24)

    def test_my_reports(self):
        self.authenticate("warga.uji", "warga.uji")
        self.assertFlat("/my/lapor", 14)

    def test_own_data(self):
        self.enter(self.complaint.number, self.code)
        self.assertFlat(f"{TRACK}/{self.complaint.number}/data-saya", 24)
