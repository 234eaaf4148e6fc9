from odoo import models
from odoo.exceptions import UserError

from .complaint_guard import GUARD
from .lifecycle import OPEN
from .reporter_entry import IDENTITY as ENTRY_IDENTITY

IDENTITY = ("name", "email", "phone", "nik", "address", "user_id", "lang", *ENTRY_IDENTITY)


class LaporComplaint(models.Model):
    """Erasure of what a reporter has told (UU 27/2022 Ps. 8 and 16): the facts of the case and the city's acts stay."""

    _inherit = "lapor.complaint"

    def _erasure_plan(self, texts=False, files=False):
        """Return what `_erase` would empty now, as [(what, how many)]; writes nothing and names no value."""
        reporter, wholes = self._reporter(), self | self.child_ids
        told = wholes._told_events()
        plan = [
            (reporter._fields[name]._description_string(self.env), 1) for name in IDENTITY if reporter[name]
        ]  # fmt: skip
        if texts:
            plan.append((self.env._("title, text and place of the report"), len(wholes)))
            plan.append((self.env._("texts of the reporter in the history"), len(told.filtered("body"))))
            plan.append((self.env._("notes on edited texts"), len(wholes._edited_events())))
        if files:
            plan.append((self.env._("photos and documents of the reporter"), len(told.attachment_ids)))
        return [(what, count) for what, count in plan if count]

    def _told_events(self):
        """Return the events in which the reporter herself speaks."""
        return self.event_ids.filtered(lambda event: event.actor == "reporter" and (event.body or event.attachment_ids))

    def _edited_events(self):
        return self.event_ids.filtered(lambda event: event.kind == "edited" and event.note)

    def _erase(self, texts=False, files=False):
        """Empty the identity, and with `texts` and `files` what she wrote and sent. Called as superuser.

        Raises UserError while the city still works on the report: it needs the text until it has answered.
        """
        if (texts or files) and self.state in OPEN:
            raise UserError(self.env._("The report is still open: its text and files can be erased when it has ended."))
        wholes = (self | self.child_ids).with_context(lapor_guard=GUARD)
        self._reporter().write(dict.fromkeys(IDENTITY, False))
        self._reporter()._drop_papers()
        for complaint in wholes:
            told = complaint._told_events()
            gone = told.filtered(lambda event: (texts and event.body) or (files and event.attachment_ids))
            edited = complaint._edited_events() if texts else told.browse()
            complaint._log_erasure(gone | edited, texts, files)
            if files:
                gone.attachment_ids.with_context(lapor_guard=GUARD).unlink()
            if texts:
                (gone | edited)._empty_texts()
                complaint._empty_report()

    def _log_erasure(self, events, texts, files):
        """Write into the history which of its texts are gone: verification accepts an empty text only then."""
        what = [
            self.env._("identity"),
            *([self.env._("texts")] if texts else []),
            *([self.env._("files")] if files else []),
        ]
        places = " ".join(f"#{event.sequence}" for event in events.sorted("sequence"))
        self._log("erase", "oversight", note=f"{', '.join(filter(None, what))} {places}".strip())

    def _empty_report(self):
        gone = self.env._("[erased at the reporter's request]")
        self.write({
            "title": gone, "description": gone, "original_title": False, "original_description": False,
            "address": False, "latitude": False, "longitude": False,
        })  # fmt: skip
