"""Shared by the tests of the tooling."""

import contextlib
import io
import os
import tempfile
import unittest
from pathlib import Path

from tooling.paths import Paths


class CheckoutCase(unittest.TestCase):
    """A checkout of its own in a temporary folder, its root being ``self.root``."""

    def setUp(self):
        super().setUp()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.paths = Paths(self.root)
        self.paths.claim()


@contextlib.contextmanager
def heard():
    """Collect what is printed, errors included."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        yield out


@contextlib.contextmanager
def variables(**values):
    """Environment variables for the length of a block; None removes one."""
    before = {name: os.environ.get(name) for name in values}

    def put(settings):
        for name, value in settings.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value

    put(values)
    try:
        yield
    finally:
        put(before)
