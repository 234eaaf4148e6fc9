"""Odoo 19 Community: unpacked from Debian's package, or a folder the person names."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from .command import run
from .console import Trouble, step
from .machine import read_os_release
from .paths import Paths
from .private_apt import PrivateApt
from .stamp import Stamp, fingerprint, replacing

SID = (
    "odoo-19",
    "libjs-jquery",
    "libjs-jquery-form",
    "libjs-underscore",
    "fonts-montserrat",
    "fonts-roboto-unhinted",
    "fonts-ocr-b",
    "fonts-glyphicons-halflings",
)
# The links of Debian's Odoo expect the files of these two as the stable suite has them.
STABLE = ("fonts-font-awesome", "fonts-inconsolata")
UNPACKED = "usr/lib/python3/dist-packages"
CUT_FILE = "mail/static/lib/selfie_segmentation/selfie_segmentation.js"


@dataclass(frozen=True)
class OdooSource:
    """One Odoo source tree; ``python`` is the folder that holds the package ``odoo``."""

    python: Path

    @property
    def addons(self):
        """Folders with Odoo's own addons.

        A source checkout has most of them beside the package; Debian's package has only
        fragments there, without data, which must stay off the path.
        """
        inside, beside = self.python / "odoo" / "addons", self.python / "addons"
        return [inside] if (inside / "mail").is_dir() else [inside, beside]

    @property
    def program(self):
        """Odoo's own script. Its process for live messages is started by it, and cannot be by ``python -m odoo``."""
        found = [self.python / "odoo-bin", self.python / "../../../bin/odoo"]
        return next((file for file in found if file.is_file()), found[0])

    @property
    def lacks_files(self):
        """Whether this is a build from which Debian cut files that are not free."""
        return not any((folder / CUT_FILE).exists() for folder in self.addons)


def find_source(folder):
    """Recognise a source checkout or an unpacked package; only version 19 will do."""
    folder = Path(folder).expanduser().resolve()
    for python in (folder, folder / UNPACKED, folder.parent):
        release = python / "odoo" / "release.py"
        if release.is_file():
            if re.search(r"version_info\s*=\s*\(19\b", release.read_text()):
                return OdooSource(python)
            raise Trouble(f"{folder} holds another version of Odoo; LAPOR_ODOO needs Odoo 19.")
    raise Trouble(f"No Odoo was found in {folder}; let LAPOR_ODOO name a source tree of Odoo 19, or unset it.")


def unpack(paths, folder):
    """Download Odoo and what its links point to, and unpack all into a folder."""
    codename = read_os_release().get("VERSION_CODENAME", "bookworm")
    debs = folder / ".debs"
    debs.mkdir()
    apt = PrivateApt(paths.lapor / "apt", codename, (codename, "sid"))
    with step("Reading Debian's package lists"):
        apt.update()
    with step("Downloading Odoo 19"):
        apt.download([f"{name}/sid" for name in SID] + [f"{name}/{codename}" for name in STABLE], debs)
    with step("Unpacking Odoo 19"):
        for deb in sorted(debs.glob("*.deb")):
            run(["dpkg", "-x", deb, folder], sentence="A package could not be unpacked; is the disk full?")
            deb.unlink()
        debs.rmdir()


def ensure(paths=None, environ=os.environ):
    """Return a usable Odoo source, installing it when none was named."""
    paths = paths or Paths()
    if environ.get("LAPOR_ODOO"):
        return find_source(environ["LAPOR_ODOO"])
    stamp = Stamp("odoo", fingerprint(*SID, *STABLE), paths)
    if not stamp.is_fresh(paths.odoo):
        with replacing(paths.odoo, stamp) as draft:
            unpack(paths, draft)
    return find_source(paths.odoo)
