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
            plan.append((self.env._("issued letters with the report's text"), len(wholes._letter_files())))
        if files:
            plan.append((self.env._("photos and documents of the reporter"), len(told.attachment_ids)))
        return [(what, count) for what, count in plan if count]

    def _told_events(self):
        """Return the events with what the reporter has said and sent; her files went on into each part as copies."""
        return self.event_ids.filtered(
            lambda event: (
                (event.actor == "reporter" and (event.body or event.attachment_ids))
                or (event.kind == "part" and event.attachment_ids)
            )
        )

    def _letter_files(self):
        """Return the stored letters: each tells title and place. Number and hash stay in the register."""
        return self.env["lapor.letter"].search([("complaint_id", "in", self.ids)]).file_id

    def _edited_events(self):
        return self.event_ids.filtered(lambda event: event.kind == "edited" and event.note)

    def _erase(self, texts=False, files=False, identity=True, actor="oversight"):
        """Empty the `identity` of these whole reports, and with `texts` and `files` what was written and sent.

        Called as superuser. Raises UserError while the city still works on one: it needs the text until it has
        answered. As many queries for many reports as for one.
        """
        if (texts or files) and set(self.mapped("state")) & set(OPEN):
            raise UserError(self.env._("The report is still open: its text and files can be erased when it has ended."))
        wholes = (self | self.child_ids).with_context(lapor_guard=GUARD)
        told = wholes._told_events()
        gone = told.filtered(lambda event: (texts and event.body) or (files and event.attachment_ids))
        words = gone.filtered("body") if texts else told.browse()
        words |= wholes._edited_events() if texts else words
        if identity:
            self.reporter_ids.write(dict.fromkeys(IDENTITY, False))
            self.reporter_ids._drop_papers()
        wholes._log_erasure(gone | words, identity, texts, files, actor)
        if files:
            gone.attachment_ids.with_context(lapor_guard=GUARD).unlink()
        if texts:
            words._empty_texts()
            wholes._letter_files().with_context(lapor_guard=GUARD).unlink()
            wholes._empty_report()
            self._empty_requests()

    def _log_erasure(self, events, identity, texts, files, actor):
        """Write into the history which of its texts are gone: verification accepts an empty text only then."""
        what = [
            *([self.env._("identity")] if identity else []),
            *([self.env._("texts")] if texts else []),
            *([self.env._("files")] if files else []),
        ]
        places = dict.fromkeys(self.ids, "")
        for event in events.sorted("sequence"):
            places[event.complaint_id.id] += f" #{event.sequence}"
        self._log_many("erase", actor, {id_: {"note": ", ".join(what) + where} for id_, where in places.items()})

    def _empty_requests(self):
        """Empty what she wrote with her requests on her data; that she asked, and what was done, stays."""
        self.env["lapor.data.request"].search([("complaint_id", "in", self.ids)]).write({"text": False})

    def _empty_report(self):
        by_rule = self.env.context.get("lapor_retention") is GUARD
        asked, over = self.env._("[erased at the reporter's request]"), self.env._("[erased: the time for it is over]")
        gone = over if by_rule else asked
        self.write({
            "title": gone, "description": gone, "original_title": False, "original_description": False,
            "address": False, "latitude": False, "longitude": False,
        })  # fmt: skip
