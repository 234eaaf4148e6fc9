"""OCA's helpdesk in a folder of its own, which only the benchmark's peer has on its addons path."""

from tooling import virtualenv

MODULES = ("helpdesk_mgmt", "helpdesk_mgmt_sla", "helpdesk_mgmt_rating")


def ensure(paths):
    """Install the peer's packages once and return the folder that holds its addons."""
    return virtualenv.ensure_packages("peer", paths) / "odoo" / "addons"
