"""The format of a backup: a tar with the dump in pieces, the files, and a manifest that names every byte.

Pieces, because a tar wants to know a size beforehand and a dump does not: so nothing lies on the disk twice, and no
dump lies there in clear when the backup is encrypted. Any tar can read it.
"""

import hashlib
import io
import json
import re
import tarfile

from .console import Trouble

FORMAT = 1
PIECE = 8 * 1024 * 1024  # bytes
CHUNK = 1024 * 1024  # bytes
MANIFEST, SEAL = "manifest.json", "manifest.sha256"
NAME = re.compile(r"database/\d{6}|files/[0-9a-f]{2}/[0-9a-f]{40}|manifest\.json|manifest\.sha256")
DAMAGED = "The backup is damaged, cut off or was changed ({}); nothing was restored. Take another one."


def damaged(what):
    """The sentence that refuses a backup."""
    return Trouble(DAMAGED.format(what))


class Hashing:
    """Reads a stream while hashing it; tells how much went by."""

    def __init__(self, stream, passed=lambda count: None):
        self.stream = stream
        self.passed = passed
        self.digest = hashlib.sha256()
        self.size = 0

    def read(self, count=CHUNK):
        """Return the next bytes."""
        data = self.stream.read(count)
        self.digest.update(data)
        self.size += len(data)
        self.passed(len(data))
        return data

    def line(self, name):
        """What the manifest says of it."""
        return [name, self.size, self.digest.hexdigest()]


class Writer:
    """Writes a backup into a stream, from its beginning to its end."""

    def __init__(self, out, passed=lambda count: None):
        self.tar = tarfile.open(fileobj=out, mode="w|", bufsize=CHUNK, format=tarfile.PAX_FORMAT)
        self.passed = passed
        self.members = []

    def add(self, name, stream, size):
        """Add a member of so many bytes. Raises OSError when the stream holds fewer."""
        member = tarfile.TarInfo(name)
        member.size, member.mode = size, 0o600
        source = Hashing(stream, self.passed)
        self.tar.addfile(member, source)
        self.members.append(source.line(name))

    def add_bytes(self, name, content):
        """Add a small member."""
        self.add(name, io.BytesIO(content), len(content))

    def add_pieces(self, stream):
        """Add the dump from a pipe."""
        number = 0
        while piece := stream.read(PIECE):
            number += 1
            self.add_bytes(f"database/{number:06}", piece)

    def abandon(self):
        """Forget what was not written: tarfile would try to, when it is cleared away, and complain aloud."""
        self.tar.fileobj.closed = True

    def finish(self, facts):
        """Add the manifest and its own digest, which is the last thing in the file."""
        manifest = json.dumps({"format": FORMAT, **facts, "members": self.members}, indent=1).encode()
        self.add_bytes(MANIFEST, manifest)
        self.add_bytes(SEAL, hashlib.sha256(manifest).hexdigest().encode())
        self.tar.close()


def walk(stream, take):
    """Read a backup to its end; ``take(name, source)`` gets every part of it. Return the manifest.

    Raises Trouble unless each byte is what the manifest says, and the manifest what its digest says.
    """
    seen, kept = [], {}

    def keep_or_take(name, source):
        if name in (MANIFEST, SEAL):
            kept[name] = b"".join(iter(source.read, b""))
        else:
            take(name, source)
            while source.read():
                pass

    try:
        with tarfile.open(fileobj=stream, mode="r|", bufsize=CHUNK) as tar:
            for member in tar:
                if not member.isreg() or not NAME.fullmatch(member.name):
                    raise damaged("something foreign is in it")
                source = Hashing(tar.extractfile(member))
                keep_or_take(member.name, source)
                seen.append(source.line(member.name))
    except (tarfile.TarError, EOFError) as error:
        raise damaged("it ends too early or is no backup") from error
    return manifest_of(kept, seen)


def manifest_of(kept, seen):
    """Return the manifest when it fits what was seen."""
    content = kept.get(MANIFEST, b"")
    if kept.get(SEAL) != hashlib.sha256(content).hexdigest().encode():
        raise damaged("its end is missing")
    manifest = json.loads(content)
    if manifest["format"] != FORMAT:
        known = f"this LAPOR knows {FORMAT}; use the one it came from."
        raise Trouble(f"The backup has format {manifest['format']}, {known}")
    if [line for line in seen if line[0] not in (MANIFEST, SEAL)] != manifest["members"]:
        raise damaged("its checksums differ")
    return manifest
