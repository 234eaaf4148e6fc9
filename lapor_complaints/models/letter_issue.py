from hashlib import sha256

from psycopg2.errors import UniqueViolation

from odoo import api, models
from odoo.exceptions import AccessError, ConcurrencyError, UserError
from odoo.tools import mute_logger

from .complaint_guard import GUARD

# What each letter tells: the acts, the states in which it is still so, and who may have it issued
ANSWERS = ("answer", "compose", "settle", "reject")
TOLD = {
    "completion": (("ask",), ("incomplete",), {"coordinator", "liaison"}),
    "answer": (ANSWERS, ("answered", "closed", "rejected"), {"coordinator", "liaison"}),
    "decision": (("answer", "compose", "settle"), ("answered", "closed"), {"coordinator"}),
    "transfer": (("transfer",), None, {"coordinator"}),
}


class LaporLetter(models.Model):
    """How a letter is issued: numbered, drawn, stored and written into the history, all in one transaction."""

    _inherit = "lapor.letter"

    @api.model
    def _of(self, kind, complaint):
        """Return the letter of `kind` about the present state of `complaint`; the first time it is issued.

        Raises UserError with a sentence where there is nothing to write, AccessError for who may not issue it.
        """
        complaint = complaint.with_env(self.env)  # the rights are those of who asks
        complaint.check_access("read")
        event = self._told_event(kind, complaint)
        domain = [("kind", "=", kind), ("complaint_id", "=", complaint.id), ("state", "=", "issued")]
        # sudo: the letters of a complaint that the user reads; each is handed out by `_content`, which checks
        known = self.sudo().search([*domain, *([("event_id", "=", event.id)] if event else [])], limit=1)
        if known:
            return known.with_env(self.env)
        if not event:
            raise UserError(self._nothing(kind, complaint))
        if not complaint._actors() & TOLD[kind][2]:
            raise AccessError(self.env._(
                "%(kind)s of %(number)s is not issued yet, and that is not for your role.",
                kind=self._kind_label(kind), number=complaint.number,
            ))  # fmt: skip
        return self._issue(kind, complaint, event)

    def _told_event(self, kind, complaint):
        """Return the act that a letter of `kind` would tell now, or none."""
        acts, states, _issuers = TOLD[kind]
        event = complaint.sudo()._newest_event(acts)  # sudo: of a complaint that the user reads
        fits = states is None or complaint.state in states
        fits = fits and (kind != "decision" or complaint.type == "complaint") and not complaint.parent_id
        return event if fits else event.browse()

    def _nothing(self, kind, complaint):
        reasons = {
            "completion": self.env._("%s does not wait for the reporter's completion.", complaint.number),
            "answer": self.env._("%s has no answer that could be sent as a letter.", complaint.number),
            "decision": self.env._("%s is no complaint with an answer: there is nothing decided.", complaint.number),
            "transfer": self.env._("%s was not passed on to another body: there is no letter.", complaint.number),
        }
        if complaint.parent_id:
            return self.env._("%s is a part: letters are written for the whole report.", complaint.number)
        return reasons[kind]

    @api.model
    def _kind_label(self, kind):
        return dict(self._fields["kind"]._description_selection(self.env))[kind]

    def _issue(self, kind, complaint, event):
        """Number, draw and store the letter. Nothing of it stays when anything fails, so no number is lost."""
        # sudo: nobody writes letters by hand; the user's right to issue this one was checked
        letters = self.sudo().with_context(lapor_guard=GUARD)
        values = letters._issue_values(kind, complaint.sudo(), event)
        try:
            with mute_logger("odoo.sql_db"):
                letter = letters.create({**values, "number": values.get("number") or letters._next_number(kind)})
                letter.flush_recordset()
        except UniqueViolation as error:
            # Somebody else has issued it, or opened the year's count: done anew, this finds the letter or the year
            raise ConcurrencyError(str(error)) from error
        letter._store(letter.env[f"report.lapor_complaints.{kind}_letter"]._drawn(letter))
        label = complaint._in_city_language().env["lapor.letter"]._kind_label(kind)
        words = f"{label} {letter.number}, SHA-256 {letter.sha256}"
        role = "coordinator" if complaint._is_coordinator() else "officer"
        complaint._log("letter", role, note=words)
        return letter.with_env(self.env)

    def _issue_values(self, kind, complaint, event):
        reporter = complaint._reporter()
        transfer = complaint.disposition_ids.filtered("letter_number")[:1] if kind == "transfer" else None
        fresh = transfer and not self.search_count([("number", "=", transfer.letter_number)], limit=1)
        return {
            "kind": kind, "complaint_id": complaint.id, "event_id": event.id, "user_id": self.env.uid,
            "issued_on": complaint._today(),
            "is_named": bool(not transfer and reporter.name and not complaint.is_anonymous),
            "recipient": transfer.skpd_id.name if transfer else False,
            # the number and code that the letter got with the act: other bodies may know them already
            **({"number": transfer.letter_number, "token": transfer.letter_code} if fresh else {}),
            **({"issued_on": complaint._calendar()._lapor_local_date(transfer.sent_at)} if transfer else {}),
        }  # fmt: skip

    @api.model
    def _next_number(self, kind):
        """Return the next number of this kind in this year, without gaps: who draws it waits for who has drawn the
        one before, and a transaction that fails gives it back."""
        today = self.env["lapor.complaint"]._today()
        return self.env["ir.sequence"].next_by_code(f"lapor.{kind}.letter", sequence_date=today)

    def _store(self, content):
        """Keep the bytes where those alone find them who may know whom they name."""
        owner = self.complaint_id._reporter() if self.is_named else self
        file = self.env["ir.attachment"].with_context(image_no_postprocess=True).create({
            "name": f"{self.complaint_id.number}-{self.kind}.pdf", "raw": content, "mimetype": "application/pdf",
            "res_model": owner._name, "res_id": owner.id, "description": self._name,  # no scan that was handed in
        })  # fmt: skip
        self.write({"file_id": file.id, "sha256": sha256(content).hexdigest()})
