from pytz import timezone

from odoo import api, models


class LaporComplaintEvent(models.Model):
    """What the letters say besides their templates. In the language of the environment.

    The `mail_` methods are for templates, which may not call private ones; they are closed to RPC.
    """

    _inherit = "lapor.complaint.event"

    @api.private
    def mail_date(self, field):
        """Return the complaint's date `field` in words, or an empty string."""
        day = self.complaint_id[field]
        return self.complaint_id._format_date(day) if day else ""

    @api.private
    def mail_is_ahead(self, field):
        """Tell whether the complaint's date `field` has not passed: nobody is promised a day that is over."""
        day = self.complaint_id[field]
        return bool(day and day >= self.complaint_id._today())

    @api.private
    def mail_answer_by(self):
        """Return by when the reporter gets an answer, or an apology once that day has passed."""
        day = self.mail_date("resolution_deadline")
        values = {"day": day, "ahead": self.mail_is_ahead("resolution_deadline")}
        return self.env["ir.qweb"]._render("lapor_complaints.mail_answer_by", values, minimal_qcontext=True)

    @api.private
    def mail_quote(self):
        """Return what was written to the reporter, as a block; of a secret complaint only where to read it."""
        text = "\n\n".join(filter(None, (self.reason_id.public_text, self.body)))
        if not text or self.visibility == "internal":
            return ""
        values = {"secret": self.complaint_id.is_secret, "text": text, "files": len(self.attachment_ids)}
        return self.env["ir.qweb"]._render("lapor_complaints.mail_quote", values, minimal_qcontext=True)

    @api.private
    def mail_data_request(self):
        """Return the personal data request that the event is about: the newest of its complaint."""
        state = {"data_done": "done", "data_refuse": "refused"}.get(self.kind)
        domain = [("complaint_id", "=", self.complaint_id.id), *([("state", "=", state)] if state else [])]
        return self.env["lapor.data.request"].search(domain, order="closed_at desc, id desc", limit=1)

    @api.private
    def mail_moment(self, utc):
        """Return a moment as the city's day and hour in words; nothing for none."""
        if not utc:
            return ""
        zone = timezone(self.complaint_id._calendar().tz or "UTC")
        local = timezone("UTC").localize(utc).astimezone(zone)
        return f"{self.complaint_id._format_date(local.date())}, {local:%H.%M} {local:%Z}"

    @api.private
    def mail_returned(self):
        """Return the disposition that was sent back last."""
        return self.complaint_id.disposition_ids.filtered(lambda one: one.state == "returned")[:1]

    @api.private
    def mail_support_date(self):
        """Return the date of the supporting SKPD that the event is about, in words."""
        running = self.complaint_id._running_supports().filtered(lambda one: one.skpd_id == self.skpd_id)
        return self.complaint_id._format_date(running[:1].due_date) if running[:1].due_date else ""

    @api.private
    def mail_may_reopen(self):
        """Tell whether the reporter may still reopen the closed report."""
        return self.complaint_id.skpd_id.kind != "external" and self.complaint_id._may_reopen()

    def _facts_reporter(self):
        """Return (label, value) pairs on how the report stands; the title not if it is secret."""
        complaint = self.complaint_id
        promise = complaint._promise()
        facts = [
            (self.env._("Number"), complaint.number),
            (self.env._("Title"), not complaint.is_secret and complaint.title),
            (self.env._("Status"), complaint._citizen_state()),
            (self.env._("Office"), complaint.skpd_id.name),
            (promise["deadline_label"], self.mail_is_ahead("deadline") and self.mail_date("deadline")),
        ]
        return [(label, value) for label, value in facts if label and value]

    def _facts_staff(self):
        """Return what an officer needs to see how urgent it is: nothing about the reporter, nothing she wrote if it
        is secret or concerns an officer."""
        complaint = self.complaint_id
        shown = not (complaint.is_secret or complaint.is_supervision)
        facts = [
            (self.env._("Number"), complaint.number),
            (self.env._("Title"), shown and complaint.title),
            (self.env._("Type"), complaint._label("type")),
            (self.env._("Category"), complaint.category_id.complete_name),
            (self.env._("Area"), complaint.area_id.display_name),
            (self.env._("Status"), complaint._label("state")),
            (self.env._("Deadline"), self.mail_date("deadline")),
        ]
        return [(label, value) for label, value in facts if value]

    def _url_reporter(self):
        return self.complaint_id._tracking_url()

    def _url_staff(self):
        """Return the link into the backend: it asks for the login and then for the officer's own rights."""
        complaint = self.complaint_id
        return f"{complaint.get_base_url()}/mail/view?model={complaint._name}&res_id={complaint.id}"
