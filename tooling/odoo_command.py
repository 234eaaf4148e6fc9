"""Calls Odoo with the project's configuration."""

import os
import subprocess

from .command import TOLD_ONCE, run


class Odoo:
    """One Odoo source with its Python, its settings and its database server."""

    def __init__(self, paths, source, postgres, tools=None):
        self.paths = paths
        self.source = source
        self.postgres = postgres
        # Folder with a google-chrome for browser tests.
        self.tools = tools

    @property
    def environment(self):
        """The variables of every Odoo process."""
        imports = [self.source.python]
        if self.paths.packages("test").is_dir():
            # So that a test file can also be run by hand, with ./lapor odoo.
            imports.append(self.paths.packages("test"))
        path = [str(self.tools)] if self.tools else []
        return {
            **os.environ,
            **self.postgres,
            "ODOO_RC": str(self.paths.config),
            "PYTHONPATH": os.pathsep.join(map(str, imports)),
            # Odoo is imported from its own folder, never from the one a person stands in.
            "PYTHONSAFEPATH": "1",
            "PYTHONUNBUFFERED": "1",
            "RL_renderPMBackend": "_renderPM",
            "PATH": os.pathsep.join([*path, os.environ.get("PATH", os.defpath)]),
        }

    def argv(self, *arguments):
        """The command line for Odoo's arguments."""
        return [str(self.paths.python), "-m", "odoo", *map(str, arguments)]

    def script_argv(self, *arguments):
        """The same with Odoo's own script: beside ``--workers`` its bus is started by the script's path."""
        folders = (self.source.python / "odoo-bin", self.source.python.parents[2] / "bin" / "odoo")
        found = next((file for file in folders if file.is_file()), folders[-1])
        return [str(self.paths.python), str(found), *map(str, arguments)]

    def work(self, database, *arguments, log, sentence):
        """Install, update or another task that ends by itself."""
        options = ["-d", database, "--stop-after-init", "--no-http", *arguments]
        return run(self.argv(*options), log=log, env=self.environment, sentence=sentence)

    def script(self, database, text, *, log, sentence):
        """Run Python lines in an Odoo shell and return what they printed."""
        shell = self.argv("shell", "-d", database, "--no-http", "--log-level=warn")
        return run(shell, log=log, env=self.environment, text_in=text, sentence=sentence)

    def start(self, *arguments, log, variables=None, as_script=False):
        """Start a server that outlives the call, but not this process.

        Its own session keeps a terminal's Ctrl-C away from it: it is stopped by us, and told
        once, because a second signal makes Odoo drop the requests it is answering.
        """
        out = self.paths.log(log).open("a")
        return subprocess.Popen(
            [*TOLD_ONCE, *(self.script_argv if as_script else self.argv)(*arguments)],
            env={**self.environment, **(variables or {})},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
