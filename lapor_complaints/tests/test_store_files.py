import io
import os
import resource
from contextlib import contextmanager

from PIL import Image

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import LaporCase

LOG = "odoo.addons.lapor_complaints.models.complaint_filing"


def grainy():
    """Return a photo of some ten kilobytes, as nobody else has it."""
    output = io.BytesIO()
    Image.effect_noise((200, 150), 90).convert("RGB").save(output, "JPEG")
    return output.getvalue()


@contextmanager
def files_of_at_most(size):
    """Let the kernel cut off every file at `size` bytes, in the middle of writing, as a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@tagged("post_install", "-at_install")
class TestStoreFiles(LaporCase):
    """Photos come to the disk whole or not at all."""

    def setUp(self):
        super().setUp()
        self.photo = grainy()
        self.before = self.env["lapor.complaint"].search_count([])

    def refused(self, key="kunci"):
        with (
            files_of_at_most(2000), self.assertLogs(LOG, "ERROR"),
            self.assertRaises(UserError) as caught, self.env.cr.savepoint(),
        ):  # fmt: skip
            self.file(files=[("a.jpg", self.photo)], key=key)
        return caught.exception.args[0]

    def test_a_full_disk_refuses_in_words_and_keeps_nothing(self):
        self.assertIn("could not be stored", self.refused())
        self.assertEqual(self.env["lapor.complaint"].search_count([]), self.before)

    def test_afterwards_the_same_photo_is_taken(self):
        self.refused()
        complaint = self.file(files=[("a.jpg", self.photo)], key="kunci")
        self.assertGreater(complaint.attachment_ids.file_size, 2000)
        self.assertTrue(complaint.attachment_ids._lapor_is_intact())
        self.assertEqual(self.env["lapor.complaint"].search_count([]), self.before + 1)

    def test_nothing_lies_about(self):
        self.refused()
        clean = self.env["lapor.upload.policy"]._clean("a.jpg", self.photo)[1]
        name = self.env["ir.attachment"]._compute_checksum(clean)
        folder = os.path.dirname(self.env["ir.attachment"]._full_path(f"{name[:2]}/{name}"))
        self.assertFalse([file for file in os.listdir(folder) if file.startswith(name)])

    def test_what_a_killed_worker_leaves_is_swept_up(self):
        files = self.env["ir.attachment"]
        name = files._compute_checksum(self.photo)
        draft = files._mark_draft(f"{name[:2]}/{name}")
        os.makedirs(os.path.dirname(files._full_path(draft)), exist_ok=True)
        with open(files._full_path(draft), "wb") as out:
            out.write(self.photo[:100])
        files._gc_file_store_unsafe()
        self.assertFalse(os.path.exists(files._full_path(draft)))

    def test_the_sweeper_waits_for_a_report_that_is_being_filed(self):
        """A photo sent again is on the sweeper's list from before: it must not go until its row is seen."""
        held, files = [], type(self.env["ir.attachment"])
        write = files._file_write

        def spy(self, *args):
            self.env.cr.execute(
                "SELECT count(*) FROM pg_locks WHERE relation = 'ir_attachment'::regclass"
                " AND pid = pg_backend_pid() AND mode = 'RowExclusiveLock' AND granted"
            )
            held.append(self.env.cr.fetchone()[0])
            return write(self, *args)

        self.patch(files, "_file_write", spy)
        with self.registry.cursor() as cr:  # this transaction has stored files before, and holds the lock already
            self.env(cr=cr)["lapor.complaint"]._store([{"name": "a.jpg", "raw": self.photo}])
            cr.rollback()
        self.assertEqual(held, [1])
