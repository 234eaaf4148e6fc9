from datetime import timedelta

from odoo import api, models
from odoo.tools import hash_sign, verify_hash_signed

# What a link in a mail is for: the state in which it may act, and the acts of the city that it answers
LINKS = {"complete": ("incomplete", ("ask",)), "respond": ("answered", ("answer", "compose"))}
LINK_DAYS = 90  # so that whoever comes late is told kindly what has become of it


class LaporComplaintEvent(models.Model):
    """The links by which the reporter answers one question, or one answer of the city, straight from the mail.

    Each is good for one event and one purpose, opens nothing else of the report, and acts only by a button.
    """

    _inherit = "lapor.complaint.event"

    def _link_token(self, purpose):
        """Return the signed token of a link that answers this event."""
        self.ensure_one()
        return hash_sign(
            self.sudo().env,  # sudo: reads the secret of the database to sign, gives it to nobody
            f"lapor-act-{purpose}",
            [self.complaint_id._whole().number, self.id],
            expiration=timedelta(days=LINK_DAYS),
        )

    @api.model
    def _from_link(self, number, token, purpose):
        """Return the event that `token` answers for `purpose` on report `number`, or none."""
        try:
            # sudo: as above
            found = verify_hash_signed(self.sudo().env, f"lapor-act-{purpose}", str(token or "")[:500])
        except (ValueError, IndexError, UnicodeError):
            found = None
        valid = isinstance(found, list) and len(found) == 2 and found[0] == str(number or "").upper()
        return self.browse(found[1]).exists() if valid else self.browse()

    def _link_is_open(self, purpose):
        """Tell whether the city still waits for the answer to this event, and not to a later one."""
        state, kinds = LINKS[purpose]
        complaint = self.complaint_id
        return complaint.state == state and self == complaint._newest_event(kinds)


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def _newest_event(self, kinds):
        """Return the last event of one of `kinds`, or none."""
        return self.event_ids.filtered(lambda event: event.kind in kinds).sorted("sequence")[-1:]

    def _act_url(self, event, act):
        """Return the link by which the reporter does `act` in answer to `event`; the website addon knows it."""
        return False

    def _tracking_page_url(self):
        """Return the address of the page that asks for number and code; the website addon knows it."""
        return False
