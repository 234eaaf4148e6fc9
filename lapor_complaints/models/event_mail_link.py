from odoo import api, models

from .complaint_link import LINKS


class LaporComplaintEvent(models.Model):
    """The buttons in letters that lead straight to what the reporter is asked for."""

    _inherit = "lapor.complaint.event"

    @api.private
    def mail_act_links(self):
        """Return the buttons under a question or an answer, as HTML; none when nothing is asked any more."""
        complaint = self.complaint_id
        purpose = next((name for name, (state, _kinds) in LINKS.items() if complaint.state == state), None)
        event = complaint._newest_event(LINKS[purpose][1]) if purpose else self.browse()
        if not event or (complaint.parent_id and purpose == "respond"):
            return ""
        settled = self.env._("Yes, it is settled")
        not_yet = self.env._("No, not yet")
        now = self.env._("Answer now")
        labels = {"complete": {"complete": now}, "respond": {"confirm": settled, "dispute": not_yet}}[purpose]
        links = [(complaint._act_url(event, act), label) for act, label in labels.items()]
        links = [(url, label) for url, label in links if url]  # without a website there is no page to lead to
        return self.env["ir.qweb"]._render("lapor_complaints.mail_act_links", {"links": links}, minimal_qcontext=True)
