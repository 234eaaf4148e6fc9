"""The served database: made aside, updated when the addons changed, never half."""

import json
import types
from unittest import mock

from tooling import addons
from tooling.console import Trouble
from tooling.odoo_source import OdooSource
from tooling.site import DRAFT, MARK, NAME, Site
from tooling.tests.support import CheckoutCase, heard

LOGINS = [{"role": "KTU", "login": "ktu", "password": "x"}]


class TestSite(CheckoutCase):
    def setUp(self):
        super().setUp()
        for name in addons.OURS:
            (self.root / name).mkdir()
        self.odoo = mock.Mock(paths=self.paths, source=OdooSource(self.root / "none"), postgres={})
        self.odoo.script.return_value = f"filing …\n{MARK}{json.dumps(LOGINS)}\n"
        self.site = Site(self.odoo, 8069)
        self.notes = {}
        self.site.databases = types.SimpleNamespace(
            exists=lambda name: name in self.notes,
            files=lambda name: self.paths.data / name,
            noted=self.notes.get,
            note=self.notes.__setitem__,
            sql=mock.Mock(),
            drop=lambda name: self.notes.pop(name, None),
            create=lambda name: self.notes.setdefault(name, ""),
            rename=lambda old, new: self.notes.update({new: self.notes.pop(old)}),
        )

    def ensure(self):
        with heard():
            return self.site.ensure()

    def options(self):
        """The options of each Odoo run so far."""
        return [call.args for call in self.odoo.work.call_args_list]

    def test_first_start_makes_the_database_and_remembers_the_logins(self):
        self.assertEqual(self.ensure(), LOGINS)
        self.assertEqual(self.notes, {NAME: self.site.key})
        self.assertEqual(self.options()[0][:2], (DRAFT, "-i"))
        self.assertIn("--skip-auto-install", self.options()[0])
        self.assertEqual(self.site.file.stat().st_mode & 0o777, 0o600)

    def test_interrupted_demo_leaves_no_database_of_that_name(self):
        self.odoo.script.side_effect = Trouble("killed")
        with self.assertRaises(Trouble):
            self.ensure()
        self.assertNotIn(NAME, self.notes)

    def test_second_start_does_nothing(self):
        self.ensure()
        (self.paths.data / NAME).mkdir(parents=True)
        self.odoo.reset_mock()
        self.assertEqual(self.ensure(), LOGINS)
        self.assertEqual(self.options(), [])
        self.odoo.script.assert_not_called()

    def test_changed_addons_are_updated_once(self):
        self.ensure()
        (self.paths.data / NAME).mkdir(parents=True)
        self.notes[NAME] = "older"
        self.odoo.reset_mock()
        self.ensure()
        self.ensure()
        (update,) = self.options()
        self.assertEqual((update[0], "-u" in update), (NAME, True))

    def test_odoos_own_administrator_keeps_no_known_password(self):
        self.ensure()
        script = self.odoo.script.call_args.args[1]
        self.assertRegex(script, r'env\.ref\("base\.user_admin"\)\.password = \'[\w-]{12}\'')

    def test_database_without_its_attachments_is_told(self):
        self.notes[NAME] = self.site.key
        with self.assertRaisesRegex(Trouble, f"dropdb {NAME}"):
            self.ensure()
