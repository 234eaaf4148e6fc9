"""Runs the tests of the tooling itself."""

import io
import unittest

from .console import say, step
from .outcome import Outcome
from .paths import REPOSITORY


def run():
    """Run tooling/tests and return the outcome."""
    suite = unittest.defaultTestLoader.discover(str(REPOSITORY / "tooling" / "tests"), top_level_dir=str(REPOSITORY))
    report = io.StringIO()
    with step("Testing the tooling"):
        result = unittest.TextTestRunner(stream=report, verbosity=2).run(suite)
    failed = len(result.failures) + len(result.errors) + len(result.unexpectedSuccesses)
    if failed:
        say(report.getvalue())
    return Outcome(run=result.testsRun, failed=failed, skipped=len(result.skipped))
