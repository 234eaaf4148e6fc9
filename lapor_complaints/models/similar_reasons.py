from odoo import models

MOST_WORDS = 4


class LaporComplaint(models.Model):
    """Why a complaint is thought to be similar, in the officer's language."""

    _inherit = "lapor.complaint"

    def _similar_reasons(self, match, now=False):
        """Return the reasons of `match` as short phrases; with `now` it is compared with a report being written."""
        like = match.likeness
        place = self._distance_words(like.metres) if like.metres is not None else ""
        reasons = [place or (like.same_area and self.env._("same area"))]
        if like.same_category:
            reasons.append(self.env._("same category"))
        if like.words:
            reasons.append(self.env._("words in common: %s", ", ".join(like.words[:MOST_WORDS])))
        return [*filter(None, reasons), self._age_words(like.days, now)]

    def _distance_words(self, metres):
        if metres < 10:
            return self.env._("at the same spot")
        if metres < 1000:
            return self.env._("%s m away", int(round(metres, -1)))
        return self.env._("%s km away", f"{metres / 1000:.1f}".replace(".", self._decimal_point()))

    def _decimal_point(self):
        return self.env["res.lang"]._get_data(code=self.env.lang or "en_US").decimal_point or "."

    def _age_words(self, days, now):
        if not days:
            return self.env._("today") if now else self.env._("on the same day")
        count = abs(days)
        if now:
            return self.env._("yesterday") if count == 1 else self.env._("%s days ago", count)
        if days < 0:
            return self.env._("1 day earlier") if count == 1 else self.env._("%s days earlier", count)
        return self.env._("1 day later") if count == 1 else self.env._("%s days later", count)
