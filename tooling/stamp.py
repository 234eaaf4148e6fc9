"""Remembers which step is complete, and for which inputs."""

import hashlib
import json
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

from .paths import Paths


def fingerprint(*inputs):
    """Hash of strings and of the content of files; order matters."""
    digest = hashlib.sha256()
    for item in inputs:
        content = item.read_bytes() if isinstance(item, Path) else str(item).encode()
        digest.update(f"{len(content)}:".encode() + content)
    return digest.hexdigest()[:16]


class Stamp:
    """A small file, written only when the step it stands for is complete."""

    def __init__(self, name, key, paths=None):
        self.key = key
        self.file = (paths or Paths()).lapor / "stamps" / f"{name}.json"

    def is_fresh(self, product=None):
        """Whether the step was completed for this key and its product still exists."""
        try:
            known = json.loads(self.file.read_text()).get("key")
        except (OSError, ValueError):
            return False
        return known == self.key and (product is None or product.exists())

    def write(self):
        """Record completion; the rename makes it all or nothing."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        draft = self.file.with_suffix(".new")
        draft.write_text(json.dumps({"key": self.key}))
        draft.replace(self.file)

    def clear(self):
        """Forget the step."""
        self.file.unlink(missing_ok=True)


def new_draft(target):
    """Make an empty folder beside ``target`` and remove those of runs that were killed.

    The name is a new one each time: a helper of a killed run may still be writing into its own.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    for old in target.parent.glob(f"{target.name}.new-*"):
        shutil.rmtree(old, ignore_errors=True)
    draft = Path(tempfile.mkdtemp(prefix=f"{target.name}.new-", dir=target.parent))
    draft.chmod(0o755)
    return draft


@contextmanager
def replacing(target, stamp):
    """Yield an empty draft folder that becomes ``target`` when the block succeeds."""
    draft = new_draft(target)
    yield draft
    stamp.clear()
    shutil.rmtree(target, ignore_errors=True)
    draft.rename(target)
    stamp.write()
