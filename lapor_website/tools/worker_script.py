"""The service worker: one file, whose version changes with our scripts and styles, so that devices renew what they keep."""

from hashlib import sha256

from odoo.tools import file_open

BUNDLE = "lapor_website.assets_lean"
PARTS = ("outbox.js", "worker.js")


def worker_script(env):
    """Return the worker's source."""
    source = "\n".join(_read(name) for name in PARTS)
    bundle = env["ir.qweb"]._get_asset_bundle(BUNDLE, css=True, js=True)
    versions = f"{bundle.get_version('css')}{bundle.get_version('js')}{source}"
    return f'const VERSION = "{sha256(versions.encode()).hexdigest()[:16]}";\n{source}'


def _read(name):
    with file_open(f"lapor_website/static/src/offline/{name}") as source:
        return source.read()
