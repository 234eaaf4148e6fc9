"""One run: both databases made, grown from size to size and measured at each."""

import time
from contextlib import ExitStack, contextmanager

from tooling.console import say
from tooling.progress import progress

from . import databases, facts, growing, rounds, store
from .process import Process
from .server import Server
from .sides import both
from .words.matters import MATTERS


@contextmanager
def at_work(odoo, sides, seed):
    """Yield the measuring processes and the servers of both sides, with their people; end them afterwards."""
    codes = [matter[0] for matter in MATTERS]
    with ExitStack() as stack:
        processes, servers = {}, {}
        for side in sides:
            processes[side.name] = Process(odoo, side)
            stack.callback(processes[side.name].end)
            processes[side.name].call("setup", codes=codes, seed=seed)
        for side in sides:
            servers[side.name] = Server(odoo, side)
            stack.callback(servers[side.name].end)
        yield processes, servers


def run(odoo, options):
    """Return ({size: figures}, facts) of a whole run."""
    sides, started, results = both(odoo), time.monotonic(), {}
    for side in sides:
        databases.make(odoo, side)
    try:
        known = facts.collect(odoo, sides, options)
        with at_work(odoo, sides, options.seed) as (processes, servers):
            for size in options.sizes:
                with progress(f"Growing both cities to {size:,}") as line:
                    growing.grow(odoo, sides, processes, size, options.seed, line)
                    line.end("grown, analyzed")
                with progress(f"Measuring at {size:,}") as line:
                    results[size] = rounds.measure(options, sides, processes, servers, line)
                    minutes = (time.monotonic() - started) / 60
                    line.end(f"{len(results[size])} figures, {minutes:.0f} min since the start")
                store.keep(odoo.paths, results, known)
    finally:
        if not options.keep:
            databases.drop(odoo, sides)
    say()
    return results, known
