from odoo import models

from .pdf import drawing, parts, render, styles


class Receipt(models.AbstractModel):
    """Tanda terima: what was received, when, what is promised and how to follow it (UU 25/2009 Ps. 44).

    It never names an anonymous reporter. Its QR code opens the page that asks for number and code: whoever finds the
    paper cannot open the report with it. Only the copy right after filing may carry the access code.
    """

    _name = "report.lapor_complaints.receipt"
    _inherit = "lapor.letter.pdf"
    _description = "Receipt"

    def _pdf_of(self, complaint):
        """Return the receipt of `complaint` as PDF for the files of an office."""
        return self._draw(self._for(complaint))

    def _draw(self, complaint, code=None, receiver=None):
        """Return the receipt as PDF in the language of the environment.

        `code` is the access code, if shown; `receiver` who took the report at a counter or by phone (name, post, and
        the proxy who stood there), on the one paper that the reporter gets at once. Raises NotDrawn.
        """
        with drawing(complaint.env):
            return self._drawn(complaint, code, receiver)

    def _drawn(self, complaint, code, receiver):
        env = complaint.env
        story = [
            *self._head(env),
            parts.text(env._("RECEIPT"), styles.TITLE),
            parts.facts(self._facts(complaint, receiver or {})),
            parts.gap(3),
            parts.text(env._("What was reported:"), styles.STRONG),
            parts.text(complaint.original_description or complaint.description, styles.TEXT),
            *self._promises(complaint),
            *self._following(complaint, code),
            *self._rights(env),
            *(self._received_by(complaint, receiver) if receiver else []),
        ]
        return render(story, f"{env._('Receipt')} {complaint.number}", complaint.number, self._page_words(env))

    def _facts(self, complaint, receiver):
        env = complaint.env
        place = ", ".join(filter(None, (complaint.address, complaint.area_id.display_name)))
        anonymous = env._("Anonymous: the name is not on this paper")
        return [
            (env._("Number"), complaint.number),
            (env._("SP4N number"), complaint.external_number),
            (env._("Received"), complaint.event_ids[:1].mail_moment(complaint.received_at)),
            (env._("Came as"), complaint._label("channel")),
            (env._("Type"), complaint._label("type")),
            (env._("Category"), complaint.category_id.complete_name),
            (env._("Reporter"), anonymous if complaint.is_anonymous else complaint.reporter_label),
            (env._("Represented by"), not complaint.is_anonymous and receiver.get("proxy")),
            (env._("Title"), complaint.original_title or complaint.title),
            (env._("Place"), place),
            (env._("Date of the event"), self._day(env, complaint.incident_date)),
            (env._("Attachments"), env._("%s files", len(complaint.reporter_file_ids) + receiver.get("papers", 0))),
        ]

    def _received_by(self, complaint, receiver):
        """Return where the officer signs who has taken the report: nothing stored names her with an anonymous one."""
        env = complaint.env
        where = ", ".join(filter(None, (self._company(env).city, self._day(env, complaint._received_on()))))
        lines = [where, env._("Received by:"), "", "", receiver["name"], receiver["post"]]
        signed = [parts.text(line or "\u00a0") for line in lines]
        return [parts.gap(4), parts.together([parts.side_by_side([], signed)])]

    def _promises(self, complaint):
        """Return the dates that the city has promised."""
        env = complaint.env
        dates = [
            (env._("Checked and forwarded"), complaint.verification_deadline),
            (env._("Answered"), complaint.resolution_deadline),
        ]
        told = [(name, env._("at the latest on %s", complaint._format_date(day))) for name, day in dates if day]
        if not told:
            return []
        return [parts.gap(2), parts.text(env._("What we promise:"), styles.STRONG), parts.facts(told, label=45)]

    def _following(self, complaint, code):
        """Return how the report is followed, with the QR code and, right after filing, the access code."""
        env, url = complaint.env, complaint._tracking_page_url()
        where = url and url.partition("?")[0].partition("//")[2]
        words = [parts.text(env._("How to follow it:"), styles.STRONG)]
        if where:
            words.append(
                parts.text(env._("Scan the code or open %s. You need the number and your access code.", where))
            )
        if code:
            keep = env._("Keep this paper like a key: number and access code together open your report.")
            words += [parts.gap(2), parts.text(env._("Access code: %s", code), styles.STRONG), parts.text(keep)]
        else:
            words.append(
                parts.text(env._("The access code is not on this paper: who finds it cannot open the report."))
            )
        square = [parts.qr(url, 30)] if url else []
        return [parts.gap(4), parts.side_by_side(words, square, 34)]

    def _rights(self, env):
        """Return what the reporter may do. Only what is certain about the law is quoted."""
        rights = (
            env._("You may add something, ask how far it is, object to the answer, rate the service and withdraw."),
            env._(
                "Not satisfied with how the city handled it? You may turn to the Ombudsman of the Republic of"
                " Indonesia: ombudsman.go.id, phone 137."
            ),
            env._("This receipt is given under Article 44 of Law Number 25 of 2009 on Public Services."),
        )  # fmt: skip
        return [
            parts.gap(4), parts.text(env._("Your rights:"), styles.STRONG),
            *(parts.text(f"•  {right}") for right in rights),
        ]  # fmt: skip
