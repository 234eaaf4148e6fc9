from odoo import models
from odoo.exceptions import AccessError, UserError

from .complaint_guard import GUARD
from .lifecycle import OPEN

LONGEST_REFUSAL = 10  # complaints named in one sentence


class LaporComplaint(models.Model):
    """Who has a complaint in hand: given to one officer for many at once, who hears of all of them in one mail."""

    _inherit = "lapor.complaint"

    def _assign(self, user, note=None):
        """Give these complaints to `user` (empty: to nobody), all or none. Raises UserError that names those refused.

        Each has an event of its own; `note` stands in it and in the mail, for staff alone.
        """
        self.check_access("write")
        changed = self.filtered(lambda complaint: complaint.user_id != user)
        changed._refuse_each(lambda complaint: complaint._refuse_assignment(user))
        before = {complaint: complaint.user_id.name for complaint in changed}
        nobody = self.env._("nobody")
        # sudo: who may assign, and to whom, was checked for each; nothing else is written
        changed.sudo().with_context(lapor_guard=GUARD).write({"user_id": user.id})
        for complaint, name in before.items():
            words = f"{name or nobody} → {user.sudo().name or nobody}"  # sudo: the name of a colleague
            complaint._log("assign", complaint._side(), note="\n".join(filter(None, (words, note))))
        if changed and user and user != self.env.user:
            changed.sudo()._tell_assignee(user.sudo(), self.env.user.name, note)  # sudo: letters are written by code
        return True

    def _refuse_assignment(self, user):
        """Raise a sentence unless the caller may give this complaint to `user` now."""
        if "user_id" not in self._editable_fields():
            raise AccessError(self.env._("Only the liaison officers, the head and the coordinator assign."))
        if self.state not in OPEN:
            raise UserError(self.env._("“%s”: nobody has to have it in hand.", self._label("state")))
        self._refuse_assignee(user.id)

    def _refuse_each(self, check):
        """Call `check` on each complaint. Raises one UserError with all refusals, so that nothing is half done."""
        if len(self) == 1:
            check(self)
            return
        refusals = []
        for complaint in self:
            try:
                with self.env.cr.savepoint():
                    check(complaint)
            except UserError as error:  # AccessError too
                refusals.append(f"{complaint.number}: {error.args[0]}")
        if not refusals:
            return
        more = len(refusals) - LONGEST_REFUSAL
        shown = refusals[:LONGEST_REFUSAL] + ([self.env._("and %s more", more)] if more > 0 else [])
        raise UserError(self.env._(
            "Nothing was done: %(count)s of %(all)s cannot take part. Leave them out and try again.\n\n%(list)s",
            count=len(refusals), all=len(self), list="\n".join(shown),
        ))  # fmt: skip

    def _tell_assignee(self, user, who, note):
        """Queue one mail to `user` about all that she has in hand from now on. Called as superuser."""
        mail = self.with_context(lang=self.env["lapor.complaint.event"]._mail_lang(user.lang))
        subject = mail.env._("A report is assigned to you") if len(self) == 1 else mail.env._(
            "%s reports are assigned to you", len(self)
        )  # fmt: skip
        intro = mail.env._("%s has assigned these reports to you.", who)
        mail._queue_list_mail(user, subject, intro=f"{intro} {note or ''}".strip(), groups=[("", self)])
