"""The two sides: which database, which addons, on which path."""

from dataclasses import dataclass

from tooling import addons, odoo_config

from . import peer_addons

OURS, PEER = "ours", "peer"


@dataclass(frozen=True)
class Side:
    """One of the two databases that are measured."""

    name: str
    database: str
    modules: tuple
    addons_path: str

    @property
    def options(self):
        """What every Odoo process of this side is told."""
        return ["-d", self.database, f"--addons-path={self.addons_path}"]


def both(odoo):
    """Return our side and the peer's; the same Odoo, the same database server, the same settings."""
    own = odoo_config.addons_path(odoo.paths, odoo.source)
    mender = (addons.DFSG,) if odoo.source.lacks_files else ()
    peers = [*odoo.source.addons, odoo.paths.addons, peer_addons.ensure(odoo.paths)]
    return (
        Side(OURS, "laporbench", (*addons.OURS, *mender), ",".join(map(str, own))),
        Side(PEER, "peerbench", (*peer_addons.MODULES, *mender), ",".join(map(str, peers))),
    )
