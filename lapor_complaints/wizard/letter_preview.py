from base64 import b64encode
from datetime import timedelta

from odoo import api, models
from odoo.exceptions import UserError

from ..models.complaint_guard import GUARD
from ..models.letter import KINDS
from .letter_setting import COMPANY


class LaporLetterSetting(models.TransientModel):
    """The letter beside the settings while they are changed: drawn as real ones are, of a report that is made up."""

    _inherit = "lapor.letter.setting"

    @api.model
    @api.readonly
    def draw_preview(self, kind, values):
        """Return a letter of `kind` with `values` of the form in place of what is saved, as PDF in base64."""
        self.browse().check_access("write")
        if kind not in dict(KINDS) or not isinstance(values, dict):
            raise UserError(self.env._("Choose a letter."))
        company = self._company()
        given = {name: values[name] for name in COMPANY if isinstance(values.get(name), str | bool) and name != "logo"}
        draft = company.new({name: value or False for name, value in given.items()}, origin=company)
        # sudo: nothing that is stored is read but the letterhead; nothing is written
        sudo = self.with_context(lapor_letterhead=(GUARD, draft)).sudo()
        pdf = sudo.env[f"report.lapor_complaints.{kind}_letter"]._drawn(sudo._sample(kind))
        return b64encode(pdf).decode()

    def _sample(self, kind):
        """Return a letter about a report that does not exist, in the language of letters."""
        paper = self.env["lapor.letter.pdf"]._for(self)
        env = paper.env
        today = env["lapor.complaint"]._today()
        complaint = env["lapor.complaint"].new({
            "number": "CONTOH-0001", "type": "complaint", "title": env._("Street lamps out in front of the market"),
            "description": env._("All four lamps have been out since Monday. It is dark and people fall."),
            "received_at": env["lapor.complaint"]._now(), "outcome": "resolved",
            "state": "incomplete" if kind == "completion" else "answered",
            "silence_deadline": today + timedelta(days=14),
        })  # fmt: skip
        event = env["lapor.complaint.event"].new({"body": env._("The four lamps were replaced and tested yesterday.")})
        if kind == "completion":
            event.body = env._("At which side of the market are the lamps?")
        sequence = self._sequence(kind)
        return env["lapor.letter"].new({
            "kind": kind, "number": f"{sequence.prefix or ''}000/{today.year}", "complaint_id": complaint.id,
            "event_id": event.id, "issued_on": today, "recipient": env._("Body to which it belongs"),
        })  # fmt: skip
