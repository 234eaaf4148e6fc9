from odoo import models
from odoo.exceptions import UserError
from odoo.tools import format_datetime


class LaporComplaint(models.Model):
    """What others did since an officer looked: nobody decides on a page that is no longer true without being told.

    Two who write at the same moment collide on the event counter; Odoo does the second request anew, which then
    meets the lifecycle table in the new state. This is about the minutes before.
    """

    _inherit = "lapor.complaint"

    def _news_since(self, seen):
        """Return sentences on what others did after the event with number `seen`; the user may read the complaint."""
        events = self.event_ids.filtered(lambda event: event.sequence > seen and event.user_id != self.env.user)
        # what the clock does by itself, a reminder for instance, changes no decision
        told = events.filtered(lambda event: event.actor != "system" or event.state_to).sorted("sequence")
        zone = self._calendar().tz
        return [
            self.env._(
                "%(when)s: %(act)s, by %(who)s",
                when=format_datetime(self.env, event.date, tz=zone, dt_format="d MMM, HH.mm"),
                act=event._kind_label(event.kind), who=event.user_id.name or event._citizen_actor(),
            )
            for event in told
        ]  # fmt: skip

    def _refuse_overtaken(self, action, seen):
        """Raise UserError with what happened when `action`, possible on a page `seen` up to there, is so no more."""
        if not self.has_access("read"):
            # sudo: the number alone, which the user has just seen
            raise UserError(
                self.env._("%s is no longer with you: it was sent elsewhere meanwhile.", self.sudo().number)
            )
        news = self._news_since(seen)
        if news and f",{action}," not in self.allowed_actions:
            raise UserError(self.env._(
                "“%(action)s” is no longer possible: %(number)s is “%(state)s” now.\n\nMeanwhile:\n%(news)s",
                action=self.env["lapor.complaint.event"]._kind_label(action), number=self.number,
                state=self._label("state"), news="\n".join(news),
            ))  # fmt: skip

    def _seen_on_page(self):
        """Return the number of the last event on the page that the button was pressed on; of now when it tells none."""
        seen = self.env.context.get("lapor_seen")
        return seen if isinstance(seen, int) and len(self) == 1 else self.event_count

    def _event_places(self):
        """Return which event each complaint has come to, as the dialog keeps it."""
        return ",".join(f"{complaint.id}:{complaint.event_count}" for complaint in self)

    def _seen_defaults(self):
        """Return what the dialog has to know: how far the page was, and how far the history is."""
        seen = f"{self.id}:{self._seen_on_page()}" if len(self) == 1 else self._event_places()
        return {"default_seen": seen, "default_told": self._event_places(), **self._answer_defaults()}

    def _refuse_moved(self, stage_id):
        """Raise UserError when the card is no longer in the column `stage_id` from which it was dragged."""
        if not stage_id or self.stage_id.id == stage_id:
            return
        news = self._news_since(0)[-1:]
        raise UserError(self.env._(
            "%(number)s is in “%(stage)s” meanwhile. %(news)s", number=self.number, stage=self.stage_id.name,
            news=" ".join(news),
        ))  # fmt: skip
