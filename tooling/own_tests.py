"""Runs the tests of the tooling itself."""

import io
import unittest

from .console import say, step
from .outcome import Outcome
from .paths import REPOSITORY


def run():
    """Run tooling/tests and return the outcome."""
    suite = unittest.defaultTestLoader.discover(str(REPOSITORY / "tooling" / "tests"), top_level_dir=str(REPOSITORY))
    with step("Testing the tooling"):
        result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
    outcome = Outcome(run=result.testsRun, skipped=len(result.skipped))
    for test, text in [*result.failures, *result.errors, *((test, "") for test in result.unexpectedSuccesses)]:
        outcome.add_failure(str(test).split()[0], f"FAIL: {test}\n{text}")
    for text in outcome.texts():
        say(f"\n{text}")
    return outcome
