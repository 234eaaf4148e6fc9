from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import LazyTranslate

from .complaint_guard import GUARD
from .lifecycle import ENDED

_lt = LazyTranslate(__name__)

COORDINATOR, SKPD = "coordinator", "liaison"
# How the others speak
WORDS = {
    "complete": _lt("It is the third lamp post from the corner, next to the kiosk."),
    "dispute": _lt("I was there this morning: nothing has changed yet. Please look again."),
    "forward": _lt("Please look at it this week."),
    "ask": _lt("Where exactly is it? A landmark is enough."),
    "return": _lt("This is not among our tasks."),
    "answer": _lt("Thank you for your report. Our team was there today and has put it in order."),
}


class LaporComplaint(models.Model):
    """In practice the others are played: whoever would act next in life does so at the press of a button, by the same
    lifecycle table, with the same history."""

    _inherit = "lapor.complaint"

    practice_moves = fields.Char(
        compute="_compute_practice_moves", help="What others may be played to do now, between commas"
    )

    @api.depends("is_practice", "state", "answer_state")
    @api.depends_context("uid")
    def _compute_practice_moves(self):
        for complaint in self:
            moves = complaint._others_moves() if complaint.is_practice else []
            complaint.practice_moves = f",{','.join(moves)},"

    def _others_moves(self):
        """Return the names of the moves that are somebody else's turn; the user's own are buttons as always."""
        own = self._actors()
        if self.answer_state:
            return [] if self._gate_act() else ["release"]
        if self.state == "incomplete":
            return ["complete"]
        if self.state == "answered":
            return ["confirm", "dispute"] if self.is_whole else []
        if self.state == "submitted":
            return [] if COORDINATOR in own else ["forward"]
        if SKPD in own or self.state in ENDED or self.part_count:
            return []
        return {"forwarded": ["accept", "return"], "in_progress": ["answer"]}.get(self.state, [])

    def _gate_of(self, author, approved=False):
        """Let one's own answer in practice go straight to the reporter: who would read it first is not there."""
        return None if self.is_practice and not approved else super()._gate_of(author, approved)

    def action_practice_reply(self):
        """Play the other side, as the context says (`lapor_practice_act`). Raises UserError when it is not its turn."""
        self.ensure_one()
        self.check_access("read")
        name = self.env.context.get("lapor_practice_act")
        if self.practice_user_id != self.env.user or name not in self._others_moves():
            raise UserError(self.env._("Nobody else can do that now."))
        self.sudo()._play(name)  # sudo: her own practice, in the role of somebody else
        return True

    def _play(self, name):
        """Make the move `name` of another side on this practice. As superuser with the uid of who practises."""
        if name == "release":
            guarded = self.with_context(lapor_guard=GUARD)
            guarded._log("release", "coordinator")
            return guarded._publish(guarded.answer_id)
        actor, given = self._played()[name]
        return self._apply(name, actor=actor, **given)

    def _played(self):
        """Return {move: (side, what it needs)} with words as people write them."""
        say = {name: self.env._(text) for name, text in WORDS.items()}
        unit, other = self._practice_unit(), self._other_unit()
        return {
            "complete": ("reporter", {"text": say["complete"]}),
            "confirm": ("reporter", {}),
            "dispute": ("reporter", {"text": say["dispute"]}),
            "forward": (COORDINATOR, {"skpd": unit, "note": say["forward"]}),
            "ask": (COORDINATOR, {"text": say["ask"]}),
            "accept": (SKPD, {}),
            "return": (SKPD, {"reason": self._return_reason(), "proposed_skpd": other, "text": say["return"]}),
            "answer": (SKPD, {"text": say["answer"], "outcome": "explained", "released": True}),
        }

    def _practice_unit(self):
        """Return the SKPD to send it to: proposed at the last return, else the user's, else the category's."""
        returned = self.disposition_ids.filtered(lambda one: one.state == "returned").sorted("id")[-1:]
        own = self.practice_user_id.lapor_skpd_ids[:1]
        return returned.proposed_skpd_id or own or self.category_id.skpd_id or self._any_unit()

    def _other_unit(self):
        """Return an SKPD that does not have it."""
        taken = (self.skpd_id | self._practice_unit()).ids if self.skpd_id else []
        return self._any_unit([("id", "not in", taken)])

    def _any_unit(self, domain=()):
        return self.env["lapor.skpd"].search([("kind", "!=", "external"), *domain], limit=1)

    def _return_reason(self):
        return self.env["lapor.reason"].search([("kind", "=", "return")], limit=1)
