"""Python packages are pinned, all of them, and no list contradicts another."""

import re
import unittest

from tooling.virtualenv import REQUIREMENTS

PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([0-9][0-9a-z.+]*)$", re.IGNORECASE)


def pins(name):
    """The packages of one list as a dict."""
    lines = (REQUIREMENTS / f"{name}.txt").read_text().splitlines()
    found = [PIN.match(line) for line in lines if line and not line.startswith("#")]
    if not all(found):
        raise AssertionError(f"{name}.txt has a line that is not a pin")
    return {match[1].lower().replace("_", "-"): match[2] for match in found}


class TestRequirements(unittest.TestCase):
    def test_every_line_is_an_exact_version(self):
        for name in ("odoo", "oca", "test", "lint", "peer"):
            self.assertTrue(pins(name), name)

    def test_no_addresses(self):
        for file in REQUIREMENTS.glob("*.txt"):
            self.assertNotRegex(file.read_text(), r"://|--index|--find-links")

    def test_tests_run_with_the_packages_odoo_runs_with(self):
        self.assertFalse(set(pins("test")) & set(pins("odoo")))

    def test_what_odoo_needs_in_a_certain_version(self):
        self.assertTrue(pins("odoo")["reportlab"].startswith("4."))
        self.assertIn("rl-renderpm", pins("odoo"))
        self.assertTrue(pins("oca")["odoo-addon-web-leaflet-lib"].startswith("19.0."))
