"""Files that are not what they say, that hide something, or that grow when they are opened. Made anew each time."""

import io
import struct
import zipfile
import zlib

from PIL import Image, PngImagePlugin
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

MARK = b"KENARI"  # stands in metadata and hidden parts; none of it may come out
SCRIPT = b"<script>alert(1)</script>"
HEADS = {
    "program.jpg": b"MZ\x90\x00", "program.elf": b"\x7fELF\x02\x01\x01", "skrip.sh": b"#!/bin/sh\nid\n",
    "kelas.class": b"\xca\xfe\xba\xbe\x00\x00\x004", "gambar.bmp": b"BM" + bytes(50), "gambar.tif": b"II*\x00",
    "gambar.tiff": b"MM\x00*", "gambar.ico": b"\x00\x00\x01\x00\x01\x00", "gambar.psd": b"8BPS\x00\x01",
    "gambar.eps": b"%!PS-Adobe-3.0 EPSF-3.0\n(id) run\n", "gambar.jp2": b"\x00\x00\x00\x0cjP  \r\n\x87\n",
    "gambar.jxl": b"\xff\x0a", "gambar.wmf": b"\xd7\xcd\xc6\x9a", "gambar.xcf": b"gimp xcf ", "foto.heic":
    b"\x00\x00\x00\x18ftypheic", "foto.avif": b"\x00\x00\x00\x18ftypavif", "film.mp4": b"\x00\x00\x00\x18ftypisom",
    "suara.mp3": b"ID3\x04", "suara.ogg": b"OggS", "lama.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "arsip.rar":
    b"Rar!\x1a\x07\x00", "arsip.7z": b"7z\xbc\xaf\x27\x1c", "arsip.gz": b"\x1f\x8b\x08", "arsip.xz": b"\xfd7zXZ\x00",
    "halaman.html": b"<!DOCTYPE html>" + SCRIPT, "halaman.jpg": b"<html>" + SCRIPT, "lambang.svg":
    b'<svg xmlns="http://www.w3.org/2000/svg">' + SCRIPT + b"</svg>", "lambang.png":
    b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>',
    "tabel.csv": b'=HYPERLINK("http://evil.example")\n', "kartu.vcf": b"BEGIN:VCARD\n", "surat.eml": b"From: a@b\n\n",
    "surat.rtf": b"{\\rtf1\\object", "pintasan.lnk": b"L\x00\x00\x00\x01\x14\x02\x00", "font.woff": b"wOFF",
    "satu.jpg": b"x", "nol.jpg": bytes(5000), "teks16.jpg": b"\xff\xfe<\x00s\x00", "gif.jpg": b"GIF89a=1;" + SCRIPT,
}  # fmt: skip


def files():
    """Return [(file name, bytes), …]."""
    return [*HEADS.items(), *_pictures(), *_archives(), *_documents()]


def photo(kind="JPEG", **options):
    """Return a picture that tells its maker and place wherever it can."""
    image, output = Image.new("RGB", (60, 40), "green"), io.BytesIO()
    exif = image.getexif()
    exif[0x013B] = exif[0x010E] = MARK.decode()
    exif.get_ifd(0x8825).update({1: "S", 2: (3.0, 41.0, 2.0), 3: "E", 4: (128.0, 11.0, 42.0), 29: MARK.decode()})
    if kind == "PNG":
        text = PngImagePlugin.PngInfo()
        text.add_text("Author", MARK.decode())
        text.add_itxt("XML:com.adobe.xmp", MARK.decode())
        options["pnginfo"] = text
    if kind == "JPEG":
        options["comment"] = MARK
    image.save(output, kind, exif=exif, xmp=MARK, icc_profile=MARK * 30, **options)
    return output.getvalue()


