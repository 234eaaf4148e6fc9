"""Which processes a cluster on one machine has, on which ports, and what each of them is told."""

from dataclasses import dataclass

from . import ports
from .console import Trouble

MOST_SERVERS = 8
WORKERS = 2
# So that health answers without a database, and log and counts begin with the first request
EVERYWHERE = "base,rpc,web,lapor_complaints"


@dataclass(frozen=True)
class Layout:
    """The address people use, and those of the application servers behind it as (pages, bus)."""

    host: str
    front: int
    servers: tuple

    @property
    def addresses(self):
        """Every (host, port) that has to be free."""
        behind = [(ports.LOOPBACK, port) for pair in self.servers for port in pair]
        return [(self.host, self.front), *behind]


def planned(host, port, count):
    """The front on ``port``, pages from ten above it on, buses from twenty above it on."""
    if not 1 <= count <= MOST_SERVERS:
        raise Trouble(f"--servers is {count}; give a number between 1 and {MOST_SERVERS}.")
    if port + 20 + count > 65535:
        raise Trouble(f"LAPOR_PORT is {port}; the servers behind it need ports above it, so choose a lower one.")
    return Layout(host, port, tuple((port + 10 + number, port + 20 + number) for number in range(1, count + 1)))


def anywhere(count):
    """Free ports, for tests."""
    pairs = ((ports.free_port(), ports.free_port()) for _number in range(count))
    return Layout(ports.LOOPBACK, ports.free_port(), tuple(pairs))


def common(database, name):
    """What every Odoo of the cluster is told; the name shows in PostgreSQL's list of connections.

    No filter of databases: with one Odoo asks the primary for its list at every page of somebody without a session.
    """
    return ["-d", database, "--load", EVERYWHERE, "--db_app_name", name]


def server_options(database, number, pair, replica):
    """The options of one application server: pages and bus, no crons, reading from the replica where it may."""
    pages, bus = pair
    return [
        *common(database, f"server{number}"),
        *("--workers", WORKERS, "--max-cron-threads", 0, "--proxy-mode"),
        *("--http-interface", ports.LOOPBACK, "--http-port", pages, "--gevent-port", bus),
        *("--db_replica_host", replica["PGHOST"], "--db_replica_port", replica["PGPORT"]),
    ]


def cron_options(database):
    """The options of the one process with crons: no pages, and never the replica, for it writes."""
    return [*common(database, "cron"), "--no-http", "--workers", 0, "--max-cron-threads", 1]
