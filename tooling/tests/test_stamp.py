"""A step is done once, and again when it was interrupted or its inputs changed."""

import os
import signal
import subprocess
import sys
import time

from tooling.paths import REPOSITORY, Paths
from tooling.stamp import Stamp, fingerprint, replacing
from tooling.tests.support import CheckoutCase

SLOW_STEP = """
import sys, time
from pathlib import Path
from tooling.paths import Paths
from tooling.stamp import Stamp, replacing
paths = Paths(Path(sys.argv[1]))
with replacing(paths.odoo, Stamp("odoo", "k", paths)) as draft:
    (draft / "half").write_text("of it")
    print("ready", flush=True)
    time.sleep(60)
"""


class TestStamp(CheckoutCase):
    def make(self, key="k", content="whole"):
        stamp = Stamp("odoo", key, self.paths)
        with replacing(self.paths.odoo, stamp) as draft:
            (draft / "file").write_text(content)
        return stamp

    def test_complete_step_is_fresh_for_its_key_only(self):
        self.make("k")
        self.assertTrue(Stamp("odoo", "k", self.paths).is_fresh(self.paths.odoo))
        self.assertFalse(Stamp("odoo", "other", self.paths).is_fresh(self.paths.odoo))

    def test_stamp_without_its_product_is_not_fresh(self):
        stamp = self.make()
        (self.paths.odoo / "file").unlink()
        self.paths.odoo.rmdir()
        self.assertFalse(stamp.is_fresh(self.paths.odoo))

    def test_damaged_stamp_is_not_fresh(self):
        stamp = self.make()
        stamp.file.write_text("{")
        self.assertFalse(stamp.is_fresh())

    def test_failing_step_keeps_what_was_there(self):
        stamp = self.make(content="old")
        with self.assertRaises(OSError), replacing(self.paths.odoo, stamp) as draft:
            (draft / "file").write_text("new")
            raise OSError("disk full")
        self.assertEqual((self.paths.odoo / "file").read_text(), "old")
        self.assertTrue(stamp.is_fresh(self.paths.odoo))

    def test_killed_step_is_done_again_from_nothing(self):
        process = subprocess.Popen(
            [sys.executable, "-B", "-c", SLOW_STEP, str(self.root)],
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
            stdout=subprocess.PIPE,
        )
        self.assertEqual(process.stdout.readline(), b"ready\n")
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        self.assertFalse(self.paths.odoo.exists())
        stamp = self.make()
        self.assertEqual(list(self.paths.lapor.glob("odoo.new-*")), [])
        self.assertEqual([path.name for path in self.paths.odoo.iterdir()], ["file"])
        self.assertTrue(stamp.is_fresh(self.paths.odoo))

    def test_fingerprint_sees_content_not_dates(self):
        file = self.root / "pins"
        file.write_text("a==1")
        before = fingerprint(file)
        os.utime(file, (time.time() + 60,) * 2)
        self.assertEqual(fingerprint(file), before)
        file.write_text("a==2")
        self.assertNotEqual(fingerprint(file), before)
        self.assertNotEqual(fingerprint("ab", "c"), fingerprint("a", "bc"))

    def test_nothing_is_kept_outside_the_private_folder(self):
        self.make()
        self.assertEqual([path.name for path in self.root.iterdir()], [".lapor"])
        self.assertEqual(Paths(self.root).lapor, self.root / ".lapor")
