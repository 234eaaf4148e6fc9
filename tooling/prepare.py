"""Brings a machine to the point where Odoo can be called."""

from contextlib import contextmanager

from . import chromium, clamav, machine, nginx, odoo_config, odoo_source, postgres, system_packages, virtualenv
from .locks import only_one
from .odoo_command import Odoo
from .paths import Paths

BUSY = "Another ./lapor is installing; waiting for it …"


def install(paths, testing=False, extra=()):
    """Install whatever is missing, one process at a time; return the Odoo source."""
    machine.check_platform()
    paths.claim()
    with only_one("install", paths, BUSY):
        if not paths.odoo.exists():
            machine.check_disk(paths.lapor)
        names = (*system_packages.SERVE, *(system_packages.TEST if testing else ()), *extra)
        if postgres.is_external():
            names = tuple(name for name in names if name != "postgresql")
        system_packages.ensure(names)
        source = odoo_source.ensure(paths)
        virtualenv.ensure(paths)
        if testing:
            virtualenv.ensure_packages("test", paths)
            clamav.ensure(paths)
            nginx.ensure(paths)
    return source


@contextmanager
def odoo(testing=False, paths=None):
    """Yield an Odoo that can be called, with its database server running."""
    paths = paths or Paths()
    source = install(paths, testing)
    with postgres.server(paths) as connection:
        odoo_config.write(paths, source, connection)
        yield Odoo(paths, source, connection, chromium.ensure(paths) if testing else None)
