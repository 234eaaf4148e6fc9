from string import Template

from reportlab.lib.units import mm

from odoo import models
from odoo.exceptions import UserError

from .pdf import parts, styles


class TransferLetter(models.AbstractModel):
    """The letter by which a complaint is passed on to a body outside the city. It never says who reported it."""

    _name = "report.lapor_complaints.transfer_letter"
    _inherit = "lapor.letter.pdf"
    _description = "Letter of transfer"

    def _pdf_of(self, complaint):
        """Return the letter of the last transfer of `complaint` as PDF. Raises UserError where there was none."""
        complaint = self._for(complaint)
        env = complaint.env
        transfer = complaint.disposition_ids.filtered("letter_number")[:1]
        if not transfer:
            raise UserError(env._("%s was not passed on to another body: there is no letter.", complaint.number))
        files = complaint.reporter_file_ids
        story = [
            parts.side_by_side([self._reference(transfer, files)], self._addressee(transfer)),
            parts.gap(6),
            *(parts.text(words, styles.TEXT) for words in self._body(transfer).split("\n") if words.strip()),
            parts.gap(2),
            parts.facts(self._complaint_facts(complaint)),
            parts.gap(3),
            parts.text(env._("What was reported:"), styles.STRONG),
            parts.text(complaint.description, styles.TEXT),
            *self._closing(transfer, files),
        ]
        return self._document(complaint, story, f"{complaint.number} {transfer.letter_number}")

    def _reference(self, transfer, files):
        env = transfer.env
        count = env._("%s files", len(files)) if files else "–"
        return parts.facts([
            (env._("Letter number"), transfer.letter_number),
            (env._("Nature"), self._nature(transfer.complaint_id)),
            (env._("Attachments"), count),
            (env._("Matter"), env._("Public complaint %s passed on", transfer.complaint_id.number)),
        ], label=25, width=(parts.WIDTH - 75 * mm))  # fmt: skip

    def _nature(self, complaint):
        """Return how the paper is to be handled: what the public may not read is not left on a desk."""
        return complaint.env._("Secret") if complaint.is_secret else complaint.env._("Ordinary")

    def _addressee(self, transfer):
        env, complaint = transfer.env, transfer.complaint_id
        day = complaint._calendar()._lapor_local_date(transfer.sent_at)
        city = env.company.sudo().city  # sudo: the place that stands on every letter
        where = ", ".join(filter(None, (city, self._day(env, day))))
        lines = (where, "", env._("To"), env._("The Head of %s", transfer.skpd_id.name), env._("at their office"))
        return [parts.text(line or "\u00a0") for line in lines]

    def _body(self, transfer):
        """Return the text of the letter with its $words filled in."""
        company = transfer.env.company.sudo()  # sudo: the text that stands in every letter
        values = {"number": transfer.complaint_id.number, "body": transfer.skpd_id.name, "city": company.name}
        return Template(company.lapor_letter_body or "").safe_substitute(values)

    def _closing(self, transfer, files):
        env = transfer.env
        url = transfer._letter_url()
        left = [parts.qr(url), parts.text(env._("Scan to check this letter"), styles.SMALL)] if url else []
        names = [f"{index}. {file.name}" for index, file in enumerate(files, 1)]
        listed = [parts.gap(4), parts.text(env._("Attachments:"), styles.STRONG), parts.text("\n".join(names))]
        copies = env.company.sudo().lapor_letter_copies  # sudo: as above
        told = [parts.gap(4), parts.text(env._("Copies to:"), styles.STRONG), parts.text(copies)] if copies else []
        return [parts.gap(6), parts.side_by_side(left, self._signature(env)), *(listed if files else []), *told]
