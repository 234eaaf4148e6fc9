"""The Python packages Odoo runs with, and the extra sets for tests and lint."""

import shutil
import sys
from pathlib import Path

from .command import run
from .console import step
from .paths import Paths
from .stamp import Stamp, fingerprint, replacing

REQUIREMENTS = Path(__file__).parent / "requirements"
SENTENCE = "Python packages could not be installed; check the network and your pip settings."


def requirements(name):
    """Path of one list of pinned packages."""
    return REQUIREMENTS / f"{name}.txt"


def pip_install(python, names, *options):
    """Install complete lists: nothing is resolved, so nothing unpinned comes along."""
    lists = [part for name in names for part in ("-r", requirements(name))]
    pip = [python, "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input", "install"]
    run([*pip, "--no-deps", "--only-binary", ":all:", *options, *lists], sentence=SENTENCE)


def ensure(paths=None):
    """Make the virtual environment of Odoo; a half-made one is made again."""
    paths = paths or Paths()
    lists = ("odoo", "oca")
    stamp = Stamp("venv", fingerprint(sys.version, str(paths.root), *map(requirements, lists)), paths)
    if stamp.is_fresh(paths.python):
        return
    with step("Making Odoo's Python environment"):
        stamp.clear()
        # Not made aside and renamed like the rest: programs inside a venv know its path.
        shutil.rmtree(paths.venv, ignore_errors=True)
        run([sys.executable, "-m", "venv", paths.venv], sentence="The Python environment could not be made.")
        pip_install(paths.python, lists)
        stamp.write()


def ensure_packages(name, paths=None):
    """Make a folder with one extra list of packages, and return it."""
    paths = paths or Paths()
    target = paths.packages(name)
    stamp = Stamp(f"{name}-packages", fingerprint(sys.version, requirements(name)), paths)
    if not stamp.is_fresh(target):
        with step(f"Installing the Python packages for {name}"), replacing(target, stamp) as draft:
            pip_install(paths.python, [name], "--target", draft)
    return target
