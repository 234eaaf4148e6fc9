from odoo import fields, models

from .complaint_guard import GUARD

HOLDS = {"user_id", "skpd_id"}


class LaporComplaint(models.Model):
    """Work that changes hands because a person is away or gone, and for whom somebody stands in."""

    _inherit = "lapor.complaint"

    stand_in_for_id = fields.Many2one(
        "res.users", string="Stands in for", readonly=True, copy=False, index="btree_not_null",
        help="The assignee has this because that person is away; empty as soon as it changes hands otherwise",
    )  # fmt: skip
    stand_in_stays = fields.Boolean(
        readonly=True, copy=False, help="That person is back; the stand-in had begun to work on it and keeps it"
    )

    def write(self, vals):
        """Forget for whom somebody stands in when the complaint changes hands in any other way."""
        if self._guarded() and HOLDS & set(vals) and "stand_in_for_id" not in vals:
            if any(one.stand_in_for_id and one._changes_hands(vals) for one in self):
                vals = {**vals, "stand_in_for_id": False, "stand_in_stays": False}
        return super().write(vals)

    def _changes_hands(self, vals):
        return any(self[name].id != vals[name] for name in HOLDS & set(vals))

    def _hand_to(self, successor, user, why, owner=None, side="system"):
        """Put these complaints of `user` into the hands of `successor` (empty: nobody) and say so in each history.

        `owner` is for whom the successor stands in, `why` a key of `_handover_note`. The number of queries does not
        grow with the complaints.
        """
        owner_id = owner.id if owner else False
        guarded = self.with_context(lapor_guard=GUARD)
        guarded.write({"user_id": successor.id, "stand_in_for_id": owner_id, "stand_in_stays": False})
        told = self.env["lapor.escalation"].search([("complaint_id", "in", self.ids), ("user_id", "=", user.id)])
        if successor:
            told.activity_id.with_context(mail_activity_quick_update=True).write({"user_id": successor.id})
        else:
            told.activity_id.unlink()
        note = self._handover_note(successor, user, why)
        self._log_many("handover", side, {complaint.id: {"note": note} for complaint in self})

    def _handover_note(self, successor, user, why):
        """Return what the history says, in the city's language whoever caused it."""
        env = self._in_city_language().env
        nobody = env._("nobody yet")
        whys = {
            "leave": env._("leave"), "post": env._("change of post"), "account": env._("account closed"),
            "back": env._("back from leave"), "given": env._("given back"),
        }  # fmt: skip
        names = {"before": user.name or nobody, "after": successor.name or nobody, "why": whys[why]}
        return env._("%(before)s → %(after)s (%(why)s)", **names)

    def _tell_hands(self, person, subject, intro, groups):
        """Queue one mail to `person`; `subject`, `intro` and headings are functions of the environment's language."""
        lang = self.env["lapor.complaint.event"]._mail_lang(person.lang)
        env = self.with_context(lang=lang).env
        lines = [(heading(env), complaints.with_env(env)) for heading, complaints in groups]
        return self.with_env(env)._queue_list_mail(person, subject(env), intro(env), lines)

    def _tell_successors(self, people, user):
        """Queue one mail to each of `people` about all that `user` had in hand and they have now."""
        for person in people:
            self._tell_hands(
                person,
                lambda env: env._("%s reports were handed over to you", len(self)),
                lambda env: env._("These reports were with %s and are now with you.", user.name),
                [(lambda env: "", self)],
            )
