from odoo import models
from odoo.exceptions import UserError
from odoo.tools import mute_logger

from ..sp4n.columns import LABELS
from .complaint_guard import GUARD

FLAGS = ("is_anonymous", "is_secret")


class LaporComplaint(models.Model):
    """What a newer national file changes: never what somebody here has decided, written or erased."""

    _inherit = "lapor.complaint"

    def _update_national(self, pairs, source):
        """Take (complaint, case) pairs in. As superuser, in the name of the importer."""
        complaints = self.browse([complaint.id for complaint, _case in pairs])
        mirrors = {
            one.complaint_id.id: one
            for one in self.env["lapor.sp4n.mirror"].search([("complaint_id", "in", complaints.ids)])
        }  # fmt: skip
        for complaint, case in pairs:
            complaint = complaint._in_city_language().with_context(lapor_guard=GUARD)
            mirror = mirrors.get(complaint.id)
            if mirror:
                complaint._follow_national(mirror, case, source)
            else:  # known here by its number, typed by hand: nothing of it came from a file
                complaint._mirror_national([case], source)
                complaint._mirror().write({"given_state": False})

    def _mirror(self):
        return self.env["lapor.sp4n.mirror"].search([("complaint_id", "=", self.id)])

    def _follow_national(self, mirror, case, source):
        untouched = self._is_untouched(mirror)
        self._protect_national(case)
        self._retell_national(mirror, case)
        values = mirror._values(case["texts"], case["moment"], case["standing"])
        moved = any(values[name] != (mirror[name] or None) for name in ("status", "agency"))
        if moved:
            values.update(kept_at=False, kept_by_id=False, kept_reason=False)  # decided on something else
        mirror.write({**values, "digests": {**(mirror.digests or {}), **case["digests"]}, "import_id": source.id})
        if untouched:
            self._adopt_national(mirror, self._national_note(case, source))

    def _is_untouched(self, mirror):
        """Tell whether nobody has acted here since a file last changed it; what the system does by itself is no act."""
        if mirror.given_state != self.state:
            return False
        acts = [("complaint_id", "=", self.id), ("sequence", ">", mirror.given_events), ("actor", "!=", "system")]
        return not self.env["lapor.complaint.event"].search_count(acts, limit=1)

    def _protect_national(self, case):
        """Protection only grows: what was hidden here stays hidden whatever the file says."""
        more = {name: True for name in FLAGS if case[name] and not self[name]}
        if more:
            self.write(more)
            self._log("edited", "system", note=LABELS["privacy"])

    def _retell_national(self, mirror, case):
        """Take over a title or text that was changed there and is here as the last file gave it."""
        digest, was = mirror._digester(), mirror.digests or {}
        told = case["texts"].get("last_text") or case["texts"]["first_text"]
        before = was.get("last_text") or was.get("first_text")
        changes = {}
        if digest(self.title) == was.get("title") and self.title != case["texts"]["title"]:
            changes["title"] = case["texts"]["title"]
        if digest(self.description) == before and self.description != told:
            changes["description"] = told
        if changes:
            self.write(changes)
            labels = (self._fields[name]._description_string(self.env) for name in changes)
            self._log("edited", "system", note=self.env._("SP4N-LAPOR!: %s", ", ".join(labels)))

    def _adopt_national(self, mirror, note):
        """Go where the national system says; what the lifecycle refuses stands in the reconciliation list."""
        differs = mirror.state != self.state or (mirror.skpd_id and mirror.skpd_id != self.skpd_id)
        if differs:
            try:
                with self.env.cr.savepoint(), mute_logger("odoo.sql_db"):
                    self._apply("adopt", actor="system", national=mirror, text=note, what=("state", "skpd"))
            except UserError:
                return
        mirror.write({"given_state": self.state, "given_events": self.event_count})
