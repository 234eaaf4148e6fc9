"""What the state machines share: the transaction they run in, their clock, and proof that they got everywhere."""

from collections import Counter
from datetime import timedelta

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test

from odoo.tools import mute_logger

from .common import MONDAY


class CityMachine(RuleBasedStateMachine):
    case = None  # the TransactionCase in whose transaction this runs
    done = None  # Counter of the acts that were not refused, over all runs

    def __init__(self):
        super().__init__()
        self.savepoint = self.case.env.cr.savepoint()
        self.moment = MONDAY

    def complaints(self):
        """Return all complaints whose history must be whole in the end."""
        raise NotImplementedError

    def walk(self):
        """Yield after each step of a way to everything that chance may not find."""
        raise NotImplementedError

    def teardown(self):
        assert not any(complaint._verify_chain() for complaint in self.complaints())
        self.savepoint.close(rollback=True)

    def wait(self, hours):
        self.moment += timedelta(hours=hours)


def run_machine(test, machine, runs, steps):
    """Walk `machine` once on its way, then let chance play; returns a Counter of the acts that were done.

    A failing sequence is printed as it was found: shortening it would take minutes (add Phase.shrink to have that).
    """

    class Machine(machine):
        case = test
        done = Counter()

    chosen = settings(
        phases=[Phase.generate], max_examples=runs, stateful_step_count=steps, derandomize=True, database=None,
        deadline=None, print_blob=True, suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    with mute_logger("odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule"):
        walker = Machine()
        for _step in walker.walk():
            for kept in walker.invariants:
                kept.function(walker)
        walker.teardown()
        run_state_machine_as_test(Machine, settings=chosen)
    return Machine.done
