"""Counts what a test run did."""

import re
from dataclasses import dataclass, field

from .log_records import SERIOUS

RESULT = re.compile(r"^(\d+) failed, (\d+) error\(s\) of (\d+) tests")


@dataclass
class Outcome:
    """Numbers and texts of one phase, or of all together."""

    run: int = 0
    failed: int = 0
    skipped: int = 0
    # Full texts of failed tests, and of warnings or errors that nobody expected.
    failures: list = field(default_factory=list)
    problems: list = field(default_factory=list)

    def take(self, record, root):
        """Add one record of Odoo's log."""
        result = RESULT.match(record.text) if record.logger == "odoo.tests.result" else None
        if result:
            failed, errors, run = map(int, result.groups())
            self.failed += failed + errors
            self.run += run
        elif record.is_failed_test():
            self.failures.append(record.text)
        elif record.level == "INFO" and record.text.startswith("skipped "):
            self.skipped += 1
        elif record.level in SERIOUS and not record.is_summary() and record.concerns_us(root):
            self.problems.append(f"{record.level} {record.logger}: {record.text}")

    def add(self, other):
        """Add another phase."""
        self.run += other.run
        self.failed += other.failed
        self.skipped += other.skipped
        self.failures += other.failures
        self.problems += other.problems

    @property
    def total_failed(self):
        """Failed tests, and every unexpected log entry as one more."""
        return self.failed + len(self.problems)

    @property
    def passed(self):
        """Tests that ran to their end and were content."""
        return max(0, self.run - self.failed - self.skipped)

    def last_line(self):
        """The line that ends ./lapor test."""
        return f"{self.passed} passed, {self.total_failed} failed, {self.skipped} skipped"