def _pictures():
    whole = photo()
    frames = {"save_all": True, "append_images": [Image.new("RGB", (60, 40), "red")] * 3}
    yield from ((f"{kind.lower()}.jpg", photo(kind)) for kind in ("JPEG", "PNG", "WEBP"))
    yield from ((f"bergerak-{kind}.jpg", photo(kind, **frames)) for kind in ("PNG", "WEBP"))
    yield from ((f"terpotong-{length}.jpg", whole[:length]) for length in (2, 3, 11, 50, 200, len(whole) - 2))
    yield from ((f"rusak-{place}.jpg", whole[:place] + b"\xff\x00\xff" + whole[place + 3 :]) for place in (4, 20, 600))
    for tail in (SCRIPT, b"<?php system('id') ?>", _zip({"jahat.html": SCRIPT}), b"MZ\x90" + bytes(80), whole):
        yield f"ekor-{tail[:2].hex()}.jpg", whole + tail
    yield "komentar.jpg", whole[:2] + b"\xff\xfe" + struct.pack(">H", len(SCRIPT) + 2) + SCRIPT + whole[2:]
    for width, height in ((30_000, 30_000), (2**31 - 1, 2**31 - 1), (0, 10), (1, 60_000_001), (200_000, 2)):
        yield f"raksasa-{width}.png", _png(width, height, zlib.compress(bytes(1000)))
    yield "bom-data.png", _png(100, 100, zlib.compress(bytes(50_000_000), 9))
    yield (
        "bom-teks.png",
        _png(10, 10, zlib.compress(bytes(400)), b"zTXt", b"a\0\0" + zlib.compress(bytes(50_000_000), 9)),
    )
    yield (
        "bom-warna.png",
        _png(10, 10, zlib.compress(bytes(400)), b"iCCP", b"a\0\0" + zlib.compress(bytes(50_000_000), 9)),
    )


def _png(width, height, data, extra_kind=None, extra=b""):
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width & 0xFFFFFFFF, height, 8, 2, 0, 0, 0))
    middle = chunk(extra_kind, extra) if extra_kind else b""
    return b"\x89PNG\r\n\x1a\n" + header + middle + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def _zip(content, **options):
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return output.getvalue()


def _archives():
    bomb = _zip({f"{place}.bin": bytes(20_000_000) for place in range(3)}, compresslevel=9)
    yield "bom.zip", bomb
    yield "bom.jpg", bomb
    yield "bom-dalam-bom.zip", _zip({f"{place}.zip": bomb for place in range(5)})
    yield "naik.zip", _zip({"../../../etc/cron.d/x": b"x", "C:\\x": b"x", "/etc/passwd": b"x"})
    yield (
        "surat.docx",
        _zip({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>", "word/vbaProject.bin": b"x"}),
    )
    yield "surat.odt", _zip({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"})


def _documents():
    whole = _pdf()
    yield "surat.pdf", whole
    yield "aksi.pdf", _pdf(_with_actions)
    yield "lampiran.pdf", _pdf(lambda writer: writer.add_attachment("KENARI.exe", b"MZ" + MARK))
    yield "terkunci.pdf", _pdf(lambda writer: writer.encrypt("rahasia"))
    yield "tanpa-halaman.pdf", _written(PdfWriter())
    yield "banyak-halaman.pdf", _pdf(lambda writer: [writer.add_blank_page(10, 10) for _page in range(60)])
    yield "poliglot.pdf", whole + _zip({"jahat.html": SCRIPT})
    yield "html-dulu.pdf", SCRIPT + whole
    yield "kepala.pdf", b"%PDF-1.7\n"
    loop = b"<</Type/Pages/Kids[2 0 R]/Count 999999999/Parent 2 0 R>>"
    yield "berputar.pdf", (b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj" + loop
                           + b"endobj\ntrailer<</Root 1 0 R/Size 3>>\n%%EOF")  # fmt: skip
    yield "dalam.pdf", b"%PDF-1.4\n1 0 obj" + b"[" * 20_000 + b"]" * 20_000 + b"endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    yield "jauh.pdf", b"%PDF-1.4\nxref\n0 999999999\ntrailer<</Root 1 0 R/Prev 99999999999>>\nstartxref\n-5\n%%EOF"
    yield from ((f"terpotong-{length}.pdf", whole[:length]) for length in (9, 40, len(whole) // 2, len(whole) - 20))


def _pdf(change=None):
    output = io.BytesIO()
    Image.new("RGB", (60, 40), "blue").save(output, "PDF", title=MARK.decode(), author=MARK.decode())
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(output.getvalue())))
    if change:
        change(writer)
    return _written(writer)


def _with_actions(writer):
    script = DictionaryObject(
        {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("KENARI")}
    )
    launch = DictionaryObject(
        {NameObject("/S"): NameObject("/Launch"), NameObject("/F"): TextStringObject("KENARI.exe")}
    )
    writer.root_object[NameObject("/OpenAction")] = script
    writer.root_object[NameObject("/AA")] = DictionaryObject({NameObject("/WC"): launch})
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject({NameObject("/XFA"): TextStringObject("KENARI")})
    writer.pages[0][NameObject("/AA")] = DictionaryObject({NameObject("/O"): launch})
    writer.pages[0][NameObject("/Annots")] = ArrayObject([DictionaryObject({NameObject("/A"): script})])


def _written(writer):
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()
