"""Reads Odoo's log: groups lines into records and picks those that matter to a test run."""

import re
from dataclasses import dataclass, field

HEAD = re.compile(
    r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d+ \d+ "
    r"(?P<level>DEBUG|INFO|WARNING|ERROR|CRITICAL) (?P<database>\S+) (?P<logger>[^:\s]+): ?(?P<text>.*)$"
)
SERIOUS = {"WARNING", "ERROR", "CRITICAL"}
# An addon, one of its models or tables. Names of folders are removed beforehand.
OURS = re.compile(r"\blapor[_.][a-z]")
SUMMARY = re.compile(r"^Module \S+: \d+ failures, \d+ errors of \d+ tests")


@dataclass
class Record:
    """One log entry with the lines that continue it."""

    level: str
    logger: str
    lines: list = field(default_factory=list)

    @property
    def text(self):
        """The whole message."""
        return "\n".join(self.lines)

    def concerns_us(self, root):
        """Whether one of LAPOR's addons logged it, or it speaks of one."""
        if self.logger.startswith("odoo.addons.lapor_") and not self.logger.endswith(".browser"):
            return True
        return bool(OURS.search(self.text.replace(str(root), "")))

    def is_failed_test(self):
        """Whether it reports a failed test, which is counted as such."""
        return self.level == "ERROR" and self.text.startswith(("FAIL: ", "ERROR: "))

    def is_summary(self):
        """Whether it only adds up what earlier records said."""
        return self.logger in ("odoo.tests.result", "odoo.tests.stats") or bool(SUMMARY.match(self.text))


class Grouper:
    """Turns a stream of lines into records."""

    def __init__(self):
        self.current = None

    def feed(self, line):
        """Take one line; return the record that it completes, if any."""
        line = line.rstrip("\n")
        head = HEAD.match(line)
        if head:
            done, self.current = self.current, Record(head["level"], head["logger"], [head["text"]])
            return done
        if self.current:
            self.current.lines.append(line)
        else:
            # Before the first record only Python itself speaks: a traceback at import, say.
            self.current = Record("INFO", "", [line])
        return None

    def finish(self):
        """Return the last record."""
        done, self.current = self.current, None
        return done
