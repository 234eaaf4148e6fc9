from odoo import api, fields, models
from odoo.exceptions import UserError

from .lifecycle import OPEN


class LaporComplaint(models.Model):
    """Several reports of the same thing are joined into one. Chains are followed, cycles cannot come about: only an
    open report is kept, and whoever is joined is open no more. Both rows are written, so two who join crosswise at
    the same moment collide (ADR 0020)."""

    _inherit = "lapor.complaint"

    merged_into_id = fields.Many2one(index="btree_not_null")
    merged_count = fields.Integer(
        readonly=True, copy=False, help="Reports joined into this one, directly or through another"
    )
    report_count = fields.Integer(string="Reports", compute="_compute_report_count")

    @api.depends("merged_count")
    def _compute_report_count(self):
        for complaint in self:
            complaint.report_count = complaint.merged_count + 1

    def _kept(self):
        """Return the complaint that handles the matter of this one: the last of the chain, or itself."""
        return self._keepers()[-1:] or self

    def _keepers(self):
        """Return the complaints that this one is joined into, nearest first. Called as superuser."""
        keepers, complaint = self.browse(), self.merged_into_id
        while complaint and complaint not in keepers:
            keepers += complaint
            complaint = complaint.merged_into_id
        return keepers

    def _joined(self, deep=True):
        """Return the complaints joined into this one, with `deep` through others too. Called as superuser."""
        found = self.browse()
        level = self.search([("merged_into_id", "in", self.ids)]) if self.merged_count else found
        while level:
            found += level
            level = deep and self.search([("merged_into_id", "in", level.ids), ("id", "not in", found.ids)])
        return found

    def _merge_refusal(self, kept):
        """Return the sentence why this complaint cannot be joined into `kept`, or nothing. Both as superuser."""
        if kept == self or kept.merged_into_id:
            return self.env._("Choose another complaint to keep: %s is itself merged.", kept.number)
        if kept.state not in OPEN:
            return self.env._("%s has ended: join into a report that is still open.", kept.number)
        if kept.parent_id:
            return self.env._("%(part)s is a part: join into the whole report %(whole)s.",
                              part=kept.number, whole=kept.parent_id.number)  # fmt: skip
        watched = self.is_supervision or kept.is_supervision or self.reported_skpd_id or kept.reported_skpd_id
        same = self.is_supervision == kept.is_supervision and self.reported_skpd_id == kept.reported_skpd_id
        if watched and not same:
            return self.env._(
                "A report with a supervision element is joined only with one about the same unit: otherwise the unit "
                "complained about could read it."
            )
        return None

    def _effects_of_merge(self, given):
        refusal = self._merge_refusal(self.browse(given["kept"].id))
        if refusal:
            raise UserError(refusal)
        self._end_disposition("closed")
        return {"merged_into_id": given["kept"].id, "closed_by": "officer"}

    def _after_merge(self, given):
        self.merged_into_id._count_joined(1 + self.merged_count)
        self.merged_into_id._log("absorb", given["side"], other_id=self.id)

    def _count_joined(self, number):
        for complaint in self | self._keepers():
            complaint.write({"merged_count": complaint.merged_count + number})

    def _effects_of_restore(self, given):
        return self._leave(given["side"])

    def _effects_of_detach(self, given):
        return self._leave(given["side"])

    def _leave(self, side):
        """Take this complaint out of the one that it was joined into; returns what changes when it is open again."""
        kept = self.merged_into_id
        if kept:
            kept._count_joined(-1 - self.merged_count)
            kept._log("leave", side, other_id=self.id)
        self._end_disposition("closed")
        return {"skpd_id": False, "user_id": False, "merged_into_id": False}

    def _event_values(self, action, given):
        values = super()._event_values(action, given)
        return {**values, "other_id": given["kept"].id} if action == "merge" else values
