from odoo import fields, models

from .complaint_entry import ANSWERED_AT_ONCE
from .escalation_activity import QUIET

ACTIVITY = "lapor_complaints.mail_activity_type_tell"


class LaporComplaintEvent(models.Model):
    """Reporters without e-mail: what would be a letter to them becomes a task to call or to write."""

    _inherit = "lapor.complaint.event"

    def _ask_to_tell(self):
        """Give the officer who may know the reporter the task to tell her. Works as superuser, from cron alone.

        One task at a time: a newer step takes the place of one that nobody has told yet. An anonymous reporter is
        told by nobody, for who called her would know her: she asks with number and code.
        """
        complaint = self.complaint_id
        told_by = complaint._reporter().told_by
        if told_by not in ("phone", "letter") or complaint.is_anonymous or complaint._reporter().no_letters:
            return
        if self.kind == "filed" and complaint.channel in ANSWERED_AT_ONCE:
            return
        user = complaint._readers(self._tellers())[:1]
        if user:
            complaint._tellings().unlink()
            self.env["mail.activity"].with_context(**QUIET).create(self._telling(user, told_by))

    def _tellers(self):
        """Return who could tell the reporter, the nearest to the matter first."""
        return self._workers() | self._coordinators() if self.complaint_id.skpd_id else self._coordinators()

    def _telling(self, user, told_by):
        city = self.with_context(lang=self._mail_lang(user.lang))
        by_phone = city.env._("Tell the reporter by phone: %s", city._kind_label(self.kind))
        by_letter = city.env._("Tell the reporter by letter: %s", city._kind_label(self.kind))
        return {
            "activity_type_id": self.env.ref(ACTIVITY).id, "automated": True, "user_id": user.id,
            "res_model_id": self.env["ir.model"]._get_id("lapor.complaint"), "res_id": self.complaint_id.id,
            "summary": by_phone if told_by == "phone" else by_letter,
            "date_deadline": self.complaint_id._calendar()._lapor_add_days(self.complaint_id._today(), 1)
            or fields.Date.today(),
        }  # fmt: skip


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _tellings(self):
        """Return the tasks to tell the reporter that are still open."""
        kind = self.env.ref(ACTIVITY)
        return self.activity_ids.filtered(lambda activity: activity.activity_type_id == kind)

    def _make_anonymous(self):
        event = super()._make_anonymous()
        self._own()._tellings().unlink()  # nobody may know any more whom to call
        return event
