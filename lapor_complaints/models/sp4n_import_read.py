import hashlib
import io
from contextlib import contextmanager

from odoo import models
from odoo.exceptions import UserError
from odoo.tools import split_every

from ..sp4n.fault import Fault
from ..sp4n.national_file import NationalFile
from ..sp4n.row_reader import RowReader
from .sp4n_fates import Fates

BATCH = 500
AT_ONCE = 300_000  # bytes of a file that is read while one waits
MAX_ROWS = 200_000


class LaporSp4nImport(models.Model):
    """Reading: every row gets its fate, batch by batch; a reading that was killed goes on after the last batch."""

    _inherit = "lapor.sp4n.import"

    def action_read(self):
        """Read the file: small ones at once, others in the background."""
        self.ensure_one()
        self.check_access("write")
        if self.state not in ("draft", "failed", "preview"):
            raise UserError(self.env._("This import has gone on already."))
        staged = self.sudo()  # sudo: what is read is written by code alone
        file = staged._take_file()
        staged.line_ids.unlink()
        staged.write({"state": "reading", "percent_read": 0, "message": False, "user_id": self.env.uid})
        if file.file_size <= AT_ONCE:
            staged._read()
        else:
            staged._wake()

    def _take_file(self):
        """Put a file that was just chosen in the place where nobody can fetch it, and return it."""
        chosen, before = self._attachment("file"), self._attachment()
        if chosen:
            before.unlink()
            chosen.write({"res_field": "staged_file"})
            self.invalidate_recordset(["file", "staged_file"])
            self.write({"file_hash": False, "has_file": True})
        if not (chosen or before):
            raise UserError(self.env._("Choose the file first."))
        return chosen or before

    def _attachment(self, name="staged_file"):
        """Return the file as superuser."""
        return self.env["ir.attachment"].search([
            ("res_model", "=", self._name), ("res_id", "=", self.id), ("res_field", "=", name),
        ], limit=1)  # fmt: skip

    @contextmanager
    def _stream(self):
        """Open the file without holding it in memory."""
        file = self._attachment()
        if file.store_fname:
            with open(file._full_path(file.store_fname), "rb") as stream:
                yield stream, file.file_size
        else:
            yield io.BytesIO(file.raw or b""), file.file_size

    def _read(self, commit=lambda count: True):
        """Give each row its fate. `commit` is called after each batch; the reading ends early when it returns False.

        Returns whether it has come to its end.
        """
        try:
            with self._stream() as (stream, size), NationalFile(stream) as table:
                self.file_hash = self.file_hash or hashlib.file_digest(stream, "sha256").hexdigest()
                stream.seek(0)
                if not self._read_table(table, stream, size, commit):
                    return False
        except Fault as fault:
            self.line_ids.unlink()
            self._drop_file()
            self.write({"state": "failed", "message": self._file_sentence(fault)})
            return True
        self._read_to_the_end()
        return True

    def _read_table(self, table, stream, size, commit):
        last = self.env["lapor.sp4n.import.line"].search([("import_id", "=", self.id)], order="row desc", limit=1).row
        fates, reader = Fates(self), None
        rows = ((number, cells) for number, cells in table.rows() if number > last)
        for batch in split_every(BATCH, rows, list):
            if batch[-1][0] > MAX_ROWS:
                raise Fault("rows_many", most=MAX_ROWS)
            reader = reader or RowReader(table.columns, table.since_1904)
            self.env["lapor.sp4n.import.line"]._add(fates.of(batch, reader))
            self.percent_read = min(100 * stream.tell() // max(size, 1), 99)
            self.env.flush_all()
            if not commit(len(batch)):
                return False
        return True

    def _read_to_the_end(self):
        if self.env["lapor.sp4n.import.line"].search_count([("import_id", "=", self.id)], limit=1):
            self.write({"state": "preview", "percent_read": 100, "read_at": self.env.cr.now()})
        else:
            self._drop_file()
            self.write({"state": "failed", "message": self.env._("No row stands below the heading.")})

    def _drop_file(self):
        """Remove the file: nothing of what it holds of persons stays."""
        (self._attachment() | self._attachment("file")).unlink()
        self.invalidate_recordset(["file", "staged_file"])
        self.has_file = False
