"""Files of a request: how many and how large. What they are is judged by the core, from their bytes."""

import os

from odoo.addons.lapor_complaints.models.upload_policy import MAX_BYTES, MAX_FILES

LARGEST_REQUEST = 128 * 1024 * 1024  # bytes; above this the request is not read at all


def read_files(env, storages):
    """Return ([(name, bytes), …], sentence): the sentence says why the files are refused, or is None."""
    chosen = [storage for storage in storages if storage and storage.filename]
    if len(chosen) > MAX_FILES:
        return [], env._("You chose %(count)s files. Choose at most %(most)s.", count=len(chosen), most=MAX_FILES)
    large = next((storage for storage in chosen if _size(storage) > MAX_BYTES), None)
    if large is not None:
        return [], env._(
            "“%(name)s” is larger than %(size)s MB. Choose a smaller file or take the photo with a lower quality.",
            name=large.filename[-60:],
            size=MAX_BYTES // 1024 // 1024,
        )
    return [(storage.filename, _read(storage)) for storage in chosen], None


def _size(storage):
    storage.stream.seek(0, os.SEEK_END)
    return storage.stream.tell()


def _read(storage):
    # From the start: a request that Odoo repeats after a collision has been read before
    storage.stream.seek(0)
    return storage.stream.read(MAX_BYTES + 1)
