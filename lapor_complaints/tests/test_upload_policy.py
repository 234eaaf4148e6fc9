"""What comes out of an upload: a clean picture or document, or a sentence."""

import io

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from odoo.exceptions import UserError
from odoo.tests import TransactionCase, tagged

from ..models.upload_policy import MAX_BYTES, MAX_SIDE
from .common import picture
from .upload_files import EXE, HTML, SVG, gif, huge_png, photo, zipped

SETTINGS = settings(max_examples=150, derandomize=True, database=None, deadline=None)
SEEDS = (picture(), picture(kind="PNG"), picture(kind="WEBP"), photo(orientation=6))


class UploadCase(TransactionCase):
    def clean(self, content, name="foto.jpg"):
        return self.env["lapor.upload.policy"]._clean(name, content)

    def assert_refused(self, content, name="foto.jpg"):
        with self.assertRaises(UserError) as refusal:
            self.clean(content, name)
        self.assertIn(name[-60:], refusal.exception.args[0])

    def opened(self, content):
        """Return the cleaned picture, after asserting that it is a bare JPEG and nothing more."""
        extension, clean, mimetype = self.clean(content)
        self.assertEqual((extension, mimetype), ("jpg", "image/jpeg"))
        self.assertTrue(clean.startswith(b"\xff\xd8") and clean.endswith(b"\xff\xd9"))
        image = Image.open(io.BytesIO(clean))
        image.load()
        self.assertEqual(set(image.info) - {"jfif", "jfif_version", "jfif_unit", "jfif_density"}, set())
        self.assertFalse(image.getexif())
        return image


@tagged("post_install", "-at_install")
class TestPictures(UploadCase):
    def test_usual_pictures_come_through(self):
        for kind in ("JPEG", "PNG", "WEBP", "MPO"):
            with self.subTest(kind=kind):
                image = self.opened(picture("green", kind=kind))
                self.assertEqual(image.size, (40, 30))
                red, green, blue = image.getpixel((20, 15))
                self.assertTrue(green > 100 and red < 30 and blue < 30)

    def test_every_kind_of_colour_comes_through(self):
        for mode, kind in (("L", "PNG"), ("LA", "PNG"), ("1", "PNG"), ("P", "PNG"), ("RGBA", "PNG"), ("I;16", "PNG"),
                           ("RGBA", "WEBP"), ("CMYK", "JPEG"), ("L", "JPEG")):  # fmt: skip
            with self.subTest(mode=mode, kind=kind):
                output = io.BytesIO()
                Image.new(mode, (40, 30)).save(output, kind)
                self.assertEqual(self.opened(output.getvalue()).size, (40, 30))

    def test_what_is_transparent_becomes_white(self):
        output = io.BytesIO()
        Image.new("RGBA", (40, 30), (255, 0, 0, 0)).save(output, "PNG")
        self.assertGreater(min(self.opened(output.getvalue()).getpixel((5, 5))), 250)

    def test_metadata_and_place_are_gone(self):
        for kind in ("JPEG", "PNG", "WEBP"):
            content = photo(kind=kind)
            self.assertIn(b"KENARI", content)
            clean = self.clean(content)[1]
            for word in (b"KENARI", b"Exif", b"GPS", b"http", b"ICC"):
                self.assertNotIn(word, clean)
            self.opened(content)

    def test_the_picture_is_turned_as_the_camera_was_held(self):
        for orientation, size, corner in ((1, (40, 20), (2, 2)), (6, (20, 40), (17, 2)), (8, (20, 40), (2, 37)),
                                          (3, (40, 20), (37, 17))):  # fmt: skip
            with self.subTest(orientation=orientation):
                image = self.opened(photo(orientation=orientation))
                self.assertEqual(image.size, size)
                self.assertGreater(image.getpixel(corner)[0], 150, "the red corner has moved with the picture")

    def test_large_pictures_become_smaller(self):
        self.assertEqual(self.opened(picture(size=(MAX_SIDE * 2, MAX_SIDE))).size, (MAX_SIDE, MAX_SIDE // 2))

    def test_what_hangs_behind_the_picture_is_gone(self):
        for tail in (zipped(), HTML, EXE, b"<?php system($_GET['x']); ?>"):
            for kind in ("JPEG", "PNG"):
                clean = self.clean(picture(kind=kind) + tail)[1]
                self.assertNotIn(tail[:8], clean)
                self.opened(picture(kind=kind) + tail)

    def test_a_cut_off_picture_is_shown_as_far_as_it_goes_or_refused(self):
        whole = picture("red", size=(200, 200), quality=100)
        for length in (2, 20, 200, len(whole) // 2, len(whole) - 2):
            with self.subTest(length=length):
                try:
                    self.opened(whole[:length])
                except UserError as refusal:
                    self.assertIn("foto.jpg", refusal.args[0])


@tagged("post_install", "-at_install")
class TestRefusedFiles(UploadCase):
    def test_other_kinds_are_refused_whatever_their_name(self):
        for content in (HTML, EXE, SVG, gif(), zipped(), gif() + zipped(), b"x", b"\xff\xd8\xff", b"RIFF",
                        b"\x89PNG\r\n\x1a\n", b"BM" + bytes(60), b"II*\0" + bytes(60),
                        b"%!PS-Adobe-3.0\n", bytes(1000)):  # fmt: skip
            for name in ("foto.jpg", "foto.png", "surat.pdf"):
                with self.subTest(content=content[:12], name=name):
                    self.assert_refused(content, name)

    def test_a_name_means_nothing(self):
        for name in ("", None, "x" * 300, "../../etc/passwd", "foto.exe", "a\0b.jpg", "ф.jpg", "<script>.jpg"):
            self.assertEqual(self.clean(picture(), name)[0], "jpg")

    def test_sizes(self):
        self.assert_refused(b"")
        self.assert_refused(picture() + bytes(MAX_BYTES + 1 - len(picture())))
        self.opened(picture() + bytes(MAX_BYTES - len(picture())))

    def test_decompression_bombs_are_refused_before_they_are_opened(self):
        for width, height in ((30_000, 30_000), (100_000, 100_000), (2**31 - 1, 2**31 - 1), (60_000_001, 1), (0, 0)):
            with self.subTest(width=width):
                self.assert_refused(huge_png(width, height))

    @given(
        content=st.binary(max_size=200),
        start=st.sampled_from((b"", b"\xff\xd8\xff\xe1", b"%PDF-1.7\n", b"\x89PNG\r\n")),
    )
    @SETTINGS
    def test_random_bytes_are_refused_in_words(self, content, start):
        with self.assertRaises(UserError):
            self.clean(start + content)

    @given(seed=st.sampled_from(SEEDS), place=st.floats(0, 1), cut=st.integers(0, 12), put=st.binary(max_size=8))
    @SETTINGS
    def test_broken_pictures_never_break_us(self, seed, place, cut, put):
        index = int(place * len(seed))
        try:
            self.opened(seed[:index] + put + seed[index + cut :])
        except UserError as refusal:
            self.assertIn("foto.jpg", refusal.args[0])

    def test_odd_metadata_is_not_for_our_log(self):
        with self.assertNoLogs(level="WARNING"):
            for index in range(20, 300):
                content = bytearray(photo(orientation=6))
                content[index] ^= 0x55
                try:
                    self.clean(bytes(content))
                except UserError:
                    continue
