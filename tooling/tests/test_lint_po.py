"""Translations: nothing untranslated, fuzzy or with other placeholders gets through."""

import os
import subprocess
import unittest

from tooling.paths import REPOSITORY, Paths
from tooling.tests.support import CheckoutCase

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def entry(source, translation, flag=""):
    """One entry of a translation file."""
    return f'{flag}msgid "{source}"\nmsgstr "{translation}"\n\n'


@unittest.skipUnless(Paths().python.exists(), "needs Odoo's Python environment, which has polib")
class TestTranslations(CheckoutCase):
    def check(self, text, template=None):
        file = self.root / "id.po"
        file.write_text(HEAD + text)
        arguments = [file]
        if template is not None:
            (self.root / "x.pot").write_text(HEAD + template)
            arguments = ["--template", self.root / "x.pot", file]
        done = subprocess.run(
            [Paths().python, "-B", "-m", "tooling.lint_po", *arguments],
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
            capture_output=True,
            text=True,
            check=False,
        )
        self.assertEqual(done.stderr, "")
        self.assertEqual(done.returncode, 1 if done.stdout else 0)
        return done.stdout

    def test_complete_file(self):
        self.assertEqual(self.check(entry("Answer %(number)s", "Jawaban %(number)s")), "")

    def test_untranslated_and_fuzzy(self):
        self.assertIn("untranslated: 'Answer'", self.check(entry("Answer", "")))
        self.assertIn("fuzzy", self.check(entry("Answer", "Jawaban", "#, fuzzy\n")))

    def test_placeholders_and_tags(self):
        self.assertIn("other placeholders", self.check(entry("Answer %(number)s", "Jawaban %(nomor)s")))
        self.assertIn("other tags", self.check(entry("<b>Answer</b>", "<b>Jawaban")))

    def test_term_the_translation_does_not_know(self):
        known = entry("Answer", "Jawaban")
        self.assertEqual(self.check(known, entry("Answer", "") + entry("/lapor", "")), "")
        foreign = "#: model:ir.model,website_form_label:lapor_complaints.model_mail_mail\n"
        self.assertEqual(self.check(known, entry("Send an E-mail", "", foreign)), "")
        self.assertIn("lacks 'Reject'", self.check(known, entry("Answer", "") + entry("Reject", "")))
