from reportlab.platypus import KeepTogether

from odoo import api, models

from ..pdf import parts, styles
from .numbers import Numbers
from .pdf_page import render_report
from .pdf_story import Story
from .sentences_groups import GroupSentences


class LaporPeriodicReport(models.Model):
    """The official paper: letterhead, what it is about, the sections, ground and signer."""

    _inherit = "lapor.periodic.report"

    @api.model
    def _pdf_content(self, kept):
        """Return the PDF (bytes) of the kept figures `kept`, in the language of the environment."""
        letter, env = self.env["lapor.letter.pdf"], self.env
        story = [
            *letter._head(env),
            parts.text(env._("REPORT ON THE HANDLING OF COMPLAINTS"), styles.TITLE),
            parts.facts(self._pdf_facts(kept)),
            parts.gap(3),
            *Story(env, kept).flowables(),
            *self._pdf_ground(kept),
            KeepTogether([parts.gap(8), parts.side_by_side([], self._pdf_signature(letter, kept))]),
        ]
        lang = env["lapor.complaint.event"]._mail_lang(env.context.get("lang")).replace("_", "-")
        return render_report(story, kept["name"], kept["number"], letter._page_words(env), lang)

    @api.model
    def _pdf_facts(self, kept):
        say = Numbers(self.env).say
        days = self.env._("%(first)s to %(last)s", first=say(kept["start"], "date"), last=say(kept["end"], "date"))
        skpd = kept["skpd"]
        return [
            (self.env._("Number"), kept["number"]),
            (self.env._("Period"), f"{kept['label']} ({days})"),
            (self.env._("About"), skpd["name"] if skpd else self.env._("All SKPD of the city")),
            (self.env._("Counted are"), self._pdf_counted(skpd)),
            (self.env._("Figures of"), say(kept["today"], "date")),
            (self.env._("Edition"), str(kept["edition"])),
        ]

    @api.model
    def _pdf_counted(self, skpd):
        if skpd:
            return self.env._("cases that this SKPD and the units below it hold")
        return self.env._("reports; a report that several SKPD answer counts once, in tables of SKPD at each of them")

    @api.model
    def _pdf_ground(self, kept):
        """Return how to read the figures and the law behind them: only what was verified is quoted."""
        notes = (
            self.env._(
                "The figures are those of the day named above and stay as they were; what happens later stands in later"
                " reports. The earlier period was counted on the same day. Days are working days, without those in"
                " which the reporter was asked. A dash means that there was nothing to measure."
            ),
            self.env._("No reporter is named here, and no table tells reporters apart."),
            self.env._(
                "Ground: Law Number 25 of 2009 on Public Services, Article 44 (answer within 14 days); Presidential"
                " Regulation Number 76 of 2013 on the Handling of Public Service Complaints (periodic reporting,"
                " completion within 60 days)."
            ),
            self.env._("Checksum of the figures (SHA-256): %s", kept["checksum"]),
        )
        return [parts.text(note, styles.SMALL) for note in notes]

    @api.model
    def _pdf_signature(self, letter, kept):
        # sudo: the place that stands on every letter
        place = ", ".join(filter(None, (self.env.company.sudo().city, Numbers(self.env).say(kept["today"], "date"))))
        return [parts.text(place), *letter._signature(self)]

    @api.model
    def _summary(self, kept):
        """Return the first sentences as text, for lists, forms and mails."""
        tell = GroupSentences(self.env, kept)
        ranking = "" if kept["skpd"] else tell.ranking()
        told = (tell.received(), tell.answered(), tell.backlog(), tell.steps(), tell.ages(), ranking)
        return "\n".join(filter(None, told))
