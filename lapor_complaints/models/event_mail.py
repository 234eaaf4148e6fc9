from email.utils import make_msgid

from markupsafe import Markup

from odoo import models
from odoo.tools import formataddr

from .complaint_mail_letters import FINAL, LETTERS

HEADERS = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}


class LaporComplaintEvent(models.Model):
    """Turns an event into queued mails. Works as superuser, from cron alone."""

    _inherit = "lapor.complaint.event"

    def _queue_letters(self, audience):
        """Queue this event's letter to `audience`, one mail per recipient in her own language; returns the mails.

        An archived or deleted template switches its letter off.
        """
        letter = LETTERS[self.kind]
        which = getattr(letter, audience)
        if self.complaint_id.parent_id and which == "answer":
            which = "progress"  # the reporter responds to the answer of the whole
        name = f"lapor_complaints.mail_template_{audience}_{which}"
        template = self.env.ref(name, raise_if_not_found=False)
        if not template or not template.active:
            return self.env["mail.mail"]
        recipients = getattr(self, f"_recipients_{audience}")(letter.to)
        if audience == "reporter" and not recipients:
            self._ask_to_tell()
        return self.env["mail.mail"].create([
            {**self._letter(template, audience, recipient), **self._envelope(audience, recipient)}
            for recipient in recipients
        ])  # fmt: skip

    def _letter(self, template, audience, recipient):
        """Return subject and body in the recipient's language."""
        event = self.with_context(lang=recipient.lang)
        template = template.with_context(lang=recipient.lang)
        subject = template._render_field("subject", self.ids)[self.id]
        body = event._framed(
            recipient, audience, subject,
            body=template._render_field("body_html", self.ids)[self.id],
            facts=getattr(event, f"_facts_{audience}")(),
            url=getattr(event, f"_url_{audience}")(),
            final=audience == "reporter" and self.kind in FINAL,
        )  # fmt: skip
        return {"subject": subject, "body_html": body}

    def _framed(self, recipient, audience, subject, **values):
        """Return a whole letter: `values` (body, facts, url, button, final) in the frame of all letters."""
        frame = {
            "subject": subject, "html_lang": recipient.lang.replace("_", "-"), "city": self.env.company.name,
            "name": recipient.name, "audience": audience, **values,
        }  # fmt: skip
        body = self.env["ir.qweb"]._render("lapor_complaints.mail_layout", frame, minimal_qcontext=True)
        return Markup("<!DOCTYPE html>\n") + body

    def _envelope(self, audience, recipient):
        """Return the rest of the mail. It names no author and no record: whoever may read the complaint, or has
        acted on it, cannot read the mail through `mail.message`."""
        company = self.env.company
        address = company._lapor_mail_address("from")
        return {
            "email_to": recipient.email,
            "email_from": formataddr((company.name, address)),
            "reply_to": formataddr((company.name, company._lapor_mail_address("reply_to"))),
            "message_id": make_msgid("lapor", domain=address.rpartition("@")[2]),
            "headers": repr({**HEADERS, "Return-Path": company.bounce_email or address}),
            "author_id": False,
            "model": False,
            "res_id": False,
            "auto_delete": True,
            "lapor_audience": audience,
        }
