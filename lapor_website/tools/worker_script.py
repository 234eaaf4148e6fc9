"""The service worker: its version changes with our scripts and styles, so that devices renew what they keep."""

from hashlib import sha256

from odoo.tools import file_open

BUNDLES = ("lapor_website.assets_lean", "lapor_website.assets_form")
PARTS = ("outbox.js", "worker.js")


def worker_script(env):
    """Return the worker's source."""
    source = "\n".join(_read(name) for name in PARTS)
    bundles = [env["ir.qweb"]._get_asset_bundle(name, css=True, js=True) for name in BUNDLES]
    versions = "".join(bundle.get_version(kind) for bundle in bundles for kind in ("css", "js")) + source
    return f'const VERSION = "{sha256(versions.encode()).hexdigest()[:16]}";\n{source}'


def _read(name):
    with file_open(f"lapor_website/static/src/offline/{name}") as source:
        return source.read()
