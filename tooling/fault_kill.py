"""Fault: workers are killed while reports with photos come in; the devices send them again."""

import os
import random
import time

from .console import say, step
from .fault_home import town
from .fault_ledger import differences
from .fault_server import serving
from .fault_storm import Storm
from .fault_verdict import verdict

KILLS = 25
PAUSE = (0.05, 0.6)  # seconds between two kills: a report takes some tenths of a second
PATIENCE = 120  # seconds


def check(odoo, database):
    """Kill and compare; return the outcome."""
    seed = int(os.environ.get("LAPOR_SEED") or time.time())
    with (
        town(odoo, database, "kill") as (ours, name),
        serving(ours, name, "fault-kill", "--max-cron-threads", 0) as server,
    ):
        storm = Storm(server.port, seed)
        with step(f"{storm.devices} devices send reports, {KILLS} workers are killed (LAPOR_SEED={seed})"):
            killed = storm.while_sending(lambda: kill_some(server, random.Random(seed)))  # noqa: S311 - moments
        say(f"  {len(storm.reports)} reports acknowledged, {len(storm.failures)} attempts cut off")
        problems = differences(ours, name, storm.reports)
    if killed < KILLS or not storm.failures:
        problems.append(f"{killed} kills and {len(storm.failures)} attempts cut off prove nothing")
    return verdict("killed worker", problems)


def kill_some(server, dice):
    """Kill workers one after the other at moments that the dice choose; return how many."""
    killed, end = 0, time.monotonic() + PATIENCE
    while killed < KILLS and time.monotonic() < end:
        time.sleep(dice.uniform(*PAUSE))
        workers = server.workers()
        if workers:
            server.kill(dice.choice(workers))
            killed += 1
    return killed
