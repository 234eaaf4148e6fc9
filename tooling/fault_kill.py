"""Fault: workers are killed while reports with photos come in; the devices send them again."""

import os
import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from .console import say, step
from .fault_home import town
from .fault_ledger import differences
from .fault_server import serving
from .fault_verdict import verdict
from .filing_client import Report, Visitor
from .photo import photo

KILLS = 25
DEVICES = 6
PAUSE = (0.05, 0.6)  # seconds between two kills: a report takes some tenths of a second


def check(odoo, database):
    """Kill and compare; return the outcome."""
    seed = int(os.environ.get("LAPOR_SEED") or time.time())
    with (
        town(odoo, database, "kill") as (ours, name),
        serving(ours, name, "fault-kill", "--max-cron-threads", 0) as server,
    ):
        with step(f"{DEVICES} devices send reports, {KILLS} workers are killed (LAPOR_SEED={seed})"):
            reports, failures, killed = storm(server, seed)
        say(f"  {len(reports)} reports acknowledged, {len(failures)} attempts cut off by {killed} kills")
        problems = differences(ours, name, reports)
    if killed < KILLS or not failures:
        problems.append(f"{killed} kills and {len(failures)} attempts cut off prove nothing")
    return verdict("killed worker", problems)


def storm(server, seed):
    """Return (acknowledged reports, attempts that were cut off, kills)."""
    over, reports, failures = threading.Event(), [], []

    def device(number):
        dice = random.Random(f"{seed}-{number}")  # noqa: S311 - chooses photos
        while not over.is_set():
            photos = tuple(photo(dice.random()) for _ in range(dice.choice((0, 1, 1, 2))))
            report = Report(photos, {"title": f"Lampu padam {number}-{len(reports)}"})
            report.send_until_taken(Visitor(server.port, timeout=30), told=failures.append)
            reports.append(report)

    with ThreadPoolExecutor(DEVICES) as pool:
        devices = [pool.submit(device, number) for number in range(DEVICES)]
        try:
            killed = kill_some(server, random.Random(seed), devices)  # noqa: S311 - chooses moments
        finally:
            over.set()
        for done in devices:
            done.result()
    return reports, failures, killed


def kill_some(server, dice, devices):
    """Kill workers one after the other at moments that the dice choose; return how many."""
    killed, end = 0, time.monotonic() + 120
    while killed < KILLS and time.monotonic() < end and not any(one.done() for one in devices):
        time.sleep(dice.uniform(*PAUSE))
        workers = server.workers()
        if workers:
            server.kill(dice.choice(workers))
            killed += 1
    return killed
