"""What a fault has shown, as the outcome of a test."""

from .console import say
from .outcome import Outcome

SHOWN = 8


def verdict(name, problems, skipped=0):
    """One test, failed when there are problems, which are shown."""
    outcome = Outcome(run=1, skipped=skipped)
    if problems:
        more = f"\n… and {len(problems) - SHOWN} more" if len(problems) > SHOWN else ""
        text = "\n".join(map(str, problems[:SHOWN]))
        outcome.add_failure(f"fault {name}", f"FAIL: fault: {name}\n{text}{more}")
        say(f"\n{text}{more}\n")
    return outcome
