import secrets

from odoo import fields, models

from .disposition import RUNNING

REMIND_DAYS = 10  # working days after which the other body is reminded


class LaporDisposition(models.Model):
    _inherit = "lapor.disposition"

    letter_code = fields.Char(
        groups=fields.NO_ACCESS, index="btree_not_null", help="Opens the page that confirms the letter"
    )
    letter_number = fields.Char(help="Number of the letter by which it was passed on")
    reminder_count = fields.Integer(string="Reminders")
    replied_on = fields.Date(string="Their reply", help="Date of the other body's reply")
    reply_number = fields.Char(string="Number of their letter")


class LaporComplaint(models.Model):
    """What lies with a body outside the city stays ours to follow until that body answers."""

    _inherit = "lapor.complaint"

    def _next_letter_number(self):
        return self.env["ir.sequence"].next_by_code("lapor.transfer.letter", sequence_date=self._today())

    def _open_transfer(self, external, given):
        """Record the transfer with the number of its letter and the date of the first reminder."""
        # sudo is there already: the sequence counts letters, whoever sends them
        number = self._next_letter_number()
        disposition = self._open_disposition(external, given)
        code = secrets.token_urlsafe(12)
        disposition.write({"letter_number": number, "letter_code": code, "due_date": self._remind_on()})

    def _remind_on(self):
        return self._calendar()._lapor_add_days(self._today(), REMIND_DAYS)

    def _running_transfer(self):
        """Return the disposition by which another body has it now."""
        return self.disposition_ids.filtered(lambda one: one.skpd_id.kind == "external" and one.state in RUNNING)[:1]

    def _effects_of_urge(self, given):
        transfer = self._running_transfer()
        transfer.write({"reminder_count": transfer.reminder_count + 1, "due_date": self._remind_on()})
        self._drop_reminders()
        return {}

    def _note_reply(self, given):
        """Keep when and by which letter the other body answered."""
        self._running_transfer().write({
            "replied_on": given.get("reply_date") or self._today(), "reply_number": given.get("reply_number"),
        })  # fmt: skip
