from odoo import api, models
from odoo.tools import SQL

from .complaint_guard import GUARD

# Their own protection lets the rows of practice go, and no others
OWNED = ("lapor_complaint_event", "lapor_answer", "lapor_disposition", "lapor_reporter")


class LaporComplaint(models.Model):
    """Practice is the only complaint that ends by being deleted; the guard of real ones stays as it was."""

    _inherit = "lapor.complaint"

    @api.ondelete(at_uninstall=False)
    def _refuse_deletion(self):  # pylint: disable=missing-return
        if not self._guarded() or not all(complaint.is_practice for complaint in self):
            super()._refuse_deletion()

    @api.model
    def _practice_of(self, user):
        """Return all practice of `user` as superuser."""
        # sudo: her own; some of it may have left her SKPD
        return self.sudo().search([("practice_user_id", "=", user.id)])

    def _end_practice(self):
        """Delete these complaints with all that belongs to them. Called as superuser, for practice alone."""
        doomed = self.filtered("is_practice").with_context(lapor_guard=GUARD)
        if not doomed:
            return
        self.env.flush_all()
        self.env.cr.execute(SQL("UPDATE lapor_complaint SET answer_id = NULL WHERE id IN %s", doomed._ids))
        for table in OWNED:
            self.env.cr.execute(SQL("DELETE FROM %s WHERE complaint_id IN %s", SQL.identifier(table), doomed._ids))
        self.env.invalidate_all(flush=False)
        doomed.unlink()
