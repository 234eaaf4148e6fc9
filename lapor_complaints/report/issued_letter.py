from reportlab.lib.units import mm

from odoo import models

from .pdf import parts, styles

ADDRESS = 62  # millimetres; the number of the letter stands on one line beside it
SIGNED = 2  # flowables of the closing that are QR code and signature
SHORT = 700  # characters of a paragraph that goes over to the next page as a whole


class LaporLetterIssued(models.AbstractModel):
    """Letters that are numbered, stored and verified by their QR code. Each kind says what stands in its middle."""

    _name = "lapor.letter.issued"
    _inherit = "lapor.letter.pdf"
    _description = "Numbered letter"

    _kind = ""

    def _pdf_of(self, complaint):
        """Return the letter as PDF, as it was issued; the first time it is issued. Practice issues nothing."""
        letters = self.env["lapor.letter"]
        if complaint.is_practice:
            return self._drawn(letters._practised(self._kind, complaint))
        return letters._of(self._kind, complaint)._content()

    def _drawn(self, letter):
        """Return the PDF of a letter that is being issued. Called as superuser."""
        letter = self._for(letter)
        complaint = letter.complaint_id
        story = [*self._opening(letter), *self._with_last_words(self._middle(letter), self._closing(letter))]
        return self._document(complaint, story, f"{letter._kind_label(letter.kind)} {letter.number}")

    def _with_last_words(self, middle, closing):
        """Return the story whose last short paragraph stays with the signature: nobody signs an empty page."""
        words = middle[-1].getPlainText() if hasattr(middle[-1], "getPlainText") else ""
        last = 1 if 0 < len(words) < SHORT else 0
        signed, rest = closing[:SIGNED], closing[SIGNED:]
        return [*middle[: len(middle) - last], parts.together([*middle[len(middle) - last :], *signed]), *rest]

    def _opening(self, letter):
        """Return number, nature and matter beside place, date and addressee."""
        env, files = letter.env, self._files(letter)
        pairs = [
            (env._("Letter number"), letter.number),
            (env._("Nature"), self._nature(letter.complaint_id)),
            (env._("Attachments"), env._("%s files", len(files)) if files else "–"),
            (env._("Matter"), self._matter(letter)),
        ]
        reference = parts.facts(pairs, label=25, width=parts.WIDTH - ADDRESS * mm)
        lines = (self._place_and_day(letter), "", env._("To"), *self._addressee(letter))
        addressee = [parts.text(line or "\u00a0") for line in lines]
        return [parts.side_by_side([reference], addressee, ADDRESS), parts.gap(6)]

    def _place_and_day(self, letter):
        city = self._company(letter.env).city
        return ", ".join(filter(None, (city, self._day(letter.env, letter.issued_on))))

    def _addressee(self, letter):
        """Return the lines of the address: the reporter by name only where she is named to the office in charge."""
        env, complaint = letter.env, letter.complaint_id
        if letter.is_named:
            return (env._("Mr/Ms %s", complaint._reporter().name), env._("at the given address"))
        return (env._("The reporter of %s", complaint.number), env._("by way of LAPOR"))

    def _files(self, letter):
        """Return the files that go with the letter."""
        return letter.env["ir.attachment"]

    def _words(self, letter):
        """Return what the configured texts may name."""
        complaint, company = letter.complaint_id, self._company(letter.env)
        return {
            "number": complaint.number, "city": company.name, "matter": complaint.title,
            "body": letter.recipient or "", "received": self._day(letter.env, complaint._received_on()),
            "day": self._day(letter.env, complaint.silence_deadline),
        }  # fmt: skip

    def _told(self, letter):
        """Return what was written to the reporter, as paragraphs."""
        event = letter.event_id
        words = "\n".join(filter(None, (event.reason_id.public_text, event.body)))
        return [parts.text(line, styles.TEXT) for line in words.split("\n") if line.strip()]

    def _rights(self, letter):
        """Return what the reporter may do now. Only what is certain about the law is quoted (domain.md 2.1)."""
        env, complaint = letter.env, letter.complaint_id
        words = []
        if complaint.state == "answered" and complaint.silence_deadline:
            words.append(env._(
                "If you do not agree, tell us until %s through LAPOR, with number and access code, or at the counter."
                " Without word from you the report is closed then.", self._day(env, complaint.silence_deadline),
            ))  # fmt: skip
        words.append(env._(
            "You may also complain to the Ombudsman of the Republic of Indonesia (Articles 40 and 46 of Law Number 25"
            " of 2009 on Public Services): ombudsman.go.id, phone 137. Complaints are free of charge."
        ))  # fmt: skip
        return [parts.text(line, styles.TEXT) for line in words]

    def _closing(self, letter):
        """Return QR code and signature (see SIGNED), then attachments and copies."""
        env, files = letter.env, self._files(letter)
        url = letter._url()
        left = [parts.qr(url), parts.text(env._("Scan to check this letter"), styles.SMALL)] if url else []
        names = [f"{index}. {file.name}" for index, file in enumerate(files, 1)]
        listed = [parts.gap(4), parts.text(env._("Attachments:"), styles.STRONG), parts.text("\n".join(names))]
        copies = self._company(env).lapor_letter_copies
        told = [parts.gap(4), parts.text(env._("Copies to:"), styles.STRONG), parts.text(copies)] if copies else []
        signed = [parts.gap(6), parts.side_by_side(left, self._signature(letter))]
        return [*signed, *(listed if files else []), *told]
