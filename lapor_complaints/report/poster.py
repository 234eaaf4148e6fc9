from base64 import b64decode

from odoo import models

from .pdf import poster

DAYS = ("resolution", "complaint", False)


class Poster(models.AbstractModel):
    """The poster for public counters: Indonesian large, English below. Nothing in it is secret."""

    _name = "report.lapor_complaints.poster"
    _description = "Poster for public counters"

    def _pdf_of(self, company):
        return self._sized(company, "a4")

    def _sized(self, company, size):
        """Return the poster of `company` as PDF; `size` is a4 or a3."""
        company = company.sudo()  # sudo: name, logo and telephone lines stand on a public wall
        logo = False if company.uses_default_logo else company.with_context(bin_size=False).logo
        url = company._report_page_url()
        return poster.draw(self._words(company, url), url, logo and b64decode(logo), size)

    def _words(self, company, url):
        ours, english = self._speaking("id_ID"), self._speaking("en_US")
        return poster.Words(
            city=company.name, ask_id=ours._ask(), ask_en=english._ask(), scan_id=ours._scan(),
            scan_en=english._scan().replace("\n", " "), shown=url.partition("//")[2],
            steps=list(zip(ours._steps(), english._steps(), strict=True)), free_id=ours._free(),
            free_en=english._free(), lines=ours._lines(company),
        )  # fmt: skip

    def _speaking(self, lang):
        installed = self.env["res.lang"]._get_data(code=lang)
        return self.with_context(lang=lang if installed else "en_US")

    def _ask(self):
        return self.env._("A problem with a city service? Tell us.")

    def _scan(self):
        return self.env._("Scan\nwith your\nphone")

    def _steps(self):
        days = self.env["lapor.deadline.rule"]._days(*DAYS)
        return (
            self.env._("Write what happened and where. A photo helps."),
            self.env._("Keep your number and code: with them you follow it."),
            self.env._("You get an answer within %s working days.", days),
        )

    def _free(self):
        return self.env._("Free · no account · your name may stay hidden")

    def _lines(self, company):
        lines = (
            (self.env._("WhatsApp"), company.lapor_poster_whatsapp),
            (self.env._("Emergency"), company.lapor_poster_emergency),
        )
        return [(label, number) for label, number in lines if number]
