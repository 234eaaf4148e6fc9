"""Files pass the city's virus scanner when there is one; when it is silent, none passes."""

from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .clamd_server import VIRUS, ClamdServer
from .common import LaporCase, picture

LOG = "odoo.addons.lapor_complaints.models.virus_scan"


@tagged("post_install", "-at_install")
class TestVirusScan(LaporCase):
    def daemon(self, **options):
        server = ClamdServer(**options)
        self.addCleanup(server.close)
        self.env["ir.config_parameter"].set_param("lapor_complaints.clamd", server.address)
        return server

    def clean(self, content, name="foto.jpg"):
        return self.env["lapor.upload.policy"]._clean(name, content)

    def test_clean_files_pass_over_tcp_and_socket(self):
        for unix in (False, True):
            server = self.daemon(unix=unix)
            content = picture(size=(900, 900)) + bytes(200_000)  # more than one chunk
            self.assertEqual(self.clean(content)[0], "jpg")
            self.assertEqual(server.received, [content], "all of it, as it came")

    def test_infected_ones_are_refused_in_words_and_nothing_is_kept(self):
        self.daemon()
        before = self.env["ir.attachment"].search_count([]), self.env["lapor.complaint"].search_count([])
        with self.assertLogs(LOG, "WARNING") as log, self.assertRaises(UserError) as refusal:
            self.file(files=[("Kenari.jpg", picture() + VIRUS)])
        self.assertIn("Kenari.jpg", refusal.exception.args[0])
        self.assertIn("Eicar-Test-Signature", log.output[0])
        self.assertNotIn("Kenari", log.output[0])
        self.assertEqual(before[0], self.env["ir.attachment"].search_count([]))

    def test_without_an_answer_no_file_is_taken(self):
        for answer in (
            b"",
            b"stream: OK",
            b"INSTREAM size limit exceeded. ERROR\0",
            b"\xff" * 9000,
            b"stream:  FOUN\0",
        ):
            with self.subTest(answer=answer[:20]):
                self.daemon(answer=answer)
                self.assert_closed()

    def assert_closed(self):
        with mute_logger(LOG), self.assertRaises(UserError) as refusal:
            self.clean(picture())
        self.assertIn("cannot be checked", refusal.exception.args[0])

    def test_nobody_listens(self):
        server = ClamdServer()
        server.close()
        for address in (server.address, "/tidak/ada.ctl", "bukan alamat", "127.0.0.1:99999999", ":", "host:"):
            with self.subTest(address=address):
                self.env["ir.config_parameter"].set_param("lapor_complaints.clamd", address)
                self.assert_closed()

    def test_a_report_without_files_is_filed_all_the_same(self):
        self.env["ir.config_parameter"].set_param("lapor_complaints.clamd", "/tidak/ada.ctl")
        self.assertTrue(self.file().number)

    def test_by_default_nobody_is_asked(self):
        self.assertEqual(self.clean(picture())[0], "jpg")
