"""Documents keep their pages and lose all else."""

import io

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, StreamObject, TextStringObject

from odoo.exceptions import UserError
from odoo.tests import tagged

from ..models.pdf_bare import bare_jpeg
from ..models.pdf_policy import MAX_PAGES
from .test_upload_policy import SETTINGS, UploadCase
from .upload_files import EXE, photo, zipped

SCRIPT = DictionaryObject({
    NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert(1)")
})  # fmt: skip
SECRET_KEYS = ("/AA", "/Metadata", "/PieceInfo", "/Annots", "/Kenari", "/Thumb")


def written(writer):
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def letter(pages=1):
    """Return the writer of a document of one picture per page."""
    output = io.BytesIO()
    images = [Image.new("RGB", (60, 40), "blue") for _page in range(pages)]
    images[0].save(output, "PDF", save_all=True, append_images=images[1:])
    return PdfWriter(clone_from=PdfReader(io.BytesIO(output.getvalue())))


def telling_letter():
    """Return a document that names its author wherever a document can."""
    writer = letter()
    note = StreamObject()
    note._data = b"<x>KENARI</x>"
    note = writer._add_object(note)
    writer.add_metadata({"/Author": "KENARI", "/Title": "KENARI"})
    writer.add_attachment("KENARI.txt", b"KENARI")
    writer.root_object[NameObject("/OpenAction")] = SCRIPT
    writer.root_object[NameObject("/Metadata")] = note
    page = writer.pages[0]
    for key in SECRET_KEYS:
        page[NameObject(key)] = SCRIPT if key == "/AA" else note
    image = page["/Resources"]["/XObject"]["/image"].get_object()
    image[NameObject("/Metadata")] = note
    image[NameObject("/PieceInfo")] = note
    image._data = photo() + b"KENARI"
    return written(writer)


@tagged("post_install", "-at_install")
class TestUploadPdf(UploadCase):
    def pdf(self, content):
        extension, clean, mimetype = self.clean(content, "surat.pdf")
        self.assertEqual((extension, mimetype), ("pdf", "application/pdf"))
        return clean

    def test_pages_stay(self):
        for pages in (1, 3, MAX_PAGES):
            reader = PdfReader(io.BytesIO(self.pdf(written(letter(pages)))))
            self.assertEqual(len(reader.pages), pages)
        self.assertEqual(reader.pages[0].mediabox, letter().pages[0].mediabox)
        self.assertEqual(reader.pages[0].images[0].image.getpixel((5, 5))[2] > 200, True)

    def test_all_that_tells_of_the_author_is_gone(self):
        content = telling_letter()
        self.assertIn(b"KENARI", content)
        clean = self.pdf(content)
        reader = PdfReader(io.BytesIO(clean))
        for word in (b"KENARI", b"JavaScript", b"/JS", b"EmbeddedFile", b"OpenAction", b"Exif", b"http", b"/AA"):
            self.assertNotIn(word, clean)
        self.assertEqual(set(reader.trailer["/Root"]), {"/Type", "/Pages"})
        self.assertFalse(reader.metadata)
        self.assertFalse(set(reader.pages[0]) & set(SECRET_KEYS))
        self.assertFalse(reader.attachments)
        red, green, _blue = reader.pages[0].images[0].image.convert("RGB").getpixel((2, 2))
        self.assertTrue(red > 150 > green, "the photo itself is still there")

    def test_a_packed_photo_is_cleaned_too(self):
        writer = letter()
        image = writer.pages[0]["/Resources"]["/XObject"]["/image"].get_object()
        image._data = photo()
        packed = image.flate_encode()
        writer._replace_object(image.indirect_reference, packed)
        self.assertEqual(packed["/Filter"][-1], "/DCTDecode")
        clean = self.pdf(written(writer))
        reader = PdfReader(io.BytesIO(clean))
        self.assertNotIn(b"KENARI", reader.pages[0].images[0].data)
        self.assertGreater(reader.pages[0].images[0].image.getpixel((2, 2))[0], 150)

    def test_bare_pictures_look_the_same(self):
        for orientation in (1, 6):
            before, after = (Image.open(io.BytesIO(c)) for c in (photo(orientation), bare_jpeg(photo(orientation))))
            self.assertEqual(before.tobytes(), after.tobytes())
            self.assertEqual(bare_jpeg(bare_jpeg(photo())), bare_jpeg(photo()))
        for broken in (b"", b"\xff", b"GIF89a", zipped()):
            with self.assertRaises(ValueError):
                bare_jpeg(broken)

    def test_what_hangs_behind_is_gone(self):
        for tail in (zipped(), EXE):
            self.assertNotIn(tail[:12], self.pdf(written(letter()) + tail))

    def test_locked_empty_and_endless_documents_are_refused(self):
        for algorithm in ("RC4-128", "AES-128", "AES-256"):
            for password in ("rahasia", ""):
                writer = letter()
                writer.encrypt(password, owner_password="pemilik", algorithm=algorithm)
                self.assert_refused(written(writer), "surat.pdf")
        self.assert_refused(written(PdfWriter()), "surat.pdf")
        self.assert_refused(written(letter(MAX_PAGES + 1)), "surat.pdf")

    def test_broken_documents_are_refused_and_not_logged(self):
        with self.assertNoLogs(level="WARNING"):
            for content in (b"%PDF-", b"%PDF-1.4", b"%PDF-1.4\n" + bytes(500), written(letter())[:200]):
                self.assert_refused(content, "surat.pdf")

    @given(place=st.floats(0, 1), cut=st.integers(0, 30), put=st.binary(max_size=12))
    @SETTINGS
    def test_damage_never_breaks_us(self, place, cut, put):
        content = written(letter())
        index = int(place * len(content))
        try:
            self.pdf(content[:index] + put + content[index + cut :])
        except UserError as refusal:
            self.assertTrue(refusal.args[0])
