"""Pictures and documents that few people send and some send on purpose."""

import io
import time
import zlib

from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject, NumberObject

from odoo.exceptions import UserError
from odoo.tests import tagged

from .test_upload_pdf import letter, written
from .test_upload_policy import UploadCase


def saved(image, kind, **options):
    output = io.BytesIO()
    image.save(output, kind, **options)
    return output.getvalue()


def heic(brand=b"heic"):
    """Return the head of a photo as an iPhone stores it."""
    return b"\x00\x00\x00\x24ftyp" + brand + b"\x00\x00\x00\x00mif1heic" + bytes(400)


@tagged("post_install", "-at_install")
class TestUploadGaps(UploadCase):
    def test_sixteen_bits_keep_their_greys(self):
        for value, expected in ((0, 0), (20_000, 78), (40_000, 156), (65_535, 255)):
            shown = self.opened(saved(Image.new("I;16", (40, 30), value), "PNG")).getpixel((9, 9))
            self.assertAlmostEqual(shown[0], expected, delta=3)

    def test_printers_colours_stay(self):
        red, green, blue = self.opened(saved(Image.new("CMYK", (40, 30), (255, 0, 255, 0)), "JPEG")).getpixel((9, 9))
        self.assertTrue(green > 200 and red < 40 and blue < 40)

    def test_of_a_moving_picture_the_first_frame_stays(self):
        frames = [Image.new("RGB", (40, 30), color) for color in ("green", "red", "blue")]
        for kind in ("PNG", "WEBP"):
            content = saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)
            image = self.opened(content)
            self.assertEqual(getattr(image, "n_frames", 1), 1)
            self.assertGreater(image.getpixel((9, 9))[1], 100)

    def test_heic_is_refused_with_a_way_out(self):
        for brand in (b"heic", b"mif1", b"heix"):
            with self.assertRaises(UserError) as refusal:
                self.clean(heic(brand), "IMG_0001.HEIC")
            self.assertIn("HEIC", refusal.exception.args[0])
            self.assertIn("screenshot", refusal.exception.args[0])
        self.assert_refused(heic(b"avif"), "foto.avif")

    def test_the_largest_allowed_picture_takes_seconds(self):
        for kind in ("JPEG", "PNG"):
            content = saved(Image.new("RGB", (7700, 7700), "green"), kind)
            begin = time.monotonic()
            self.assertEqual(self.opened(content).size, (2048, 2048))
            self.assertLess(time.monotonic() - begin, 15)

    def test_long_and_thin(self):
        self.assertEqual(self.opened(saved(Image.new("RGB", (60_000, 1), "green"), "PNG")).size[0], 2048)


@tagged("post_install", "-at_install")
class TestPdfBombs(UploadCase):
    def with_contents(self, data, *filters):
        writer = letter()
        stream = DecodedStreamObject()
        stream._data = data
        if filters:
            stream[NameObject("/Filter")] = NameObject(filters[0])
        stream[NameObject("/Length")] = NumberObject(len(data))
        writer.pages[0][NameObject("/Contents")] = writer._add_object(stream)
        return written(writer)

    def bomb(self, size):
        packer, block = zlib.compressobj(9), bytes(1_000_000)
        return b"".join(packer.compress(block) for _block in range(size // len(block))) + packer.flush()

    def test_a_page_that_unpacks_to_gigabytes(self):
        content = self.with_contents(self.bomb(1_000_000_000), "/FlateDecode")
        self.assertLess(len(content), 3_000_000)
        begin = time.monotonic()
        self.assert_refused(content, "bom.pdf")
        self.assertLess(time.monotonic() - begin, 10)

    def test_ordinary_pages_pass(self):
        content = self.with_contents(zlib.compress(b"q Q " * 100_000), "/FlateDecode")
        self.assertEqual(len(PdfReader(io.BytesIO(self.clean(content, "a.pdf")[1])).pages), 1)

    def test_an_attachment_bomb_is_left_behind(self):
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(written(letter()))))
        writer.add_attachment("bom.bin", b"EICAR" + bytes(2_000_000))
        clean = self.clean(written(writer), "a.pdf")[1]
        self.assertNotIn(b"bom.bin", clean)
        self.assertFalse(PdfReader(io.BytesIO(clean)).attachments)
