from odoo import models
from odoo.tools import format_date

from .complaint_guard import GUARD

PUBLIC_KINDS = {
    "filed", "forward", "accept", "progress", "answer", "confirm", "auto_close", "transfer", "settle", "reject",
    "merge", "withdraw", "expire", "ask", "return", "reopen", "dispute", "complete", "recall", "restore",
    "decide", "urge", "split", "compose", "detach", "imported", "adopt",
}  # fmt: skip
# What a reporter or an officer wrote to one another in these is not for third persons.
REPORTER_KINDS = {"ask", "complete", "reply", "dispute", "deadline", "rate", "reopen", "remind", "claim",
                  "data_correct", "data_anonymous", "data_copy", "data_request", "data_done",
                  "data_refuse"}  # fmt: skip


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _log(self, kind, actor, attachments=None, visibility=None, **values):
        """Append an event to the history and return it. The counter on the complaint orders the events:
        two at once collide there, and the second is done again after the first."""
        self.ensure_one()
        # sudo: nobody else has the right to write events
        complaint = self.sudo().with_context(lapor_guard=GUARD)._in_order()
        facts = complaint._event_facts(kind, actor, attachments=attachments, visibility=visibility, **values)
        complaint.write({"event_count": facts["sequence"], "history_hash": facts["chain_hash"]})
        # The complaint before the event: of two at once the second fails here and is done anew in the new state.
        # At the event's unique place it would fail for good.
        complaint.flush_recordset()
        return complaint.env["lapor.complaint.event"]._append(facts)

    def _event_facts(self, kind, actor, attachments=None, visibility=None, **values):
        """Return the values of the next event of this complaint, chained to the one before. Called as superuser."""
        default = "reporter" if kind in REPORTER_KINDS else "public" if kind in PUBLIC_KINDS else "internal"
        reason = values.pop("reason_id", None)
        facts = {
            "complaint_id": self.id,
            "sequence": self.event_count + 1,
            "date": self._now(),
            "kind": kind,
            "actor": actor,
            "user_id": self.env.uid if actor in ("officer", "coordinator", "oversight") else False,
            "skpd_id": self.skpd_id.id,
            "visibility": visibility or default,
            "reason_id": reason.id if reason else False,
            "attachment_ids": [(6, 0, sorted(attachments.ids))] if attachments else False,
            **values,
        }  # fmt: skip
        events = self.env["lapor.complaint.event"]
        return {**facts, **events._chain_values(facts, self.number, self.history_hash)}

    def _in_city_language(self):
        """Return the records in the language of what is written down for everybody, whoever caused it."""
        return self.with_context(lang=self.env["lapor.complaint.event"]._mail_lang(False))

    def _format_date(self, day):
        """Return `day` in words for people, in the language of the environment."""
        return format_date(self.env, day, date_format="EEEE, d MMMM y")
