"""Where things lie. Everything that is installed or generated is under .lapor/."""

import os
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Paths:
    """The folders of one checkout."""

    root: Path = REPOSITORY

    @property
    def lapor(self):
        """The git-ignored folder that may be deleted at any time, data included."""
        return self.root / ".lapor"

    @property
    def odoo(self):
        """Odoo unpacked from its Debian package."""
        return self.lapor / "odoo"

    @property
    def venv(self):
        """The virtual environment Odoo runs in."""
        return self.lapor / "venv"

    @property
    def python(self):
        """The interpreter of the virtual environment."""
        return self.venv / "bin" / "python"

    @property
    def postgres(self):
        """Home of the private PostgreSQL cluster, or a link to it."""
        return self.lapor / "postgres"

    @property
    def data(self):
        """Odoo's data folder: attachments and login state. LAPOR_DATA names that of an installation elsewhere."""
        return Path(os.environ.get("LAPOR_DATA") or self.lapor / "data")

    @property
    def config(self):
        """Odoo's configuration file, generated."""
        return self.lapor / "odoo.conf"

    @property
    def addons(self):
        """Addons that only this way of running Odoo needs."""
        return self.root / "tooling" / "addons"

    def log(self, name):
        """Path of one log file; its folder is made when missing."""
        folder = self.lapor / "log"
        folder.mkdir(parents=True, exist_ok=True)
        return folder / f"{name}.log"

    def packages(self, name):
        """Folder of an extra set of Python packages, such as ``test`` or ``lint``."""
        return self.lapor / f"{name}-packages"

    def claim(self):
        """Make .lapor/ and say so when it belongs to somebody else."""
        from .console import Trouble

        self.lapor.mkdir(exist_ok=True)
        if self.lapor.stat().st_uid != os.geteuid():
            raise Trouble(
                f"{self.lapor} belongs to another user; run ./lapor as that user, or remove the folder and start again."
            )
