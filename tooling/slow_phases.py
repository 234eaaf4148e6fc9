"""The phases of ./lapor test --tags slow: real processes are ended, cut off and starved, which takes minutes."""

from . import cluster_check
from .console import Trouble, say
from .outcome import Outcome

TAG = "slow"
# Title and function(odoo, database) -> Outcome. The database has both addons and may be written to; each phase
# starts its own processes and leaves none behind. A Trouble is a failure of its phase.
PHASES = (("Cluster: replica and servers are killed", cluster_check.check),)


def is_asked(tags):
    """Whether the tags name these phases; ``slow:word`` names those with the word in their title."""
    return bool(tags) and tags.partition(":")[0] == TAG


def chosen(tags, phases=None):
    """The phases that the tags name."""
    word = tags.partition(":")[2].lower()
    return [phase for phase in (PHASES if phases is None else phases) if word in phase[0].lower()]


def check(tags, odoo, database, phases=None):
    """Run the phases one after the other and return the sum."""
    total = Outcome()
    for title, phase in chosen(tags, phases):
        say(f"Slow: {title}")
        try:
            total.add(phase(odoo, database))
        except Trouble as trouble:
            failed = Outcome(run=1)
            failed.add_failure(f"slow {title}", f"FAIL: {title}: {trouble}")
            total.add(failed)
            say(f"  {trouble}")
    if not total.run:
        total.problems.append(f"No slow phase matched {tags}.")
        say(total.problems[-1])
    return total
