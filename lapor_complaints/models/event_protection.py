from odoo import models
from odoo.tools import SQL

PROTECT = """
CREATE OR REPLACE FUNCTION lapor_refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The history of a complaint cannot be changed or deleted.' USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER IF EXISTS lapor_history_is_append_only ON lapor_complaint_event;
CREATE TRIGGER lapor_history_is_append_only BEFORE UPDATE OR DELETE ON lapor_complaint_event
    FOR EACH ROW EXECUTE FUNCTION lapor_refuse_history_change();
DROP TRIGGER IF EXISTS lapor_history_is_not_truncated ON lapor_complaint_event;
CREATE TRIGGER lapor_history_is_not_truncated BEFORE TRUNCATE ON lapor_complaint_event
    FOR EACH STATEMENT EXECUTE FUNCTION lapor_refuse_history_change();
"""


class LaporComplaintEvent(models.Model):
    """Protection below the ORM: a forgotten script or a hasty administrator cannot change the history in SQL.

    Who owns the database can drop the trigger; the chain of hashes shows what was done then.
    """

    _inherit = "lapor.complaint.event"

    _written_idx = models.Index("(create_date, id)")  # the daily digest reads a day's events

    def init(self):
        self.env.cr.execute(SQL(PROTECT))
