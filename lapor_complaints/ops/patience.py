"""Odoo's server outlives a database that is restarted.

By itself it does not: the process that minds the workers asks the database before it starts a new one, and ends with
all its workers when there is none; the thread that runs crons ends for good, and nobody notices that letters stay.
"""

import logging
import time

import psycopg2

from odoo.service.server import PreforkServer, ThreadedServer

_logger = logging.getLogger(__name__)
PAUSE = 2  # seconds between two looks whether the database is back


def spawn_when_possible(spawn):
    """Return `spawn` of a server of processes; without a database it starts none until the next look."""

    def process_spawn(self):
        try:
            spawn(self)
        except psycopg2.OperationalError:
            _logger.warning("The database is away; new workers are started when it is back")
            time.sleep(PAUSE)

    return process_spawn


def run_again(run):
    """Return `run`, which never ends by itself, so that it is begun anew when the database has gone away."""

    def cron_thread(self, number):
        while True:
            try:
                return run(self, number)
            except psycopg2.Error:
                _logger.warning("The database is away; crons go on when it is back")
                time.sleep(PAUSE)

    return cron_thread


def install():
    """Put both in place, once."""
    if not hasattr(PreforkServer, "lapor_patience"):
        PreforkServer.lapor_patience = True
        PreforkServer.process_spawn = spawn_when_possible(PreforkServer.process_spawn)
        ThreadedServer.cron_thread = run_again(ThreadedServer.cron_thread)
