from odoo import models
from odoo.exceptions import UserError

from .complaint_guard import GUARD

RECLASSIFYING = {"type", "category_id", "is_supervision"}


class LaporComplaint(models.Model):
    """Direct changes of staff: each leaves an event that says what was changed."""

    _inherit = "lapor.complaint"

    def _edit(self, vals):
        """Write `vals` for the user and record old and new in the history."""
        self.check_access("write")
        for complaint in self:
            complaint._refuse_assignee(vals.get("user_id"))
            reported = self.env["lapor.skpd"].browse(vals.get("reported_skpd_id"))
            for handler in complaint.skpd_id | complaint.support_skpd_ids:
                complaint._refuse_reported(handler, reported)
            wanted = {**complaint._reclassified(vals), **vals}
            before = complaint._shown(wanted)
            guarded = complaint.with_context(lapor_guard=GUARD)
            guarded.write(wanted)
            changed = complaint._changes(before, complaint._shown(wanted))
            if RECLASSIFYING & set(wanted):
                guarded._renew_deadlines("\n".join(changed))
            complaint._log_changes(changed)
        return True

    def _refuse_assignee(self, user_id):
        """Refuse an assignee who does not work for the SKPD that holds the complaint: she could not open it."""
        user = self.env["res.users"].browse(user_id).sudo()  # sudo: only the membership is asked for
        if user and self.skpd_id not in user.lapor_scope_ids:
            raise UserError(
                self.env._("%(user)s does not work for %(skpd)s.", user=user.name, skpd=self.skpd_id.name or "–")
            )

    def _reclassified(self, vals):
        """Return what follows from a new type or category: the supervision element of a complaint, and secrecy."""
        if not RECLASSIFYING & set(vals):
            return {}
        category = self.env["lapor.category"].browse(vals.get("category_id"))
        values = {}
        if vals.get("type", self.type) != "complaint":
            values["is_supervision"] = False  # only complaints have a supervision element
        elif category:
            values["is_supervision"] = category.is_supervision
        if vals.get("is_supervision", values.get("is_supervision")) or category.is_sensitive:
            values["is_secret"] = True
        return values

    def _renew_deadlines(self, why):
        """Count the deadlines anew from their starts after a reclassification (never from today), and say `why`."""
        dates = {name: date for name, date in self._deadlines(self.paused_days).items() if date != self[name]}
        if not dates:
            return
        # sudo: dates, events and letters are written by code alone; the change itself passed the user's own rights
        complaint = self.sudo()
        told = complaint._in_city_language()
        texts = told._renewal_texts(dates, why, told._format_date)
        complaint._carry_dates(dates)
        complaint.write(dates)
        complaint._drop_reminders()
        event = complaint._log("deadline", self._side(), **texts)
        if event.visibility == "reporter":
            complaint._notify("deadline", event)

    def _carry_dates(self, dates):
        if "resolution_deadline" in dates:
            self._move_supports({self.id: dates["resolution_deadline"]})

    def _side(self):
        return "coordinator" if self._is_coordinator() else "officer"

    def _shown(self, vals):
        """Return {field label: shown value} of the fields in `vals`, as the history names them."""
        shown = {}
        for name in self._lapor_fields(vals):
            field = self._fields[name]
            value = self[name].display_name if field.relational else self[name]
            if field.type == "selection":
                value = dict(field._description_selection(self.env)).get(value, "")
            shown[field._description_string(self.env)] = str(value or "–")
        return shown

    def _changes(self, before, after):
        """Return a line of old and new for each field whose shown value has changed."""
        return [f"{label}: {before[label]} → {after[label]}" for label in before if before[label] != after[label]]

    def _log_changes(self, changed):
        if changed:
            # sudo: events are written by code alone; the change itself passed the user's own rights
            self.sudo()._log("edited", self._side(), note="\n".join(changed), visibility="internal")
