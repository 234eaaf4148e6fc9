"""Odoo's configuration: private, on the loopback, with a password nobody knows."""

import configparser
import stat

from tooling import odoo_config
from tooling.odoo_source import OdooSource
from tooling.tests.support import CheckoutCase, variables

PRIVATE = {"PGHOST": "/socket", "PGPORT": "5432", "PGUSER": "lapor"}


class TestConfig(CheckoutCase):
    def written(self, postgres=PRIVATE):
        file = odoo_config.write(self.paths, OdooSource(self.root / "src"), postgres)
        parser = configparser.RawConfigParser()
        parser.read(file)
        return file, parser["options"]

    def test_only_the_owner_reads_it(self):
        file, _options = self.written()
        self.assertEqual(stat.S_IMODE(file.stat().st_mode), 0o600)

    def test_data_of_an_installation_elsewhere(self):
        with variables(LAPOR_DATA="/var/lib/lapor"):
            _file, options = self.written()
        self.assertEqual(options["data_dir"], "/var/lib/lapor")
        _file, options = self.written()
        self.assertEqual(options["data_dir"], str(self.root / ".lapor" / "data"))

    def test_loopback_and_no_database_manager(self):
        _file, options = self.written()
        self.assertEqual(options["http_interface"], "127.0.0.1")
        self.assertEqual(options["list_db"], "False")

    def test_master_password_is_random_and_stays(self):
        _file, first = self.written()
        _file, second = self.written()
        self.assertGreaterEqual(len(first["admin_passwd"]), 24)
        self.assertEqual(first["admin_passwd"], second["admin_passwd"])
        self.paths.config.unlink()
        _file, third = self.written()
        self.assertNotEqual(first["admin_passwd"], third["admin_passwd"])

    def test_private_server_is_written_down(self):
        _file, options = self.written()
        self.assertEqual((options["db_host"], options["db_user"]), ("/socket", "lapor"))

    def test_server_of_the_persons_own_is_left_to_its_variables(self):
        _file, options = self.written({})
        self.assertFalse([name for name in options if name.startswith("db_")])
