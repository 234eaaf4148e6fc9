"""What ./lapor serve tells, when a database is updated, and how it is asked to end."""

import os
import signal
import unittest

from tooling import addons, serve
from tooling.odoo_source import OdooSource
from tooling.signals import Stopped, stoppable
from tooling.tests.support import CheckoutCase, heard

LOGINS = [
    {"role": "Koordinator", "login": "koordinator", "password": "x"},
    {"role": "KTU DPUPR", "login": "ktu.dpupr", "password": "yy"},
]


class TestAnnouncement(unittest.TestCase):
    def test_logins_are_aligned(self):
        lines = serve.table(LOGINS)
        self.assertEqual(len(lines), 3)
        self.assertEqual({line.index(login) for line, login in zip(lines[1:], ("koord", "ktu."), strict=True)}, {17})

    def test_loopback_is_called_localhost_and_others_get_a_warning(self):
        with heard() as out:
            serve.announce("127.0.0.1", 8069, LOGINS, 2)
        self.assertIn("http://localhost:8069", out.getvalue())
        self.assertNotIn("Attention", out.getvalue())
        with heard() as out:
            serve.announce("10.0.0.5", 8069, LOGINS, 2)
        self.assertIn("Attention", out.getvalue())


class TestContentKey(CheckoutCase):
    def setUp(self):
        super().setUp()
        for name in addons.OURS:
            (self.root / name / "tests").mkdir(parents=True)
            (self.root / name / "__manifest__.py").write_text('{"depends": ["mail", "lapor_complaints"]}')
        self.source = OdooSource(self.root / "none")

    def test_changed_file_updates_changed_test_does_not(self):
        before = addons.content_key(self.root, self.source)
        (self.root / "lapor_website" / "tests" / "test_x.py").write_text("1")
        self.assertEqual(addons.content_key(self.root, self.source), before)
        (self.root / "lapor_website" / "view.xml").write_text("<odoo/>")
        self.assertNotEqual(addons.content_key(self.root, self.source), before)

    def test_foundation_is_what_the_manifests_name_besides_ourselves(self):
        self.assertEqual(addons.foundation(self.root, self.source), [addons.DFSG, "mail"])


class TestSignals(unittest.TestCase):
    def test_first_signal_ends_the_block_and_later_ones_wait(self):
        cleaned, before = [], signal.getsignal(signal.SIGINT)
        with self.assertRaises(Stopped), stoppable():
            try:
                os.kill(os.getpid(), signal.SIGTERM)
                signal.pause()
            finally:
                os.kill(os.getpid(), signal.SIGINT)
                cleaned.append("yes")
        self.assertEqual(cleaned, ["yes"])
        self.assertIs(signal.getsignal(signal.SIGINT), before)
