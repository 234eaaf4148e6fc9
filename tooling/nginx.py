"""nginx for tests and ./lapor cluster: unpacked from Debian's package, never installed."""

from .command import run
from .console import step
from .paths import Paths
from .private_apt import download_stable
from .stamp import Stamp, fingerprint, replacing

# What it is linked to comes with every Debian.
PACKAGES = ("nginx",)


def program(paths=None):
    """Where the unpacked nginx lies."""
    return (paths or Paths()).lapor / "nginx" / "usr" / "sbin" / "nginx"


def ensure(paths=None):
    """Download and unpack it once."""
    paths = paths or Paths()
    home = paths.lapor / "nginx"
    stamp = Stamp("nginx", fingerprint(*PACKAGES), paths)
    if stamp.is_fresh(program(paths)):
        return
    with step("Downloading nginx"), replacing(home, stamp) as draft:
        debs = draft / ".debs"
        debs.mkdir()
        download_stable(paths, PACKAGES, debs)
        for deb in debs.glob("*.deb"):
            run(["dpkg", "-x", deb, draft], sentence="A package could not be unpacked; is the disk full?")
