"""The checks that are our own find what they are for."""

import subprocess
from pathlib import Path
from unittest import mock

from tooling import lint_files
from tooling.console import Trouble
from tooling.tests.support import CheckoutCase


class TestFileChecks(CheckoutCase):
    def put(self, name, text):
        (self.root / name).write_text(text)
        return [Path(name)]

    def test_long_file(self):
        self.assertEqual(lint_files.too_long(self.root, self.put("a.py", "x\n" * 300)), [])
        (finding,) = lint_files.too_long(self.root, self.put("a.py", "x\n" * 301))
        self.assertIn("301 lines", finding)

    def test_files_are_listed_also_before_they_are_committed(self):
        subprocess.run(["git", "init", "-q", self.root], check=True)
        self.put(".gitignore", ".lapor/\n")
        self.put("new.py", "")
        with mock.patch("tooling.command.Paths", lambda: self.paths):
            self.assertEqual(lint_files.tracked(self.root), [Path(".gitignore"), Path("new.py")])

    def test_folder_without_git_is_a_sentence(self):
        with mock.patch("tooling.command.Paths", lambda: self.paths), self.assertRaisesRegex(Trouble, "git checkout"):
            lint_files.tracked(self.root)

    def test_long_data_is_not_code(self):
        self.assertEqual(lint_files.too_long(self.root, self.put("areas.csv", "x\n" * 999)), [])

    def test_broken_xml(self):
        self.assertEqual(lint_files.broken_xml(self.root, self.put("a.xml", "<odoo/>")), [])
        (finding,) = lint_files.broken_xml(self.root, self.put("a.xml", "<odoo>"))
        self.assertIn("a.xml", finding)

    def test_words_of_one_machine(self):
        mirror = "http://deb.debian" + ".org/debian"
        self.assertEqual(lint_files.foreign_words(self.root, self.put("a.md", "apt-get update")), [])
        (finding,) = lint_files.foreign_words(self.root, self.put("a.md", f"fine\nfrom {mirror}\n"))
        self.assertTrue(finding.startswith("a.md:2"))
