from odoo import fields, models
from odoo.exceptions import AccessError, UserError

from .data_request import CUSTODIANS, PENDING


class LaporDataRequest(models.Model):
    """What a custodian does with a request."""

    _inherit = "lapor.data.request"

    def action_start(self):
        """Take the request as one's own."""
        self._of_custodian("new").write({"state": "in_progress", "user_id": self.env.uid})
        return True

    def action_open_act(self):
        """Open the dialog that shows what will be done, and does it or refuses it."""
        self.ensure_one()
        self._of_custodian(*PENDING)
        refuse = self.env.context.get("lapor_refuse")
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Refuse") if refuse else self.env._("Carry out"),
            "res_model": "lapor.data.act",
            "view_mode": "form",
            "views": [(False, "form")],
            "target": "new",
            "context": {"default_request_id": self.id, "default_is_refusal": bool(refuse)},
        }

    def _of_custodian(self, *states):
        """Return these requests as superuser when the user may act on them. Raises AccessError or UserError."""
        self.check_access("read")
        if not self.env.user.has_group(CUSTODIANS):
            raise AccessError(self.env._("Only an identity custodian handles personal data requests."))
        if set(self.mapped("state")) - set(states):
            raise UserError(self.env._("Somebody has dealt with this request meanwhile."))
        return self.sudo()  # sudo: requests are written by these acts alone

    def _refuse(self, answer):
        """Refuse the request with a reason for the reporter."""
        if len((answer or "").strip()) < 10:
            raise UserError(self.env._("Write the reason in a sentence: the reporter reads it."))
        self._of_custodian(*PENDING)._close("refused", "data_refuse", answer)

    def _carry_out(self, answer=None, texts=False, files=False):
        """Do what the request asks for: erase (identity; `texts` and `files` as well), or stop."""
        request = self._of_custodian(*PENDING)
        complaint = request.complaint_id
        if request.kind == "stop" and "withdraw" in complaint._reporter_actions():
            complaint._apply("withdraw", actor="reporter")
        request._close("done", "data_done", answer)  # its letter needs the address, so it is written first
        if request.kind == "erasure":
            complaint._erase(texts, files)
        elif request.kind == "stop":
            complaint._reporter().write({"no_letters": True})

    def _close(self, state, kind, answer=None):
        """Close the request as superuser, tell the reporter and take it off everybody's list."""
        self.write({
            "state": state, "answer": (answer or "").strip(), "closed_at": fields.Datetime.now(),
            "user_id": self.env.uid,
        })  # fmt: skip
        self.activity_ids.unlink()
        event = self.complaint_id._log(kind, "oversight")
        event._queue_letters("reporter")
