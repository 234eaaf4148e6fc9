from base64 import b64encode

from odoo import api, models
from odoo.exceptions import AccessError

from ..models.complaint_entry import Entry
from ..models.plain_text import plain_email
from ..report.pdf import NotDrawn
from .entry_checks import cleaned, key_of

PRIVACY = "lapor_website.privacy_version"
COPIED = ("type", "title", "description", "address", "incident_date", "category_id", "area_id", "channel",
          "is_anonymous", "is_secret")  # fmt: skip


class LaporEntry(models.TransientModel):
    """Files what an officer typed, by the one way in which complaints are filed."""

    _inherit = "lapor.entry"

    @api.model
    def file_report(self, values, key):
        """File the report and return {number, code, answer_by, receipt}: the PDF in base64, with the access code.

        Sent twice with the same `key` it is filed once and the answer is the same. The code is told here and nowhere
        else. Raises UserError with a sentence for what is missing, AccessError for who may not enter reports.
        """
        self.browse().check_access("read")
        clean, key = cleaned(self.env, values), key_of(self.env, key)
        complaints = self.env["lapor.complaint"]
        received = complaints._entry_moment(clean["received_on"])
        evidence, papers = (self._uploads(values.get(name)) for name in ("evidence_ids", "paper_ids"))
        role = "coordinator" if complaints._is_coordinator() else "officer"
        # sudo: who enters has no right to create; the core files it as it files what comes by the website
        complaint, code = complaints.sudo()._file(
            {**{name: clean[name] or False for name in COPIED}, "received_at": received},
            self._reporter_values(clean), self._contents(evidence), key,
            entry=Entry(self._contents(papers), role),
        )  # fmt: skip
        (evidence | papers).unlink()
        return {"number": complaint.number, "code": code, **self._paper(complaint, code, clean)}

    def _reporter_values(self, clean):
        email = plain_email(clean["email"])
        consent = {} if clean["consent"] else {"consented_at": False}
        return {
            **{name: clean[name] or False for name in ("name", "phone", "proxy_name", "proxy_relation")},
            "channel_detail": clean["channel_detail"] or False,
            "email": email or False, "address": clean["reporter_address"] or False,
            "lang": clean["lang"] if clean["lang"] in dict(self._languages()) else self._default_lang(),
            "told_by": self._told_by(email, clean["phone"], clean["reporter_address"], clean["is_anonymous"]),
            "entered_by_id": self.env.uid,
            "consent_version": self._privacy_version() if clean["consent"] else False, **consent,
        }  # fmt: skip

    @api.model
    def _privacy_version(self):
        # sudo: the version of a text that everybody reads
        return self.env["ir.config_parameter"].sudo().get_param(PRIVACY, "1")

    def _uploads(self, ids):
        """Return the files that this very user has put into the form. Raises AccessError for any other."""
        wanted = [one for one in (ids if isinstance(ids, list) else []) if isinstance(one, int)]
        files = self.env["ir.attachment"].browse(wanted).exists()
        own = files.sudo().filtered(  # sudo: compares whose and for what they are, before anything is read
            lambda file: file.create_uid == self.env.user and file.res_model == self._name and not file.res_id
        )
        if own != files.sudo():
            raise AccessError(self.env._("This file is not one of yours."))
        return files

    def _contents(self, files):
        return tuple((file.name, file.raw) for file in files)

    def _paper(self, complaint, code, clean):
        """Return the receipt for the reporter's hand (False when it cannot be drawn) and by when she gets an answer, in
        her language."""
        reporter = complaint.sudo()._reporter()  # sudo: the report that this request has filed
        lang, papers = reporter.lang, len(reporter.paper_ids)
        report = complaint.sudo().with_context(lang=lang)
        receipts = self.env["report.lapor_complaints.receipt"].sudo()
        try:
            content = b64encode(receipts._draw(report, code, self._receiver(clean, papers))).decode()
        except NotDrawn:
            content = False  # the report is filed all the same
        day = report.resolution_deadline
        mine = complaint.sudo().with_context(lang=self.env.lang)
        return {"receipt": content, "answer_by": mine._format_date(day) if day else ""}

    def _receiver(self, clean, papers):
        """Return who received it, for the paper alone (UU 25/2009 Ps. 44): nothing stored tells it to others."""
        post = self.env.user.sudo().lapor_member_ids[:1]  # sudo: the user's own post
        return {
            "name": self.env.user.name, "proxy": clean["proxy_name"], "papers": papers,
            "post": post._post_label() if post else self.env._("LAPOR coordinator"),
        }  # fmt: skip
