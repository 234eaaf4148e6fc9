"""The files that an installation copies: what they name is there, and they let nobody in."""

import configparser
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from tooling import cli, nginx
from tooling.paths import REPOSITORY

FOLDER = REPOSITORY / "docs" / "operations"
UNITS = sorted((FOLDER / "systemd").glob("lapor*.service"))
NGINX = (FOLDER / "nginx" / "lapor.conf").read_text()


class TestOperationsFiles(unittest.TestCase):
    def test_help_names_every_command(self):
        text = (REPOSITORY / "tooling" / "help.txt").read_text()
        for name in cli.COMMANDS:
            if not name.startswith("-"):
                self.assertRegex(text, rf"\./lapor {name}\b")

    def test_links_of_the_pages_lead_somewhere(self):
        for page in FOLDER.glob("*.md"):
            for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text()):
                self.assertTrue((page.parent / target).exists(), f"{page.name}: {target}")

    def test_units_are_hardened_and_start_odoos_script(self):
        for unit in UNITS:
            text = unit.read_text()
            if "@" in unit.name:
                continue
            with self.subTest(unit=unit.name):
                for line in ("User=lapor", "NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet="):
                    self.assertIn(f"\n{line}\n", text)
                self.assertNotRegex(text, r"(?m)^[^#]*-m odoo\b")  # its bus would not start beside workers
                self.assertNotRegex(text, r"(?i)passphrase=\w")

    def test_configuration_of_odoo_closes_what_is_not_needed(self):
        parser = configparser.RawConfigParser()
        parser.read(FOLDER / "odoo.conf.example")
        options = parser["options"]
        self.assertEqual((options["list_db"], options["proxy_mode"]), ("False", "True"))
        self.assertEqual(options["http_interface"], "127.0.0.1")
        self.assertIn("lapor_complaints", options["server_wide_modules"].split(","))

    def test_nginx_believes_no_address_and_logs_no_path(self):
        self.assertIn("proxy_set_header X-Forwarded-For $remote_addr;", NGINX)
        form = re.search(r"log_format lapor ([^;]+);", NGINX)[1]
        self.assertNotRegex(form, r"\$(request|request_uri|uri|args|remote_addr|http_\w+|query_string)\b")

    def test_nginx_takes_the_file(self):
        """Its syntax is what Debian's own nginx says of it."""
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder)
            subprocess.run(
                ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=x",
                 "-keyout", home / "privkey.pem", "-out", home / "fullchain.pem"], check=True, capture_output=True,
            )  # fmt: skip
            text = NGINX.replace("/etc/ssl/lapor", folder).replace("/var/log/nginx", folder)
            (home / "lapor.conf").write_text(text.replace("/var/cache/nginx/lapor", f"{folder}/cache"))
            kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
            places = " ".join(f"{kind}_temp_path {folder}/{kind};" for kind in kinds)
            main = f"pid {folder}/pid; events {{}} http {{ access_log off; {places} include {folder}/lapor.conf; }}"
            (home / "nginx.conf").write_text(main)
            asked = [
                nginx.program(),
                "-t",
                "-q",
                "-c",
                home / "nginx.conf",
                "-p",
                folder,
                "-g",
                f"error_log {folder}/log;",
            ]
            done = subprocess.run(asked, capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 0, done.stderr)
