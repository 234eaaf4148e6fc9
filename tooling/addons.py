"""LAPOR's addons: their names, what they depend on, and whether they changed."""

import ast

from .stamp import fingerprint

OURS = ("lapor_complaints", "lapor_website")
DFSG = "lapor_dfsg"
IGNORED = {"tests", "__pycache__"}
LANGUAGE = "id_ID"


def to_install(source):
    """What a database needs: the two addons, and the mender of Debian's build."""
    return OURS + ((DFSG,) if source.lacks_files else ())


def foundation(root, source):
    """The modules of others that the two addons name as dependencies."""
    names = {DFSG} if source.lacks_files else set()
    for addon in OURS:
        manifest = ast.literal_eval((root / addon / "__manifest__.py").read_text())
        names.update(manifest.get("depends", ()))
    return sorted(names - set(OURS))


def sources(root):
    """Every file of the addons that an installed database depends on."""
    for addon in OURS:
        for file in sorted((root / addon).rglob("*")):
            if file.is_file() and not IGNORED.intersection(file.relative_to(root).parts):
                yield file


def content_key(root, source):
    """Changes whenever a database has to be updated."""
    parts = [part for file in sources(root) for part in (str(file.relative_to(root)), file)]
    return fingerprint(*to_install(source), *parts)
