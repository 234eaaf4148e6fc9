"""Counts what a test run did."""

import re
from dataclasses import dataclass, field

from .log_records import SERIOUS

RESULT = re.compile(r"^(\d+) failed, (\d+) error\(s\) of (\d+) tests")
FAILED = re.compile(r"^(?:FAIL|ERROR): (?:Subtest )?(\S+)")
# Odoo does not count these as tests that ran.
AROUND = ("setUpClass", "tearDownClass", "setUpModule", "tearDownModule")


@dataclass
class Outcome:
    """Numbers and texts of one phase, or of all together."""

    run: int = 0
    skipped: int = 0
    # Name of each failed test with its full texts: several when subtests failed.
    failures: dict = field(default_factory=dict)
    # Warnings and errors that nobody expected.
    problems: list = field(default_factory=list)

    def take(self, record, root):
        """Add one record of Odoo's log."""
        result = RESULT.match(record.text) if record.logger == "odoo.tests.result" else None
        if result:
            self.take_result(*map(int, result.groups()))
        elif record.is_failed_test():
            self.add_failure(f"{record.logger} {FAILED.match(record.text)[1]}", record.text)
        elif record.level == "INFO" and record.text.startswith("skipped "):
            self.skipped += 1
        elif record.level in SERIOUS and not record.is_summary() and record.concerns_us(root):
            self.problems.append(f"{record.level} {record.logger}: {record.text}")

    def take_result(self, failed, errors, run):
        """Add Odoo's own sum, which also tells of failures whose record was not recognised."""
        self.run += run
        if failed + errors and not self.failures:
            self.add_failure("unknown", f"{failed} failed and {errors} broke off; see the log.")

    def add_failure(self, name, text):
        """Remember a failed test, or one more failed part of it."""
        self.failures.setdefault(name, []).append(text)

    def add(self, other):
        """Add another phase."""
        self.run += other.run
        self.skipped += other.skipped
        self.problems += other.problems
        for name, texts in other.failures.items():
            self.failures.setdefault(name, []).extend(texts)

    def texts(self):
        """What a person reads: the first text of each failure, and every problem."""
        for texts in self.failures.values():
            more = f"\n… and {len(texts) - 1} more of its subtests" if len(texts) > 1 else ""
            yield texts[0] + more
        yield from self.problems

    @property
    def failed(self):
        """Failed tests, and every unexpected log entry as one more."""
        return len(self.failures) + len(self.problems)

    @property
    def passed(self):
        """Tests that ran to their end and were content."""
        failed = [name for name in self.failures if not name.split()[-1].startswith(AROUND)]
        return max(0, self.run - len(failed) - self.skipped)

    def last_line(self):
        """The line that ends ./lapor test."""
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"
