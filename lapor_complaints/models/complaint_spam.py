from odoo import api, models
from odoo.tools import email_normalize

from .spam_contact import phone_key
from .spam_score import text_bands, text_points
from .throttle import Limit

DAY = 24 * 60 * 60  # seconds
CONTACT = Limit("filed_contact", 6, DAY)
TEXT = Limit("filed_text", 5, DAY)
UNATTENDED = ("web", "email", "sms", "whatsapp", "social")  # channels where no officer stands between
THRESHOLD = 4  # points


class LaporComplaint(models.Model):
    """Whether a new report looks like spam. It is filed all the same: see `complaint_quarantine`."""

    _inherit = "lapor.complaint"

    @api.model
    def _assessed(self, values, reporter):
        """Return the values that put a report into quarantine, or none. Counts its contact and its text."""
        threshold = self._quarantine_threshold()
        if not threshold or values.get("channel", "web") not in UNATTENDED:
            return {}
        points = text_points(values["title"], values["description"], self._spam_words())
        if not self._set_moment():  # imports and demo data tell of the past: no flood
            points |= self._flood_points(values, reporter)
        if sum(points.values()) < threshold:
            return {}
        return {"is_quarantined": True, "quarantine_codes": ",".join(sorted(points))}

    @api.model
    def _flood_points(self, values, reporter):
        """Return the points for many reports of one contact, and for one text sent by many."""
        contacts = {email_normalize(reporter.get("email") or ""), phone_key(reporter.get("phone"))} - {"", False}
        attempts = [(CONTACT, contact) for contact in sorted(contacts)]
        attempts += [(TEXT, band) for band in text_bands(f"{values['title']} {values['description']}")]
        # sudo: counts hashed keys, gives nothing back
        loads = self.env["lapor.throttle"].sudo()._hit(attempts)
        contact = max(loads[: len(contacts)], default=0)
        text = max(loads[len(contacts) :], default=0)
        points = {"contact": 4 if contact > 2 else 2 if contact > 1 else 0, "repeated": 4 if text > 1 else 0}
        return {reason: value for reason, value in points.items() if value}

    @api.model
    def _quarantine_threshold(self):
        """Return from how many points on a report goes into quarantine; 0 switches it off."""
        # sudo: one number of the city's configuration
        value = self.env["ir.config_parameter"].sudo().get_param("lapor_complaints.quarantine_points")
        return int(value) if value and value.isdigit() else THRESHOLD

    @api.model
    def _spam_words(self):
        # sudo: a list of words of the city's configuration
        value = self.env["ir.config_parameter"].sudo().get_param("lapor_complaints.spam_words") or ""
        return [" ".join(word.lower().split()) for word in value.replace("\n", ",").split(",") if word.strip()]
