"""No sequence of acts on a divided complaint leaves the whole and its parts in disagreement."""

from odoo.tests import tagged

from .machine_common import run_machine
from .parts_common import PartsCase
from .parts_machine import PartsMachine

REACHED = {
    "split", "accept", "answer", "return", "ask", "forward", "transfer", "settle", "reject", "involve", "finish",
    "complete", "dispute", "reopen", "confirm", "reply", "withdraw", "merge", "restore",
}  # fmt: skip


@tagged("post_install", "-at_install")
class TestPartsMachine(PartsCase):
    def test_any_sequence_of_acts(self):
        done = run_machine(self, PartsMachine, runs=15, steps=30)
        self.assertFalse(REACHED - set(done), f"the machine never got there: {done}")

    def __getitem__(self, name):
        return getattr(self, name)
