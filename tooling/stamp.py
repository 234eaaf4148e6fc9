"""Remembers which step is complete, and for which inputs."""

import hashlib
import json
import shutil
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


@contextmanager
def replacing(target, stamp):
    """Yield an empty draft folder that becomes ``target`` when the block succeeds.

    A killed process leaves only the draft, which the next run removes.
    """
    draft = target.with_name(target.name + ".new")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    yield draft
    stamp.clear()
    shutil.rmtree(target, ignore_errors=True)
    draft.rename(target)
    stamp.write()
