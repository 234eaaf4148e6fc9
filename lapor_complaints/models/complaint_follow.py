from odoo import fields, models

from .complaint_mail_letters import FOLLOWED


class LaporComplaint(models.Model):
    """Those who follow a public complaint by mail. Who follows a report that is joined hears of the kept one: the rows
    stay, so a report that is taken out again takes its followers along."""

    _inherit = "lapor.complaint"

    follower_ids = fields.One2many("lapor.follower", "complaint_id", groups=fields.NO_ACCESS)

    def _public_url(self):
        """Return the absolute address of the public page; the website knows it."""
        return ""

    def _leave_url(self, token):
        """Return the absolute address that ends a subscription; the website knows it."""
        return ""

    def _register_url(self, area_id, category_id):
        """Return the absolute address of the register with this selection; the website knows it."""
        return ""

    def _followed(self, action, events):
        """Return those of the public `events` of these complaints whose complaint is public and has followers."""
        if action not in FOLLOWED:
            return events.browse()
        told = events.filtered(lambda event: event.visibility == "public")
        # sudo: which complaints are public and have followers; read for all that are worked on together
        followed = self.sudo().filtered(lambda one: one._is_followed()) if told else told.complaint_id
        return told.filtered(lambda event: event.sudo().complaint_id in followed)  # sudo: its number

    def _is_followed(self):
        whole = self.parent_id or self
        reports = whole._followed_reports().with_prefetch(whole._prefetch_ids)  # read once for all at work
        return bool(whole._kept().is_public and reports.follower_ids)

    def _followed_reports(self):
        """Return this complaint and what is joined into it, as far as its followers may hear of it: of a protected
        report nobody learns what it is handled with. Called as superuser."""
        return (self | self._joined()).filtered(lambda one: not one._is_protected())

    def _public_keeper(self, number):
        """Return the public complaint that the once public one of this number was joined into, or none."""
        complaint = self.sudo()._by_number(number)  # sudo: only a public complaint leaves
        was_public = complaint.state == "merged" and complaint.response_start and not complaint._is_protected()
        return complaint._kept().filtered("is_public") if was_public else complaint.browse()
