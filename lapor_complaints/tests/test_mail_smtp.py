import re
from datetime import timedelta
from unittest import skipUnless
from unittest.mock import patch

from odoo import fields
from odoo.tests import tagged
from odoo.tools import mute_logger

from .mail_common import REPORTER, LaporMailCase
from .smtp_server import Controller, Mailbox, free_port, start_server

SENDER = "mail.ir_cron_mail_scheduler_action"
RETRY = "lapor_complaints.ir_cron_lapor_retry_mails"
LINK = "https://kota.example/lapor/lacak/{}?t=tanda-tangan"
LOGS = ("odoo.addons.mail.models.mail_mail", "odoo.addons.base.models.ir_mail_server")


@tagged("post_install", "-at_install")
@skipUnless(Controller, "aiosmtpd is not installed")
class TestMailSmtp(LaporMailCase):
    def setUp(self):
        super().setUp()
        servers = self.env["ir.mail_server"]
        servers.search([]).active = False
        self.env.company.email = "lapor@kota.example"
        self.port = free_port()
        self.server = servers.create({"name": "uji", "smtp_host": "127.0.0.1", "smtp_port": self.port})
        # Odoo sends nothing during tests; here it shall
        self.startPatcher(patch.object(type(servers), "_disable_send", lambda self: False))
        complaints = type(self.env["lapor.complaint"])
        self.startPatcher(patch.object(complaints, "_tracking_url", lambda self: LINK.format(self.number)))
        self.env["mail.mail"].search([]).unlink()  # invitations of users
        self.mailbox = Mailbox()

    def start(self):
        server = start_server(self.mailbox, self.port)
        self.addCleanup(server.stop)

    def run_cron(self, name):
        with self.enter_registry_test_mode():
            self.env.ref(name).method_direct_trigger()
        self.env.invalidate_all()

    def sent_to(self, address):
        return [(message, raw) for people, message, raw in self.mailbox.received if people == [address]]

    def test_letters_arrive_as_they_should(self):
        self.start()
        complaint = self.file(title="Lampu jalan mati — “gang Éncik” 😀")
        self.act(complaint, "forward", skpd=self.skpd_a)
        self.run_writer()
        self.run_cron(SENDER)
        self.assertFalse(self.queue(), "sent letters are deleted")
        received, forwarded = (message for message, _raw in self.sent_to("pelapor@surat.example"))
        self.assertEqual(received["Subject"], self.subject("reporter", "filed", complaint))
        self.assertEqual(forwarded["Subject"], self.subject("reporter", "forward", complaint))
        self.assertEqual(received["From"], f"{self.env.company.name} <lapor@kota.example>")
        self.assertIn("noreply@kota.example", received["Reply-To"])
        self.assertEqual(received["Auto-Submitted"], "auto-generated")
        self.assert_readable(received, complaint)
        self.assertEqual(len(self.sent_to("liaison@kota.example")), 1)
        self.assertEqual(len(self.sent_to("coordinator@kota.example")), 1)

    def assert_readable(self, message, complaint):
        """Both parts tell the same, in UTF-8, with the link and nothing that is fetched from elsewhere."""
        plain, html = (message.get_body((kind,)) for kind in ("plain", "html"))
        for part in (plain, html):
            self.assertEqual(part.get_content_charset(), "utf-8")
            self.assertIn(LINK.format(complaint.number), part.get_content())
            self.assertIn("Lampu jalan mati — “gang Éncik” 😀", part.get_content())
        self.assertNotRegex(html.get_content(), r"<(img|link|script|iframe)|url\(|@import")
        self.assertEqual(set(re.findall(r'href="([^"]+)"', html.get_content())), {LINK.format(complaint.number)})
        self.assertNotIn("odoo", html.get_content().lower())

    def test_officer_mail_bears_no_trace_of_the_reporter(self):
        self.start()
        reporter = {"name": "Kanarinama", "email": "kanarisurel@surat.example", "phone": "0899123000", "lang": "id_ID"}
        complaint = self.file(reporter=reporter, is_anonymous=True, is_secret=True, title="Kanarijudul")
        self.act(complaint, "forward")
        complaint._reporter_act("reply", text="Kanarikisah")
        self.run_writer()
        self.run_cron(SENDER)
        officers = [row for row in self.mailbox.received if row[0] != ["kanarisurel@surat.example"]]
        self.assertEqual(len(officers), 3)
        for _people, message, raw in officers:
            parts = [part.get_content() for part in message.iter_parts()]
            text = "".join((raw.decode("utf-8"), *parts, str(message.items())))
            for word in ("Kanari", "kanari", "0899123000"):
                self.assertNotIn(word, text)
            self.assertIn(f"res_id={complaint.id}", text)
            self.assertFalse({"X-Odoo-Objects", "References", "In-Reply-To", "List-Unsubscribe"} & set(message.keys()))

    def test_dead_server_loses_nothing(self):
        complaint = self.file()
        self.run_writer()
        self.run_cron(SENDER)  # nothing listens
        self.assertEqual(self.queue().mapped("state"), ["exception", "exception"])
        self.assertEqual(complaint.state, "submitted")
        self.start()
        self.run_cron(RETRY)
        self.run_cron(SENDER)
        self.assertFalse(self.queue())
        self.assertEqual(len(self.mailbox.received), 2)

    def test_refused_letter_is_tried_again(self):
        self.start()
        self.mailbox.refused.add("pelapor@surat.example")
        self.file()
        self.run_writer()
        with mute_logger(*LOGS):
            self.run_cron(SENDER)
        self.assertEqual(self.queue().mapped("email_to"), ["pelapor@surat.example"])
        self.mailbox.refused.clear()
        self.run_cron(RETRY)
        self.run_cron(SENDER)
        self.assertEqual(len(self.sent_to("pelapor@surat.example")), 1)
        self.assertEqual(len(self.sent_to("coordinator@kota.example")), 1, "not sent twice")

    def test_stale_letters_go(self):
        self.file(reporter=dict(REPORTER))
        self.run_writer()
        mails = self.queue()
        mails.write({"state": "exception", "failure_type": "unknown"})
        old = fields.Datetime.now() - timedelta(days=6)
        self.env.cr.execute("UPDATE mail_mail SET create_date = %s WHERE id IN %s", (old, tuple(mails.ids)))
        self.env.invalidate_all()
        self.run_cron(RETRY)
        self.assertEqual(set(self.queue().mapped("state")), {"exception"}, "refused for days: given up")
        self.queue().failure_type = False
        self.run_cron(RETRY)
        self.assertEqual(set(self.queue().mapped("state")), {"outgoing"}, "met no server: still tried")
        self.queue().state = "exception"
        older = fields.Datetime.now() - timedelta(days=31)
        self.env.cr.execute("UPDATE mail_mail SET create_date = %s WHERE id IN %s", (older, tuple(mails.ids)))
        self.env.invalidate_all()
        with self.assertLogs("odoo.addons.lapor_complaints.models.mail_mail", "WARNING"):
            self.env["mail.mail"]._gc_lapor_undeliverable()
        self.assertFalse(self.queue())
