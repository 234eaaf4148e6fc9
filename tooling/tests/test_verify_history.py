"""What ./lapor verify-history asks Odoo, tells the person and answers the shell."""

import io
import unittest
from unittest import mock

from tooling import verify_history
from tooling.tests.support import heard

INTACT = [
    "Odoo says something\n",
    "LAPOR-AT:500 reports, 3,000 events\n",
    ">>> LAPOR-AT:61 reports, 380 events\n",
    "LAPOR-RESULT:61 reports, 380 events; the last digest, of 2026-11-22: abc\n",
]
FAULT = "LAPOR-FAULT:AMB-2026-000007, event 3 (Answer): its text was changed\n"


def read(lines):
    """What is shown of `lines`, what goes to the log, and the answer."""
    log = io.StringIO()
    with heard() as out:
        answer = verify_history.read(lines, log)
    return out.getvalue(), log.getvalue(), answer


class TestVerifyHistory(unittest.TestCase):
    def test_script_is_python_and_asks_for_the_files_or_not(self):
        for files in (True, False):
            text = verify_history.script(files)
            compile(text, "script", "exec")
            self.assertIn(f"files={files}", text)
            self.assertNotIn("commit", text)

    def test_progress_stays_on_one_line_and_the_result_ends_it(self):
        shown, log, (faults, result) = read(INTACT)
        self.assertEqual((faults, result), (0, "61 reports, 380 events; the last digest, of 2026-11-22: abc"))
        self.assertEqual(shown.count("\n"), 1)
        self.assertIn("\r  61 reports, 380 events", shown)
        self.assertNotIn("Odoo says", shown)
        self.assertEqual(log, "".join(INTACT))

    def test_every_fault_is_named(self):
        shown, _log, (faults, _result) = read([FAULT, *INTACT[:2], FAULT, INTACT[3]])
        self.assertEqual(faults, 2)
        self.assertEqual(shown.count("AMB-2026-000007, event 3 (Answer): its text was changed"), 2)

    def test_exit_codes(self):
        for faults, code, words in ((0, 0, "as it was written"), (1, 1, "1 fault, "), (3, 1, "3 faults, ")):
            with self.subTest(faults=faults), heard() as out:
                self.assertEqual(verify_history.conclude(faults), code)
            self.assertIn(words, out.getvalue())

    def test_arguments(self):
        for arguments in (["a", "b"], ["--fast"], ["a", "--nofiles"]):
            with self.subTest(arguments=arguments), heard() as out, mock.patch("tooling.prepare.odoo") as odoo:
                self.assertEqual(verify_history.main(arguments), 2)
                odoo.assert_not_called()
            self.assertIn("usage", out.getvalue())
