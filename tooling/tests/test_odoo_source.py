"""LAPOR_ODOO takes a checkout or an unpacked package of Odoo 19, and nothing else."""

from tooling import addons, odoo_source
from tooling.console import Trouble
from tooling.odoo_source import CUT_FILE, UNPACKED, find_source
from tooling.tests.support import CheckoutCase


class TestOdooSource(CheckoutCase):
    def make(self, python, version="(19, 0, 0, FINAL, 0, '')", mail="odoo/addons"):
        (python / "odoo").mkdir(parents=True)
        (python / "odoo" / "release.py").write_text(f"version_info = {version}\n")
        (python / mail / "mail").mkdir(parents=True)
        (python / "addons").mkdir(exist_ok=True)
        (python / "odoo" / "addons").mkdir(exist_ok=True)
        return python

    def test_source_checkout_has_two_folders_of_addons(self):
        tree = self.make(self.root / "odoo-src", mail="addons")
        source = find_source(tree)
        self.assertEqual(source.addons, [tree / "odoo" / "addons", tree / "addons"])

    def test_unpacked_package_keeps_fragments_off_the_path(self):
        tree = self.make(self.root / "deb" / UNPACKED)
        self.assertEqual(find_source(self.root / "deb").addons, [tree / "odoo" / "addons"])
        self.assertEqual(find_source(tree / "odoo"), find_source(self.root / "deb"))

    def test_other_versions_and_other_folders_are_refused(self):
        with self.assertRaisesRegex(Trouble, "needs Odoo 19"):
            find_source(self.make(self.root / "old", "(18, 0, 0, FINAL, 0, '')"))
        with self.assertRaisesRegex(Trouble, "No Odoo was found"):
            find_source(self.root / "empty")

    def test_named_folder_is_used_without_installing(self):
        tree = self.make(self.root / "mine")
        source = odoo_source.ensure(self.paths, {"LAPOR_ODOO": str(tree)})
        self.assertEqual(source.python, tree)
        self.assertFalse(self.paths.odoo.exists())

    def test_mender_is_installed_only_for_a_build_with_cut_files(self):
        source = find_source(self.make(self.root / "deb"))
        self.assertIn(addons.DFSG, addons.to_install(source))
        whole = source.addons[0] / CUT_FILE
        whole.parent.mkdir(parents=True)
        whole.touch()
        self.assertEqual(addons.to_install(source), addons.OURS)
