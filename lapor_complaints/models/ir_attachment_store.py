import os
import secrets
from contextlib import suppress

from odoo import api, models


class IrAttachment(models.Model):
    """Files come to the disk whole or not at all.

    Odoo writes under the final name. A disk that is full, or a worker that is killed, then leaves half a file there,
    which "collides" for ever with the whole one that is sent again.
    """

    _inherit = "ir.attachment"

    @api.model
    def _file_write(self, bin_value, checksum):
        name, path = self._get_path(bin_value, checksum)
        if not os.path.exists(path):
            draft = self._mark_draft(name)
            try:
                with open(self._full_path(draft), "wb") as out:
                    out.write(bin_value)
                    out.flush()
                    os.fsync(out.fileno())  # as the database does before it says that a report is stored
                self._mark_for_gc(name)  # in case the transaction aborts
                os.replace(self._full_path(draft), path)
            finally:
                self._drop_draft(draft)
        return name

    @api.model
    def _mark_draft(self, name):
        """Return the name of a draft of file `name`. It is on the list of the nightly sweeping: a killed worker cannot
        remove it."""
        draft = f"{name}-{secrets.token_hex(8)}"
        self._mark_for_gc(draft)
        return draft

    @api.model
    def _drop_draft(self, draft):
        for path in (self._full_path(draft), os.path.join(self._full_path("checklist"), draft)):
            with suppress(OSError):
                os.unlink(path)
