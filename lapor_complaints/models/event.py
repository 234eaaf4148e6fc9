from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.tools import SQL

from .complaint_guard import GUARD
from .lifecycle import STATES
from .selections import ACTORS

KINDS = [
    ("filed", "Report received"),
    ("forward", "Forward"),
    ("ask", "Ask the reporter"),
    ("complete", "Completed by the reporter"),
    ("expire", "Archived: not completed in time"),
    ("transfer", "Pass on to another body"),
    ("reject", "Reject"),
    ("merge", "Merge"),
    ("withdraw", "Withdraw"),
    ("accept", "Accept"),
    ("return", "Return"),
    ("progress", "Write progress"),
    ("answer", "Answer"),
    ("confirm", "Confirm"),
    ("auto_close", "Closed: no response in time"),
    ("dispute", "Dispute"),
    ("reopen", "Reopen"),
    ("settle", "Close with the other body's answer"),
    ("recall", "Take back"),
    ("restore", "Restore"),
    ("reply", "Reporter's reply"),
    ("rate", "Rating"),
    ("decide", "Decide"),
    ("urge", "Remind the other body"),
    ("involve", "Add supporting SKPD"),
    ("support", "Sent to a supporting SKPD"),
    ("join", "Take part"),
    ("decline", "Decline to support"),
    ("contribute", "Write contribution"),
    ("finish", "Finish our part"),
    ("split", "Divide into parts"),
    ("part", "Made a part of a report"),
    ("wait", "All parts wait for the reporter"),
    ("go_on", "The parts go on"),
    ("compose", "All parts are answered"),
    ("gather", "No part is left"),
    ("drop", "Ended with the whole report"),
    ("close_part", "Closed with the whole report"),
    ("redo", "Taken up again with the whole report"),
    ("retake", "Back in verification with the whole report"),
    ("detach", "Handled by itself again"),
    ("absorb", "Another report joined into this one"),
    ("leave", "Joined report taken out"),
    ("kept_answered", "Kept report answered"),
    ("kept_closed", "Kept report closed"),
    ("kept_passed", "Kept report passed on"),
    ("kept_rejected", "Kept report rejected"),
    ("kept_resumed", "Kept report taken up again"),
    ("relate", "Marked as related"),
    ("unrelate", "No longer related"),
    ("edited", "Edited"),
    ("deadline", "Date changed"),
    ("entered", "Written down by an officer"),
    ("letter", "Letter issued"),
    ("letter_void", "Letter declared void"),
    ("unmask", "Identity unmasked"),
    ("remind", "Reporter reminded"),
    ("escalate", "Escalation"),
    ("handover", "Handed over"),
    ("assign", "Assigned"),
    ("draft", "Answer handed in"),
    ("approve", "Approve the answer"),
    ("release", "Release the answer"),
    ("send_back", "Send the answer back"),
    ("quarantine", "Put into quarantine"),
    ("unquarantine", "Released from quarantine"),
    ("claim", "Linked to the reporter's account"),
    ("data_correct", "Own data corrected"),
    ("data_anonymous", "Made anonymous"),
    ("data_copy", "Copy of own data handed out"),
    ("data_request", "Personal data request"),
    ("data_done", "Personal data request carried out"),
    ("data_refuse", "Personal data request refused"),
    ("erase", "Personal data erased"),
    ("hold", "Put on hold"),
    ("unhold", "Hold ended"),
    ("moderate", "Changed what the public sees"),
    ("imported", "Taken over from SP4N-LAPOR!"),
    ("adopt", "Take over what SP4N-LAPOR! says"),
    ("kept_ours", "Ours kept, against SP4N-LAPOR!"),
]
VISIBILITIES = [
    ("public", "Public"),
    ("reporter", "Reporter and staff"),
    ("internal", "Staff only"),
]


class LaporComplaintEvent(models.Model):
    """One act in the life of a complaint. Only ever appended: the one source of every timeline."""

    _name = "lapor.complaint.event"
    _inherit = ["lapor.append.only"]
    _description = "Complaint event"
    _order = "complaint_id, sequence"
    _rec_name = "kind"

    complaint_id = fields.Many2one("lapor.complaint", required=True, readonly=True, ondelete="restrict")
    sequence = fields.Integer(required=True, readonly=True)
    date = fields.Datetime(required=True, readonly=True)
    kind = fields.Selection(KINDS, required=True, readonly=True)
    state_from = fields.Selection(STATES, readonly=True)
    state_to = fields.Selection(STATES, readonly=True)
    actor = fields.Selection(ACTORS, string="By", required=True, readonly=True)
    user_id = fields.Many2one(
        "res.users", string="Officer", readonly=True, ondelete="restrict", help="Never set for a reporter"
    )
    skpd_id = fields.Many2one("lapor.skpd", string="SKPD", readonly=True, ondelete="restrict")
    body = fields.Text(readonly=True, help="Shown to the reporter")
    note = fields.Text(readonly=True, help="For staff only")
    reason_id = fields.Many2one("lapor.reason", readonly=True, ondelete="restrict")
    visibility = fields.Selection(VISIBILITIES, required=True, readonly=True, default="internal")
    # As in mail.message: whoever reads the record may know of its files; else Odoo reads all files of the city
    attachment_ids = fields.Many2many("ir.attachment", readonly=True, bypass_search_access=True)

    _written_idx = models.Index("(create_date, id)")  # the daily digest reads a day's events
    _sequence_uniq = models.Constraint("UNIQUE(complaint_id, sequence)", "This place in the history is taken.")

    @api.model
    def _append(self, values):
        """Create events; called by `lapor.complaint._log` and `_log_many` alone."""
        return self.with_context(lapor_guard=GUARD).create(values)

    @api.model
    def _append_many(self, rows):
        """Create events without files with one INSERT: five times as fast as `create`, for thousands at once."""
        if not rows:
            return self
        names = [name for name in rows[0] if name != "attachment_ids"]
        log = (self.env.uid, self.env.uid, self.env.cr.now(), self.env.cr.now())
        values = [tuple(None if row[name] is False else row[name] for name in names) + log for row in rows]
        columns = [*names, "create_uid", "write_uid", "create_date", "write_date"]
        found = self.env.execute_query(SQL(
            "INSERT INTO lapor_complaint_event (%s) VALUES %s RETURNING id",
            SQL(", ").join(map(SQL.identifier, columns)), SQL(", ").join(SQL("%s", value) for value in values),
        ))  # fmt: skip
        return self.browse(id_ for (id_,) in found)

    @api.model
    def _kind_label(self, kind):
        """Return the name of an act in the user's language."""
        return dict(self._fields["kind"]._description_selection(self.env)).get(kind, kind)

    @api.model_create_multi
    def create(self, vals_list):
        if self.env.context.get("lapor_guard") is not GUARD:
            raise AccessError(self.env._("The history is written by what people do, never by hand."))
        return super().create(vals_list)

    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(self.env._("The history cannot be changed."))

    @api.ondelete(at_uninstall=False)
    def _refuse_deletion(self):
        raise AccessError(self.env._("The history cannot be deleted."))
