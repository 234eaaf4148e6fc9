"""No sequence of acts by any mix of people leaves the table, loses an event or skips what is needed."""

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import LaporCase
from .lifecycle_machine import LifecycleMachine

# A failing sequence is printed as it was found: shortening it would take minutes (add Phase.shrink to have that)
SETTINGS = settings(
    phases=[Phase.generate],
    max_examples=40, stateful_step_count=40, derandomize=True, database=None, deadline=None, print_blob=True,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


@tagged("post_install", "-at_install")
class TestLifecycleMachine(LaporCase):
    @mute_logger("odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")
    def test_any_sequence_of_acts(self):
        class Machine(LifecycleMachine):
            case = self

        run_state_machine_as_test(Machine, settings=SETTINGS)

    def __getitem__(self, name):
        return getattr(self, name)
