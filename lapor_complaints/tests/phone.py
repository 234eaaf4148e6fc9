"""A phone with touch, camera and a network that comes and goes, in real Chromium."""

import io
import resource
import shutil
import unittest
from contextlib import contextmanager

from PIL import Image

from odoo.tests import HttpCase
from odoo.tests.common import _registry_test_lock

from .common import LaporCase

try:
    from playwright.sync_api import sync_playwright
except ImportError:
    sync_playwright = None

SMALL = {"width": 375, "height": 667}
COUNT_TAPS = "window.taps = 0; addEventListener('pointerdown', () => { window.taps += 1; }, true);"
needs_phone = unittest.skipUnless(sync_playwright and shutil.which("chromium"), "needs playwright and chromium")


def camera_photo(size=(4000, 3000)):
    """Return what a phone's camera makes: megabytes of a photo that hardly shrinks, turned, with the place in it."""
    image, output = Image.effect_noise(size, 40).convert("RGB"), io.BytesIO()
    exif = image.getexif()
    exif[0x0112], exif[0x010E] = 6, "KENARI"
    exif.get_ifd(0x8825)[1] = "S"
    image.save(output, "JPEG", exif=exif, quality=90)
    return output.getvalue()


class PhoneCase(LaporCase, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.survey, cls.work = cls.env["lapor.stage"].create([
            {"name": name, "state": "in_progress", "sequence": place, "skpd_ids": [(6, 0, cls.skpd_a.ids)]}
            for name, place in (("Survei uji", 31), ("Kerja uji", 32))
        ])  # fmt: skip
        cls.photo = camera_photo()

    def setUp(self):
        super().setUp()
        # Odoo limits its own address space; a browser started from here reserves far more and would end at once
        before = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (before[1], before[1]))
        self.addCleanup(resource.setrlimit, resource.RLIMIT_AS, before)
        self.enterContext(self.allow_requests(all_requests=True))
        play = self.enterContext(sync_playwright())
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        self.addCleanup(browser.close)
        self.phone = browser.new_context(viewport=SMALL, has_touch=True, is_mobile=True, locale="id-ID")
        self.phone.set_default_timeout(30000)

    @contextmanager
    def database(self):
        """Keep requests waiting while the test uses the connection that it shares with them; read afresh inside."""
        with _registry_test_lock:
            self.env.invalidate_all()
            yield
            self.env.flush_all()

    def sign_in(self, role):
        """Sign the person of `role` in on the phone."""
        with self.database():  # the page that is still open asks on the same connection
            login = self.people[role].login
            self.authenticate(login, login)
        self.phone.add_cookies([{"name": "session_id", "value": self.session.sid, "url": self.base_url()}])

    def look(self, path, wait_for):
        """Open a new page of the phone at `path` and return it once `wait_for` is there."""
        page = self.phone.new_page()
        page.add_init_script(COUNT_TAPS)
        page.goto(self.base_url() + path)
        page.wait_for_selector(wait_for)
        return page

    def shoot(self, page, button, name="kamera.jpg"):
        """Tap `button`, which opens the camera, and take the photo."""
        with page.expect_file_chooser() as chooser:
            page.locator(button).first.tap()
        self.assertEqual(chooser.value.element.get_attribute("capture"), "environment", "the camera, not the gallery")
        chooser.value.set_files([{"name": name, "mimeType": "image/jpeg", "buffer": self.photo}])
