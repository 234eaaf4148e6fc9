from base64 import b64decode

from odoo import models
from odoo.tools import format_date

from .pdf import parts, render


class LaporLetterPdf(models.AbstractModel):
    """What official letters share: letterhead, language, dates, signer. All of it is the company's configuration."""

    _name = "lapor.letter.pdf"
    _description = "Official letter"

    def _for(self, record):
        """Return `record` in the language of official letters: Indonesian, where it is installed."""
        installed = self.env["res.lang"]._get_data(code="id_ID")
        return record.with_context(lang="id_ID") if installed else record

    def _head(self, env):
        company = env.company.sudo()  # sudo: letterhead and signer stand on every letter
        logo = False if company.uses_default_logo else company.with_context(bin_size=False).logo
        lines = (company.lapor_letterhead or company.name or "").splitlines()
        return parts.letterhead(lines, logo and b64decode(logo))

    def _document(self, complaint, story, title):
        """Return the PDF of `story` under the letterhead, with the complaint's number at the foot of each page."""
        env = complaint.env
        return render([*self._head(env), *story], title, complaint.number, self._page_words(env))

    def _complaint_facts(self, complaint):
        """Return what every letter says of a complaint, as (label, value); never who reported it."""
        env = complaint.env
        place = ", ".join(filter(None, (complaint.address, complaint.area_id.display_name)))
        return [
            (env._("Complaint"), complaint.number),
            (env._("SP4N number"), complaint.external_number),
            (env._("Received"), self._day(env, complaint._received_on())),
            (env._("Type"), complaint._label("type")),
            (env._("Category"), complaint.category_id.complete_name),
            (env._("Matter"), complaint.title),
            (env._("Place"), place),
            (env._("Date of the event"), self._day(env, complaint.incident_date)),
        ]

    def _day(self, env, day):
        return format_date(env, day, date_format="d MMMM y") if day else ""

    def _signature(self, env):
        """Return the block of the signer: office, room to sign, name, rank and number."""
        company = env.company.sudo()  # sudo: as above
        name = company.lapor_signer_name or "………………………………"
        lines = [name, company.lapor_signer_rank, company.lapor_signer_nip and f"NIP {company.lapor_signer_nip}"]
        signed = [parts.text(line) for line in lines if line]
        return [parts.text(f"{company.lapor_signer_title or ''},"), parts.gap(20), *signed]

    def _page_words(self, env):
        return env._("Page {page} of {pages}")
