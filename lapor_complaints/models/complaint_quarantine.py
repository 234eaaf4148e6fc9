from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from .complaint_guard import GUARD

COLUMN = "lapor_complaints.stage_quarantine"
SPAM = "lapor_complaints.reason_spam"


class LaporComplaint(models.Model):
    """Reports that look like spam stand in a column of their own until a coordinator has looked.

    Nothing else differs: they have a number, a code and their clocks, and the reporter is told so. No SKPD and no
    public page sees them.
    """

    _inherit = "lapor.complaint"

    is_quarantined = fields.Boolean(string="In quarantine", readonly=True, copy=False)
    quarantine_codes = fields.Char(readonly=True, copy=False)
    quarantine_reasons = fields.Char(string="Why in quarantine", compute="_compute_quarantine_reasons")

    # "IS TRUE" is how the ORM asks, and PostgreSQL takes a partial index for the very same words alone
    _quarantine_idx = models.Index("(deadline, id DESC) WHERE is_quarantined IS TRUE")

    @api.depends("quarantine_codes")
    @api.depends_context("lang")
    def _compute_quarantine_reasons(self):
        labels = {
            "links": self.env._("links in the text"),
            "capitals": self.env._("written in capitals"),
            "gibberish": self.env._("text without meaning"),
            "words": self.env._("words of the city's list"),
            "contact": self.env._("many reports from this contact"),
            "repeated": self.env._("the same text was sent many times"),
            "hand": self.env._("put here by a coordinator"),
        }
        for complaint in self:
            codes = (complaint.quarantine_codes or "").split(",")
            complaint.quarantine_reasons = ", ".join(labels[code] for code in codes if code in labels)

    @api.model
    def _entry_stage_id(self, quarantined):
        """Return the id of the column in which a new report stands."""
        column = quarantined and self.env["ir.model.data"]._xmlid_to_res_id(COLUMN)
        return column or self.env["lapor.stage"]._first_id("submitted", False)

    def _log_quarantine(self):
        if self.is_quarantined:
            self._log("quarantine", "system", note=self.quarantine_reasons)

    def _end_quarantine(self):
        """Return the values by which any move ends the quarantine."""
        return {"is_quarantined": False, "quarantine_codes": False} if self.is_quarantined else {}

    def _follow_column(self, stage):
        """A card dragged out of the column of quarantine is released, one dragged in is held. Called as superuser."""
        inside = stage.id == self.env["ir.model.data"]._xmlid_to_res_id(COLUMN)
        if inside and not self.is_quarantined:
            self.with_context(lapor_guard=GUARD).write({"is_quarantined": True, "quarantine_codes": "hand"})
            self._log("quarantine", "coordinator", note=self.quarantine_reasons)
        elif not inside and self.is_quarantined:
            self._release()

    def _release(self):
        """End the quarantine and write it into the history. Called as superuser."""
        stage_id = self.env["lapor.stage"]._first_id("submitted", False)
        self.with_context(lapor_guard=GUARD).write({**self._end_quarantine(), "stage_id": stage_id})
        self._log("unquarantine", "coordinator")

    def action_release_quarantine(self):
        """Give the selected reports back to verification."""
        for complaint in self._quarantined():
            # sudo: the user is a coordinator who may write it; the facts of a complaint nobody writes directly
            complaint.sudo()._release()
        return True

    def action_reject_spam(self):
        """Reject the selected reports as spam, with the reason that says so."""
        reason = self.env.ref(SPAM, raise_if_not_found=False)
        if not reason:
            raise UserError(self.env._("The reason “spam” is gone: reject each report with another one."))
        for complaint in self._quarantined():
            complaint._apply("reject", reason=reason)
        return True

    def _quarantined(self):
        """Return these complaints when the user may judge all of them. Raises AccessError or UserError."""
        self.check_access("write")
        if not self._is_coordinator():
            raise AccessError(self.env._("Only a LAPOR coordinator judges what is in quarantine."))
        free = self.filtered(lambda complaint: not complaint.is_quarantined)
        if free:
            raise UserError(self.env._("Not in quarantine: %s.", ", ".join(free.mapped("number"))))
        return self
