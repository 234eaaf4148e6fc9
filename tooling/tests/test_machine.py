"""A machine that will not do is refused with a sentence that says what would."""

import socket
import types
import unittest
from unittest import mock

from tooling import machine, ports, private_apt, system_packages
from tooling.command import run
from tooling.console import Trouble
from tooling.tests.support import CheckoutCase

DEBIAN_12 = {"ID": "debian", "VERSION_ID": "12", "PRETTY_NAME": "Debian GNU/Linux 12 (bookworm)"}


class TestMachine(unittest.TestCase):
    def test_debian_12_is_welcome(self):
        self.assertIsNone(machine.check_platform(DEBIAN_12, "x86_64"))

    def test_other_systems_are_named(self):
        with self.assertRaisesRegex(Trouble, "Debian 12, this is Ubuntu 24.04"):
            machine.check_platform({"ID": "ubuntu", "VERSION_ID": "24.04", "PRETTY_NAME": "Ubuntu 24.04"}, "x86_64")
        with self.assertRaisesRegex(Trouble, "Debian 12"):
            machine.check_platform({}, "x86_64")

    def test_other_processors_are_named(self):
        with self.assertRaisesRegex(Trouble, "this is i686"):
            machine.check_platform(DEBIAN_12, "i686")

    def test_full_disk(self):
        def usage(folder):
            return types.SimpleNamespace(free=1.5e9)

        with self.assertRaisesRegex(Trouble, r"Only 1\.5 GB are free where /srv lies"):
            machine.check_disk("/srv", 6, usage)
        self.assertIsNone(machine.check_disk("/srv", 1, usage))


class TestPorts(unittest.TestCase):
    def test_taken_port_proposes_another(self):
        with socket.socket() as other:
            other.bind((ports.LOOPBACK, 0))
            other.listen()
            port = other.getsockname()[1]
            with self.assertRaisesRegex(Trouble, f"Port {port} .*LAPOR_PORT={port + 1}"):
                ports.check_free(ports.LOOPBACK, port)
        self.assertIsNone(ports.check_free(ports.LOOPBACK, port))

    def test_choice_of_port_and_address(self):
        self.assertEqual(ports.chosen_port({}), 8069)
        self.assertEqual(ports.chosen_port({"LAPOR_PORT": "8100"}), 8100)
        for wrong in ("", "http", "0", "70000", "-1"):
            with self.assertRaisesRegex(Trouble, "LAPOR_PORT"):
                ports.chosen_port({"LAPOR_PORT": wrong})
        self.assertEqual(ports.chosen_host({}), "127.0.0.1")
        self.assertEqual(ports.chosen_host({"LAPOR_HOST": "10.0.0.5"}), "10.0.0.5")

    def test_waiting_ends_when_the_server_died(self):
        self.assertFalse(ports.wait_for_http(ports.LOOPBACK, ports.free_port(), lambda: False))


class TestNetwork(CheckoutCase):
    def test_mirror_is_the_one_of_the_machines_own_suite(self):
        targets = "http://a.example/security bookworm-security\nhttp://b.example/debian bookworm\n"
        self.assertEqual(private_apt.mirror_of(targets, "bookworm"), "http://b.example/debian")
        with self.assertRaisesRegex(Trouble, "no source for Debian bookworm"):
            private_apt.mirror_of("http://a.example/x sid\n", "bookworm")

    def test_apt_stays_in_its_folder_and_checks_signatures(self):
        apt = private_apt.PrivateApt(self.paths.lapor / "apt", "bookworm", ("sid",))
        options = apt.options()
        for name in ("Dir::State::lists", "Dir::State::status", "Dir::Cache", "Dir::Etc::sourceparts"):
            self.assertIn(f"{name}={self.paths.lapor}/apt", " ".join(options))
        self.assertIn("Signed-By: {keyring}", private_apt.SOURCE)
        self.assertNotIn("nauthenticated", " ".join(options))

    def test_failing_program_leaves_a_sentence_and_a_log(self):
        with mock.patch("tooling.command.Paths", lambda: self.paths):
            with self.assertRaisesRegex(Trouble, r"The mirror is away\. Details: .*install\.log"):
                run(["sh", "-c", "echo unreachable; exit 3"], sentence="The mirror is away.")
        self.assertIn("unreachable", self.paths.log("install").read_text())


class TestPackages(unittest.TestCase):
    def test_without_rights_the_person_is_told_what_to_install(self):
        with mock.patch("os.geteuid", lambda: 1000), mock.patch("shutil.which", lambda name: None):
            with self.assertRaisesRegex(Trouble, "apt-get install no-such-package-of-lapor as root"):
                system_packages.ensure(["no-such-package-of-lapor"])

    def test_missing_packages_are_found(self):
        self.assertEqual(system_packages.missing(["dpkg", "no-such-package-of-lapor"]), ["no-such-package-of-lapor"])
