import re

from odoo import models
from odoo.tools import SQL

PLACE = re.compile(r"#(\d+)")
# The one change that is lawful: a text becomes empty, in a transaction that says that it erases. Practice is no history
PROTECT = """
CREATE OR REPLACE FUNCTION lapor_refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND current_setting('lapor.erasing', true) = 'on'
        AND to_jsonb(NEW) - 'body' - 'note' = to_jsonb(OLD) - 'body' - 'note'
        AND (NEW.body IS NULL OR NEW.body = OLD.body) AND (NEW.note IS NULL OR NEW.note = OLD.note)
    THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM lapor_complaint c WHERE c.id = OLD.complaint_id AND c.is_practice)
    THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'The history of a complaint cannot be changed or deleted.' USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER lapor_history_is_append_only ON lapor_complaint_event;
CREATE TRIGGER lapor_history_is_append_only BEFORE UPDATE OR DELETE ON lapor_complaint_event
    FOR EACH ROW EXECUTE FUNCTION lapor_refuse_event_change();
"""


class LaporComplaintEvent(models.Model):
    """A lawful erasure empties texts of the history and leaves the chain whole: it holds their digests."""

    _inherit = "lapor.complaint.event"

    def init(self):
        result = super().init()
        self.env.cr.execute(SQL(PROTECT))
        return result

    def _empty_texts(self):
        """Empty body and note of these events, for `lapor.complaint._erase` alone, which has written down which."""
        if not self:
            return
        self.flush_recordset()
        self.env.cr.execute("SET LOCAL lapor.erasing = 'on'")
        self.env.cr.execute(
            SQL("UPDATE lapor_complaint_event SET body = NULL, note = NULL WHERE id IN %s", tuple(self.ids))
        )
        self.env.cr.execute("SET LOCAL lapor.erasing = 'off'")
        self.invalidate_recordset(["body", "note"])

    def _is_erased(self):
        """Tell whether a later event of the same history says that this one was emptied."""
        erasures = self.complaint_id.event_ids.filtered(
            lambda event: event.kind == "erase" and event.sequence > self.sequence
        )
        return any(str(self.sequence) in PLACE.findall(event.note or "") for event in erasures)
