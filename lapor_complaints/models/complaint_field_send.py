import binascii
from base64 import b64decode

from odoo import models
from odoo.exceptions import UserError

from .upload_policy import MAX_FILES


class LaporComplaint(models.Model):
    """Progress from the street: acceptance, words, photos and column in one call, which is one transaction."""

    _inherit = "lapor.complaint"

    def field_send(self, key, text, photos=(), stage_id=False, seen=None):
        """File progress (or a contribution) once, however often the phone sends it with the same secret `key`.

        `photos` are pairs of name and base64; `stage_id` is the column to go to, `seen` the number of the last event
        that the phone knows. Returns {"sent": True, "again": whether it had come before}, or {"news": sentences,
        "seen": number} when others have acted since: nothing is written then, and the officer decides.
        Raises UserError with a sentence, and nothing at all is written, when anything is refused.
        """
        self.ensure_one()
        receipts = self.env["lapor.field.receipt"]
        if receipts._has(self, key):
            return {"sent": True, "again": True}
        act = self._field_act()
        seen = self._field_seen(seen)
        self._refuse_field_act(act, seen)
        news = self._news_since(seen)
        if news:
            return {"news": news, "seen": self.event_count}
        self._file_from_field(act, self._field_text(text), self._field_files(photos), stage_id)
        receipts._put(self, key)
        return {"sent": True, "again": False}

    def _file_from_field(self, act, text, files, stage_id):
        if act == "contribute":
            self._apply("contribute", text=text, attachments=files and self._attach(files))
            return
        target = self._field_target(stage_id)
        if target.state != self.state:
            self._apply("accept")
        self._write_progress(text, attachments=files and self._attach(files))
        if target != self.stage_id:
            self._set_column(target)

    def _field_text(self, text):
        """Return `text`. Raises UserError when a ready-made sentence still has its blanks, or when it is no text."""
        if not isinstance(text, str) or not text.strip():
            raise UserError(self.env._("Write what was done, or choose one of the sentences."))
        blanks = [blank for template in self._field_templates() for blank in template._blanks_in(text)]
        if blanks:
            raise UserError(self.env._("Fill in what stands in brackets: %s", ", ".join(dict.fromkeys(blanks))))
        return text

    def _field_files(self, photos):
        """Return (name, bytes) of what the phone sent. Raises UserError when it is something else."""
        if not isinstance(photos, list | tuple):
            raise UserError(self.env._("The photos did not arrive whole. Please send again."))
        if len(photos) > MAX_FILES:
            raise UserError(self.env._("At most %s files at once.", MAX_FILES))
        try:
            return [(str(name), b64decode(content, validate=True)) for name, content in photos]
        except (TypeError, ValueError, binascii.Error) as error:
            raise UserError(self.env._("The photos did not arrive whole. Please send again.")) from error
