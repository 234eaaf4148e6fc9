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
        related = self._related().sorted("id", reverse=True)
        matches = self._similar_to_this(SHOWN) if acting and self.is_open else []
        similar = self.browse(match.complaint.id for match in matches)
        workable = (self | related | similar)._workable()
        return {
            "similar": [
                {**row, **self._similar_facts(match)}
                for row, match in zip(self._beside_rows(similar, workable), matches, strict=True)
            ],
            "related": self._beside_rows(related, workable),
            "joined": self._joined_rows() if self.merged_count else [],
            "earlier": self._beside_rows(self._earlier(), workable) if acting else [],
        }

    def _similar_facts(self, match):
        """Return why `match` is similar, and whether this complaint may be joined into it."""
        may_merge = ",merge," in self.allowed_actions
        # sudo: what the refusal is made of; both complaints are the user's to read
        refusal = self.sudo()._merge_refusal(match.complaint.sudo()) if may_merge else None
        return {
            "reasons": self._similar_reasons(match), "may_merge": may_merge and not refusal, "refusal": refusal or "",
        }  # fmt: skip
