from typing import NamedTuple

from odoo import models
from odoo.tools import email_normalize

COORDINATORS = "lapor_complaints.lapor_complaints_group_coordinator"
CUSTODIANS = "lapor_complaints.lapor_complaints_group_custodian"
ARBITERS = "lapor_complaints.lapor_complaints_group_arbiter"


class Recipient(NamedTuple):
    """One address with the language it is written to in; `name` is for the greeting, empty for none."""

    email: str
    lang: str
    name: str = ""


class LaporComplaintEvent(models.Model):
    """Who is written to. Works as superuser, from cron alone."""

    _inherit = "lapor.complaint.event"

    def _recipients_reporter(self, _to):
        """Return the reporter if she left an address. Her name stays out of the letter where it is protected."""
        reporter = self.complaint_id._reporter()
        email = email_normalize(reporter.email or "")
        protected = self.complaint_id.is_anonymous or self.complaint_id.is_secret
        name = "" if protected else reporter.name or ""
        wanted = email and not reporter.no_letters
        return [Recipient(email, self._mail_lang(reporter.lang), name)] if wanted else []

    def _recipients_staff(self, to):
        """Return the officers named by `to`, without the one who acted and whoever has no address."""
        users = (getattr(self, f"_{to}")() - self.user_id).filtered(lambda user: user.active and not user.share)
        found = {email_normalize(user.email or ""): user for user in users}
        return [Recipient(email, self._mail_lang(user.lang), user.name) for email, user in found.items() if email]

    def _coordinators(self):
        return self.env.ref(COORDINATORS).all_user_ids

    def _deciders(self):
        """Return the coordinators, and the arbiters when the decision is theirs."""
        arbiters = self.env.ref(ARBITERS).all_user_ids if self.complaint_id.awaits_decision else self.env["res.users"]
        return self._coordinators() | arbiters

    def _custodians(self):
        return self.env.ref(CUSTODIANS).all_user_ids

    def _liaisons(self):
        return self._liaisons_of(self.complaint_id.skpd_id)

    def _supporters(self):
        return self._liaisons_of(self.skpd_id)

    def _liaisons_of(self, skpd):
        """Return the liaison officers on duty of `skpd`, else of the nearest unit above that has some, else the
        coordinators: no disposition goes unnoticed."""
        return skpd._liaison_users(reachable=lambda user: user.email) or self._coordinators()

    def _workers(self):
        """Return who works on the complaint: the assignee, else the liaison officers, else the coordinators."""
        return self.complaint_id.user_id.filtered("active") or self._liaisons()

    def _holders(self):
        """Return who has to stop working on it; nobody while it lies with no SKPD of the city."""
        skpd = self.complaint_id.skpd_id
        return self._workers() if skpd and skpd.kind != "external" else self.env["res.users"]

    def _mail_lang(self, wanted):
        """Return the language to write in: the wanted one if it is installed, else Indonesian, else the source's."""
        installed = self.env["res.lang"]._get_data
        return next((code for code in (wanted, "id_ID") if code and installed(code=code)), "en_US")
