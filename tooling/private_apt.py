"""An apt of our own: other suites than the machine's, without touching the machine.

Addresses come from the machine's own apt sources; signatures are checked with Debian's keyring.
"""

import os

from .command import run
from .console import Trouble
from .machine import read_os_release

KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"
SOURCE = "Types: deb\nURIs: {mirror}\nSuites: {suites}\nComponents: main\nSigned-By: {keyring}\n"
NETWORK = "The Debian mirror of this machine does not answer; check the network and run ./lapor again."


def mirror_of(targets, codename):
    """Pick the mirror that serves the machine's own suite from apt's list of targets."""
    for line in targets.splitlines():
        address, _, suite = line.partition(" ")
        if suite.strip() == codename:
            return address
    raise Trouble(f"apt has no source for Debian {codename}; add the usual one to /etc/apt/sources.list.")


class PrivateApt:
    """apt-get with its lists, cache, sources and status inside one folder."""

    def __init__(self, folder, codename, suites):
        self.folder = folder
        self.codename = codename
        self.suites = suites

    def options(self):
        """The -o options that keep apt inside the folder."""
        settings = {
            "Dir::State::lists": self.folder / "lists",
            "Dir::State::status": self.folder / "status",
            "Dir::Cache": self.folder / "cache",
            "Dir::Etc::sourcelist": "/dev/null",
            "Dir::Etc::sourceparts": self.folder / "sources",
        }
        if os.geteuid() == 0:
            # The account _apt cannot write here; signatures are checked all the same.
            settings["APT::Sandbox::User"] = "root"
        return [part for key, value in settings.items() for part in ("-o", f"{key}={value}")]

    def update(self):
        """Fetch and verify the lists of the wanted suites."""
        targets = run(["apt-get", "indextargets", "--format", "$(REPO_URI) $(RELEASE)"])
        for name in ("lists/partial", "cache/archives/partial", "sources"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        (self.folder / "status").touch()
        source = SOURCE.format(mirror=mirror_of(targets, self.codename), suites=" ".join(self.suites), keyring=KEYRING)
        (self.folder / "sources" / "private.sources").write_text(source)
        # Without this option apt calls a failed download a success with a warning.
        run(["apt-get", *self.options(), "-o", "APT::Update::Error-Mode=any", "update"], sentence=NETWORK)

    def download(self, packages, folder):
        """Fetch packages into a folder; apt verifies them against the signed lists."""
        run(["apt-get", *self.options(), "download", *packages], cwd=folder, sentence=NETWORK)


def download_stable(paths, packages, folder):
    """Fetch packages of the machine's own suite with the lists that brought Odoo; read them anew when too old."""
    codename = read_os_release().get("VERSION_CODENAME", "bookworm")
    apt = PrivateApt(paths.lapor / "apt", codename, (codename, "sid"))
    wanted = [f"{name}/{codename}" for name in packages]
    try:
        apt.download(wanted, folder)
    except Trouble:
        apt.update()
        apt.download(wanted, folder)
