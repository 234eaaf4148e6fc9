from odoo import fields, models
from odoo.exceptions import AccessError, UserError

from .complaint_guard import GUARD


class LaporComplaint(models.Model):
    """Complaints that belong together without being the same. Kept in both directions; nobody reads the field, whom
    it leads to is asked under each viewer's own rights."""

    _inherit = "lapor.complaint"

    related_ids = fields.Many2many(
        "lapor.complaint", "lapor_complaint_related_rel", "complaint_id", "related_id", readonly=True, copy=False,
        groups=fields.NO_ACCESS,
    )  # fmt: skip

    def relate(self, other_id):
        """Mark this complaint and that with id `other_id` as related. Raises AccessError unless both are the user's."""
        self._set_relation(other_id, True)

    def unrelate(self, other_id):
        """End the relation with the complaint with id `other_id`. Raises AccessError unless both are the user's."""
        self._set_relation(other_id, False)

    def _set_relation(self, other_id, related):
        self.ensure_one()
        other = self._relatable(other_id)
        # sudo: nobody may write or read the field itself; both complaints are the user's to work on
        one, two = self.sudo().with_context(lapor_guard=GUARD), other.sudo().with_context(lapor_guard=GUARD)
        if (two in one.related_ids) == related:
            return
        command = 4 if related else 3
        for complaint, peer in ((one, two), (two, one)):
            complaint.write({"related_ids": [(command, peer.id)]})
            complaint._log("relate" if related else "unrelate", self._side(), other_id=peer.id)

    def _relatable(self, other_id):
        """Return the complaint `other_id`; the same refusal whether it does not exist or is not the user's."""
        other = self.browse(other_id if isinstance(other_id, int) else 0)
        # sudo: whether there is such a complaint is not told
        if not other.sudo().exists() or (self | other)._workable() != self | other:
            raise AccessError(self.env._("Only reports that you work on yourself can be marked as related."))
        if other == self:
            raise UserError(self.env._("A report is not related to itself."))
        return other

    def _workable(self):
        """Return those of these complaints that the user verifies, or answers for her SKPD."""
        return self._filtered_access("write").filtered(lambda one: one._actors() & {"coordinator", "liaison"})

    def _related(self):
        """Return the related complaints that the user may read."""
        return self.sudo().related_ids.with_env(self.env)._filtered_access("read")  # sudo: filtered at once
