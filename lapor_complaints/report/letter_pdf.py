from base64 import b64decode

from odoo import models
from odoo.tools import format_date

from .pdf import parts


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
