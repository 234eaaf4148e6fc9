"""A real Odoo server of one side on loopback, and how many queries it says a request took."""

import re
import subprocess
import time

from tooling import ports
from tooling.console import Trouble

# The line of a request ends with: number of queries, their seconds, the seconds around them; LAPOR's has no size
REQUEST = re.compile(rb'" \d{3}(?: -)? (\d+) \d+\.\d+ \d+\.\d+')


class Server:
    """One Odoo process that answers requests; no jobs run in it."""

    def __init__(self, odoo, side):
        self.log = odoo.paths.log(f"bench-http-{side.name}")
        self.port = ports.free_port()
        self.log.write_bytes(b"")
        options = ["--db-filter", f"^{side.database}$", "--http-port", self.port, "--max-cron-threads=0"]
        quiet = ["--log-level=warn", "--log-handler=werkzeug:INFO"]
        self.process = odoo.start(*side.options, *options, *quiet, log=f"bench-http-{side.name}")
        if not ports.wait_for_http(ports.LOOPBACK, self.port, lambda: self.process.poll() is None):
            raise Trouble(f"Odoo does not answer on {side.database}; its last words are in {self.log}")

    def mark(self):
        """Return where the log ends now."""
        return self.log.stat().st_size

    def queries_since(self, mark, patience=1.0):
        """Return the queries of the one request since the mark; None when Odoo does not say."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            with self.log.open("rb") as log:
                log.seek(mark)
                found = REQUEST.findall(log.read())
            if found:
                return int(found[-1])
            time.sleep(0.01)
        return None

    def end(self):
        """Stop it politely, then firmly."""
        self.process.terminate()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
