import socket
import unittest

from odoo.tests import tagged
from odoo.tools import mute_logger

from odoo.addons.lapor_complaints.tests.clamd_daemon import EICAR, ClamdDaemon, is_installed

from .common import FORM, LaporWebCase, jpeg

LOG = "odoo.addons.lapor_complaints.models.virus_scan"
WORDS = "Lubang besar di tengah jalan sejak dua minggu."


@tagged("post_install", "-at_install")
@unittest.skipUnless(is_installed(), "no clamd on this machine; ./lapor test brings one along")
class TestVirusScan(LaporWebCase):
    """The form with ClamAV's real daemon behind it: clean, infected, and gone."""

    def daemon(self, port=None, more=""):
        daemon = ClamdDaemon(port, more)
        self.addCleanup(daemon.stop)
        self.env["ir.config_parameter"].set_param("lapor_complaints.clamd", daemon.address)
        return daemon

    def send(self, content, name="foto.jpg"):
        """Send the form with one photo; returns (response, tree, numbers of new complaints and files)."""
        typed = self.typed()
        before = self.stored()
        response, tree = self.page(FORM, data=typed, files={"attachments": (name, content, "image/jpeg")})
        return response, tree, tuple(now - then for now, then in zip(self.stored(), before, strict=True))

    def stored(self):
        files = self.env["ir.attachment"].search_count([("res_model", "=", "lapor.complaint")])
        return self.env["lapor.complaint"].search_count([]), files

    def assertRefused(self, content, words):
        with mute_logger(LOG):
            response, tree, stored = self.send(content)
        self.assertEqual((response.status_code, stored), (200, (0, 0)))
        self.assertIn(words, tree.xpath("string(//*[@id='error-attachments'])"))
        self.assertEqual(tree.xpath("//input[@name='title']/@value"), ["Jalan berlubang di depan sekolah"])
        self.assertEqual(tree.xpath("string(//textarea[@name='description'])").strip(), WORDS)
        self.assertEqual(tree.xpath("//input[@name='email']/@value"), ["maria@example.com"])

    def test_clean_infected_and_gone(self):
        daemon = self.daemon()
        response, _tree, stored = self.send(jpeg(size=(1600, 1200)))
        self.assertTrue(response.url.endswith("terima-kasih"))
        self.assertEqual(stored, (1, 1))
        self.assertRefused(jpeg() + EICAR, "foto.jpg")
        daemon.kill()
        self.assertRefused(jpeg(), "tidak dapat diperiksa")

    def test_over_tcp_and_larger_than_the_daemon_takes(self):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        daemon = self.daemon(port)
        self.assertEqual(self.send(jpeg())[2], (1, 1))
        self.assertRefused(EICAR + jpeg(), "foto.jpg")
        daemon.stop()
        self.daemon(port, "StreamMaxLength 1K")
        self.assertRefused(jpeg(size=(1600, 1200)), "tidak dapat diperiksa")
