from odoo import api, models
from odoo.exceptions import AccessError, UserError

# Compared by identity: a value from outside (a client's context is JSON) can never be this object.
GUARD = object()

OFFICER_FIELDS = {"stage_id", "priority"}
LIAISON_FIELDS = OFFICER_FIELDS | {"user_id"}
COORDINATOR_FIELDS = LIAISON_FIELDS | {
    "type", "title", "description", "category_id", "area_id", "address", "latitude", "longitude", "incident_date",
    "is_secret", "is_supervision", "reported_skpd_id", "external_number", "channel",
}  # fmt: skip


class LaporComplaint(models.Model):
    """Keeps the legal facts of a complaint out of reach of direct writing."""

    _inherit = "lapor.complaint"

    def _guarded(self):
        return self.env.context.get("lapor_guard") is GUARD

    @api.model_create_multi
    def create(self, vals_list):
        if not self._guarded():
            raise AccessError(self.env._("Complaints are filed through the form, so that nothing is left out."))
        return super().create(vals_list)

    def write(self, vals):
        if self._guarded() or not self._lapor_fields(vals):
            return super().write(vals)
        vals = dict(vals)
        for key in ("stage_id", "state"):
            if key in vals:
                self._drag(key, vals.pop(key))
        self._refuse_fields(vals)
        return self._edit(vals) if vals else True

    @api.model
    def _lapor_fields(self, vals):
        """Return those of `vals` that are facts of the complaint, and not of chatter and activities."""
        return {name for name in vals if not name.startswith(("message_", "activity_", "website_message_"))}

    def _refuse_fields(self, vals):
        refused = set().union(*(self._lapor_fields(vals) - complaint._editable_fields() for complaint in self))
        if refused:
            known = self.fields_get(refused, ["string"])
            labels = sorted(known[name]["string"] if name in known else name for name in refused)
            raise AccessError(
                self.env._("These are not changed directly: %s. Use the buttons above.", ", ".join(labels))
            )

    def _editable_fields(self):
        """Return the fields that the user's role on this complaint may write without a move."""
        actors = self._actors()
        if "coordinator" in actors:
            return COORDINATOR_FIELDS
        return LIAISON_FIELDS if "liaison" in actors else OFFICER_FIELDS

    @api.ondelete(at_uninstall=False)
    def _refuse_deletion(self):
        raise UserError(self.env._("A complaint is never deleted. It can be rejected, archived or withdrawn."))

    def copy(self, default=None):  # pylint: disable=method-required-super
        raise UserError(self.env._("A complaint cannot be duplicated."))
