import time

from odoo.exceptions import UserError
from odoo.tests import tagged

from odoo.addons.lapor_complaints.models.upload_policy import MAX_BYTES

from .common import FORM
from .nasty_bodies import BODIES
from .nasty_corpus import texts
from .nasty_files import MARK, SCRIPT, files
from .test_nasty import NastyCase

HIDDEN = (
    MARK,
    SCRIPT,
    b"<?php",
    b"Exif",
    b"GPS",
    b"/JavaScript",
    b"/Launch",
    b"/EmbeddedFile",
    b"PK\x03\x04",
    b"MZ\x90",
)


@tagged("post_install", "-at_install")
class TestNastyFiles(NastyCase):
    """Files of all sorts: taken as a bare picture or document, or refused in words; within seconds."""

    def names(self):
        """Return one nasty file name per file."""
        corpus = [text[:200] for text in texts()]
        return [corpus[place * 7 % len(corpus)] for place in range(len(files()))]

    def test_what_is_taken_is_bare(self):
        taken = 0
        for (kind, content), name in zip(files(), self.names(), strict=True):
            begin = time.monotonic()
            try:
                extension, clean, _mimetype = self.env["lapor.upload.policy"]._clean(name, content)
            except UserError as refusal:
                self.assertTrue(refusal.args[0], kind)
            else:
                taken += 1
                self.assertIn((extension, clean[:4]), (("jpg", b"\xff\xd8\xff\xe0"), ("pdf", b"%PDF")), kind)
                for hidden in HIDDEN:
                    self.assertNotIn(hidden, clean, kind)
            self.assertLess(time.monotonic() - begin, 10, kind)
        self.assertGreater(taken, 15)
        self.assertGreater(len(files()) - taken, 50)
        self.assertEqual(self.faults.seen, [])

    def test_through_the_page(self):
        before = self.complaint.attachment_ids
        url = f"/lapor/lacak/{self.complaint.number}/reply"
        for (kind, content), name in zip(files(), self.names(), strict=True):
            if len(content) > MAX_BYTES:
                continue
            name = "".join(sign for sign in name if sign.isprintable() and sign.isascii())[:80] or kind
            data = {"csrf_token": self.token, "text": f"Berkas {kind}"}
            upload = {"attachments": (name, content, "image/jpeg")}
            response = self.url_open(url, data=data, files=upload, allow_redirects=False, timeout=30)
            self.assertSound(response, kind)
            self.assertIn(response.status_code, (200, 303), kind)
        added = self.complaint.attachment_ids - before
        self.assertGreater(len(added), 15)
        self.assertLessEqual(set(added.mapped("mimetype")), {"image/jpeg", "application/pdf"})
        for file in added:
            self.assertRegex(file.name, r"^[\w.-]+\.(jpg|pdf)$")
            response = self.url_open(f"/lapor/lacak/{self.complaint.number}/lampiran/{file.id}")
            self.assertIn(response.headers["Content-Type"], ("image/jpeg", "application/pdf"))
            self.assertEqual(response.headers["X-Content-Type-Options"], "nosniff")

    def test_strange_bodies(self):
        report = f"/lapor/lacak/{self.complaint.number}"
        for url in (FORM, "/lapor/lacak", f"{report}/reply", f"{report}/data-saya/koreksi", f"{report}/surel"):
            for place, (kind, body) in enumerate(BODIES):
                response = self.url_open(url, data=body or b" ", headers={"Content-Type": kind}, allow_redirects=False)
                self.assertSound(response, url, place, kind)

    def test_other_methods(self):
        report = f"/lapor/lacak/{self.complaint.number}"
        for url in (
            "/lapor",
            FORM,
            "/lapor/lacak",
            report,
            f"{report}/reply",
            f"{report}/data-saya",
            f"{report}/surel",
        ):
            for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE"):
                self.assertSound(self.url_open(url, method=method, allow_redirects=False), url, method)
