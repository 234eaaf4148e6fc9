"""./lapor cluster: several servers, a replica, a cron worker and nginx on this machine, until Ctrl-C."""

import argparse
import time

from . import cluster_layout, cluster_run, nginx, ports, postgres, prepare, serve
from .console import Trouble, say
from .database import Databases
from .locks import only_one
from .signals import Stopped, stoppable
from .site import NAME, Site

BUSY = "Another ./lapor cluster runs in this checkout; waiting for it …"


def parse(arguments):
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="./lapor cluster")
    parser.add_argument("database", nargs="?", default=NAME)
    parser.add_argument("--servers", type=int, default=2, metavar="N")
    return parser.parse_args(arguments)


def prepared(odoo, database, port):
    """Make or update the demo's database and return its logins; any other one has to be there."""
    if database == NAME:
        with only_one("site", odoo.paths, serve.BUSY):
            return Site(odoo, port).ensure()
    if not Databases(odoo).exists(database):
        raise Trouble(f"There is no database {database}; ./lapor cluster without a name makes the one called {NAME}.")
    return []


def announce(cluster, logins, seconds):
    """Tell where everything is, and what to try."""
    layout = cluster.layout
    serve.announce(layout.host, layout.front, logins, seconds)
    say("\nBehind it:")
    for name, (pages, bus) in zip(cluster.names(), layout.servers, strict=True):
        group = cluster.processes[name].pid
        say(f"    {name}  pages on port {pages}, bus on port {bus}; a power cut: kill -9 -{group}")
    say("    cron      letters, deadlines, escalation; no pages")
    say(f"    primary   PostgreSQL, socket in {cluster.replica.primary.run}")
    say(f"    replica   PostgreSQL, socket in {cluster.replica.run}; reads what only reads")
    say("\nWhat ends is started again. docs/operations/cluster.md tells what each part does.")


def main(arguments):
    """Run the command."""
    options, began = parse(arguments), time.monotonic()
    if postgres.is_external():
        raise Trouble("./lapor cluster makes a replica of the private PostgreSQL server; unset PGHOST and try again.")
    layout = cluster_layout.planned(ports.chosen_host(), ports.chosen_port(), options.servers)
    for host, port in layout.addresses:
        ports.check_free(host, port, "cluster")
    with stoppable(), prepare.odoo() as odoo:
        nginx.ensure(odoo.paths)
        with only_one("cluster", odoo.paths, BUSY):
            logins = prepared(odoo, options.database, layout.front)
            try:
                with cluster_run.running(odoo, options.database, layout) as cluster:
                    announce(cluster, logins, time.monotonic() - began)
                    cluster.watch()
            except Stopped:
                say()
    return 0
