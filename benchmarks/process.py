"""A measuring process as the bench sees it: orders in, answers out, one JSON line each."""

import json
import subprocess

from tooling.command import WITH_US
from tooling.console import Trouble


class Process:
    """A process of Odoo for one side, which lives for the whole run."""

    def __init__(self, odoo, side):
        self.side = side
        self.log = odoo.paths.log(f"bench-{side.name}")
        paths = [odoo.environment["PYTHONPATH"], str(odoo.paths.root)]
        argv = [odoo.paths.python, "-m", "benchmarks.inside", side.name, *side.options]
        with self.log.open("a") as log:
            self.process = subprocess.Popen(
                [*WITH_US, *map(str, argv)], env={**odoo.environment, "PYTHONPATH": ":".join(paths)},
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True,
            )  # fmt: skip

    def call(self, do, **details):
        """Give an order and return its result. Raises Trouble with the sentence of the error."""
        try:
            self.process.stdin.write(json.dumps({"do": do, **details}) + "\n")
            self.process.stdin.flush()
        except OSError:
            pass  # told below: there is no answer
        line = self.process.stdout.readline()
        if not line:
            raise Trouble(f"The measuring process of {self.side.database} ended; its last words are in {self.log}")
        answer = json.loads(line)
        if "error" in answer:
            with self.log.open("a") as log:
                log.write(answer["traceback"])
            raise Trouble(f"{do} {details.get('operation', '')} failed on {self.side.database}: {answer['error']} "
                          f"Details: {self.log}")  # fmt: skip
        return answer["result"]

    def end(self):
        """Let it end by itself."""
        self.process.stdin.close()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.terminate()
            self.process.wait()
        self.process.stdout.close()
