from odoo import models
from odoo.exceptions import AccessError

CITY = (
    "lapor_complaints.lapor_complaints_group_oversight",
    "lapor_complaints.lapor_complaints_group_coordinator",
)


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    def action_verify_history(self):
        """Tell oversight and coordinator, when asked, whether the history of this complaint is as it was written."""
        self.ensure_one()
        self.check_access("read")
        if not any(self.env.user.has_group(group) for group in CITY):
            raise AccessError(self.env._("Only oversight and the coordinator check histories."))
        faults = self.sudo()._verify_chain()  # sudo: the chain runs over all events; only what is wrong is told
        intact = self.env._("%s events: each is as it was written, none is missing.", self.event_count)
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "title": self.env._("The history was tampered with") if faults else self.env._("History verified"),
                "message": "\n".join(faults) or intact,
                "type": "danger" if faults else "success",
                "sticky": bool(faults),
            },
        }
