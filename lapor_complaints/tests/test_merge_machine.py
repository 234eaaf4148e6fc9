"""No sequence of joining, taking out and working makes a cycle, loses a report, miscounts or lets a clock run."""

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import LaporCase
from .merge_machine import MergeMachine

SETTINGS = settings(
    phases=[Phase.generate],
    max_examples=20, stateful_step_count=30, derandomize=True, database=None, deadline=None, print_blob=True,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


@tagged("post_install", "-at_install")
class TestMergeMachine(LaporCase):
    @mute_logger("odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")
    def test_any_sequence_of_acts(self):
        class Machine(MergeMachine):
            case = self

        run_state_machine_as_test(Machine, settings=SETTINGS)
