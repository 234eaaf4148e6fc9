from odoo import models

# What happens to the kept complaint, and as what the reporters of the joined ones hear of it
NEWS = {
    **dict.fromkeys(("answer", "compose"), "kept_answered"),
    **dict.fromkeys(("confirm", "auto_close", "settle"), "kept_closed"),
    **dict.fromkeys(("dispute", "reopen", "recall", "restore"), "kept_resumed"),
    "transfer": "kept_passed",
    "reject": "kept_rejected",
}
LEFT_ALONE = {"withdraw", "expire"}  # ended by its own reporter: the matter of the others is not settled by that


class LaporComplaint(models.Model):
    """The reporters of joined complaints hear of the kept one, each in her own history and by her own letter: the
    event says that something happened and never what another person wrote."""

    _inherit = "lapor.complaint"

    def _apply(self, action, actor=None, **given):
        event = super()._apply(action, actor, **given)
        # sudo: joined complaints may be anybody's; what is written there is said by this act alone
        complaint = self.sudo()
        if complaint.merged_count:
            complaint._tell_joined(action)
        return event

    def _tell_joined(self, action):
        kind = NEWS.get(action)
        joined = self._joined() if kind else self.browse()
        if joined:
            holder = False if self._hides_progress() else self.skpd_id.id
            events = joined._log_many(kind, "system", dict.fromkeys(joined.ids, {
                "visibility": "reporter", "skpd_id": holder, "other_id": self.id,
            }))  # fmt: skip
            joined._notify(kind, events)
        if action in LEFT_ALONE:
            for complaint in self._joined(deep=False):
                complaint._apply("detach", actor="system")
