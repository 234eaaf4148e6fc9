"""Files that people, cameras and attackers send."""

import io
import struct
import zipfile
import zlib

from PIL import Image, MpoImagePlugin  # noqa: F401  the second, so that tests can write what some phones write

HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
EXE = b"MZ\x90\x00\x03" + bytes(60) + b"This program cannot be run in DOS mode"


def photo(orientation=1, kind="JPEG"):
    """Return a green picture, red in its upper left corner, with all that a phone writes into it."""
    image, output = Image.new("RGB", (40, 20), "green"), io.BytesIO()
    image.paste("red", (0, 0, 8, 8))
    exif = image.getexif()
    exif[0x0112], exif[0x010E], exif[0x013B] = orientation, "KENARI keterangan", "KENARI nama"
    place = exif.get_ifd(0x8825)
    place[1], place[2], place[0x001D] = "S", (3.0, 41.0, 2.0), "KENARI"
    options = {"comment": b"KENARI"} if kind == "JPEG" else {}
    image.save(output, kind, exif=exif, xmp=b"<x>KENARI http</x>", icc_profile=b"KENARI" * 30, quality=95, **options)
    return output.getvalue()


def gif():
    output = io.BytesIO()
    Image.new("P", (4, 4)).save(output, "GIF")
    return output.getvalue()


def zipped():
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        archive.writestr("jahat.html", HTML)
    return output.getvalue()


def huge_png(width, height):
    """Return a small PNG that says it is huge."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
