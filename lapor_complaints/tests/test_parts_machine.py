"""No sequence of acts on a divided complaint leaves the whole and its parts in disagreement."""

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from odoo.tests import tagged
from odoo.tools import mute_logger

from .parts_common import PartsCase
from .parts_machine import PartsMachine

SETTINGS = settings(
    phases=[Phase.generate],
    max_examples=15, stateful_step_count=30, derandomize=True, database=None, deadline=None, print_blob=True,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


@tagged("post_install", "-at_install")
class TestPartsMachine(PartsCase):
    @mute_logger("odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")
    def test_any_sequence_of_acts(self):
        class Machine(PartsMachine):
            case = self

        run_state_machine_as_test(Machine, settings=SETTINGS)

    def __getitem__(self, name):
        return getattr(self, name)
