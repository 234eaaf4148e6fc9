"""Photos for tests of whole servers: small PNG files, each one different, drawn without any library."""

import random
import struct
import zlib


def photo(seed, width=160, height=120):
    """Return the bytes of a PNG full of noise, about three bytes per pixel; the same for the same seed."""
    dice = random.Random(seed)  # noqa: S311 - draws a picture, keeps no secret
    rows = b"".join(b"\0" + dice.randbytes(3 * width) for _row in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows, 1)) + _chunk(b"IEND", b"")


def _chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
