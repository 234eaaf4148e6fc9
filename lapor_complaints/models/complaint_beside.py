from odoo import api, models

SHOWN = 5


class LaporComplaint(models.Model):
    """The panel beside the form: what else there is that belongs to this complaint. Asked for once the form is there,
    so that opening a complaint costs nothing more."""

    _inherit = "lapor.complaint"

    @api.readonly
    def read_beside(self):
        """Return the plain values of the panel: similar, related, joined and earlier complaints, each as far as the
        user may read it. Similar and earlier ones are for who verifies or acts for an SKPD. Raises AccessError on a
        complaint that is not the user's to read."""
        self.ensure_one()
        self.check_access("read")
        acting = self._actors() & {"coordinator", "liaison", "support"}
        related = self._related()
        return {
            "similar": self._similar_panel(related) if acting else [],
            "related": [self._beside_row(other) for other in related.sorted("id", reverse=True)],
            "joined": self._joined_rows() if self.merged_count else [],
            "earlier": [self._beside_row(other) for other in self._earlier()] if acting else [],
            "may_relate": self._may_relate(),
        }

    def _similar_panel(self, related):
        """Return the similar complaints while this one is open: later nobody decides on it any more."""
        if not self.is_open:
            return []
        matches = self._similar_to_this(SHOWN)
        may_merge = ",merge," in self.allowed_actions
        rows = []
        for match in matches:
            # sudo: what the refusal is made of; both complaints are the user's to read
            refusal = self.sudo()._merge_refusal(match.complaint.sudo()) if may_merge else None
            rows.append({
                **self._beside_row(match.complaint), "reasons": self._similar_reasons(match),
                "may_merge": may_merge and not refusal, "refusal": refusal or "",
            })  # fmt: skip
        return rows
