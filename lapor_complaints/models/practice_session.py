from datetime import timedelta

from odoo import api, fields, models
from odoo.exceptions import AccessError

from .complaint_guard import GUARD
from .practice import PRACTICE

GROUP = "lapor_complaints.lapor_complaints_group_"
ROLES = {"verifier": "coordinator", "head": "head", "liaison": "officer"}  # what one may practise, and who may
MANUALS = (
    ("coordinator", "verifikator"), ("officer", "penghubung"), ("oversight", "pimpinan"), ("head", "pimpinan"),
    ("custodian", "kustodian"), ("admin", "administrator"),
)  # fmt: skip
KEPT_DAYS = 60  # calendar days after which forgotten practice goes


class LaporPractice(models.AbstractModel):
    """The page “Learn”: what one may practise, begin, go on and end. Everything here is about the user alone."""

    _name = "lapor.practice"
    _description = "Learning"

    @api.model
    def overview(self):
        """Return what the user may practise, how much practice she has, and which manuals are hers."""
        self._refuse_strangers()
        manuals = dict.fromkeys(page for group, page in MANUALS if self.env.user.has_group(f"{GROUP}{group}"))
        return {
            "roles": self._roles(),
            "count": len(self.env["lapor.complaint"]._practice_of(self.env.user)),
            "manuals": list(manuals),
        }

    @api.model
    def begin(self, role):
        """Give the user a fresh set of practice for `role`, in place of what she had. Returns how many it holds.

        Raises AccessError for a role that is not hers.
        """
        self._refuse_strangers()
        if role not in self._roles():
            raise AccessError(self.env._("This practice is for another role."))
        complaints = self.env["lapor.complaint"]
        complaints._practice_of(self.env.user)._end_practice()
        return len(self._file_set(role))

    @api.model
    def end(self):
        """Delete all practice of the user; returns how many there were."""
        self._refuse_strangers()
        mine = self.env["lapor.complaint"]._practice_of(self.env.user)
        count = len(mine)
        mine._end_practice()
        return count

    def _refuse_strangers(self):
        if not self.env.user.has_group(f"{GROUP}staff"):
            raise AccessError(self.env._("Learning is for the staff of LAPOR."))

    def _roles(self):
        user = self.env.user
        roles = [role for role, group in ROLES.items() if user.has_group(f"{GROUP}{group}")]
        return [role for role in roles if role == "verifier" or user.lapor_skpd_ids]

    def _file_one(self, scene, days):
        """File the practice of one scene as it came in `days` (calendar) days ago; returns it as superuser."""
        complaints = self.env["lapor.complaint"].with_context(lapor_guard=GUARD, lapor_practice=PRACTICE)
        values = {
            **scene, "type": scene.get("type", "complaint"), "channel": "walk_in", "is_practice": True,
            "practice_user_id": self.env.uid,
        }  # fmt: skip
        moment = fields.Datetime.now() - timedelta(days=days)
        reporter = {"name": self.env._("Sample Reporter"), "email": "pelapor@latihan.invalid"}
        filed, _code = complaints._at(moment)._file(values, reporter)
        # sudo: plays everybody's part in her own practice
        return self.env["lapor.complaint"].sudo().browse(filed.id)

    @api.autovacuum
    def _gc_practice(self):
        """Delete practice that was begun long ago and forgotten."""
        before = fields.Datetime.now() - timedelta(days=KEPT_DAYS)
        forgotten = [("is_practice", "=", True), ("create_date", "<", before)]
        self.env["lapor.complaint"].search(forgotten)._end_practice()
