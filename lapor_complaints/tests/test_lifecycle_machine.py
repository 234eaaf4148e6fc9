"""No sequence of acts by any mix of people leaves the table, loses an event or skips what is needed."""

from odoo.tests import tagged

from .common import LaporCase
from .lifecycle_machine import LifecycleMachine
from .machine_common import run_machine

REACHED = {
    "forward", "ask", "complete", "accept", "return", "answer", "dispute", "confirm", "reopen", "merge", "restore",
    "withdraw", "transfer", "settle", "recall", "involve", "join", "finish", "decide", "reject",
}  # fmt: skip


@tagged("post_install", "-at_install")
class TestLifecycleMachine(LaporCase):
    def test_any_sequence_of_acts(self):
        done = run_machine(self, LifecycleMachine, runs=40, steps=40)
        self.assertFalse(REACHED - set(done), f"the machine never got there: {done}")

    def __getitem__(self, name):
        return getattr(self, name)
