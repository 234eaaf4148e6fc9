from odoo import api, fields, models

CITY = "lapor_complaints.lapor_complaints_group_coordinator,lapor_complaints.lapor_complaints_group_oversight"


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    return_notice = fields.Char(
        compute="_compute_return_notice", groups=CITY, help="Who returned it last, why, and whose it is"
    )

    def _last_return(self):
        """Return the newest returned disposition that the user may read."""
        return self.disposition_ids.filtered(lambda disposition: disposition.state == "returned")[:1]

    @api.depends("disposition_ids.state")
    def _compute_return_notice(self):
        for complaint in self:
            back = complaint._last_return()
            complaint.return_notice = back and self.env._(
                "Returned by %(skpd)s: %(reason)s. Belongs to, as they say: %(owner)s. “%(text)s”",
                skpd=back.skpd_id.name, reason=back.reason_id.name, owner=back.proposed_skpd_id.name or "–",
                text=back.reason_text,
            )  # fmt: skip
