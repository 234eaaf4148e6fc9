from odoo import models
from odoo.tools import SQL

REFUSE = """
CREATE OR REPLACE FUNCTION lapor_refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The history of a complaint cannot be changed or deleted.' USING ERRCODE = 'restrict_violation';
END $$
"""
PROTECT = """
DROP TRIGGER IF EXISTS lapor_history_is_append_only ON %(table)s;
CREATE TRIGGER lapor_history_is_append_only BEFORE UPDATE OR DELETE ON %(table)s
    FOR EACH ROW EXECUTE FUNCTION lapor_refuse_history_change();
DROP TRIGGER IF EXISTS lapor_history_is_not_truncated ON %(table)s;
CREATE TRIGGER lapor_history_is_not_truncated BEFORE TRUNCATE ON %(table)s
    FOR EACH STATEMENT EXECUTE FUNCTION lapor_refuse_history_change();
"""


class LaporAppendOnly(models.AbstractModel):
    """Protection below the ORM: a forgotten script or a hasty administrator cannot change the rows in SQL.

    Who owns the database can drop the triggers; the chain of hashes and the daily digests show what was done then.
    """

    _name = "lapor.append.only"
    _description = "Rows that are only ever added"

    def init(self):  # pylint: disable=missing-return
        super().init()
        if not self._abstract:
            self.env.cr.execute(SQL(REFUSE))
            self.env.cr.execute(SQL(PROTECT, table=SQL.identifier(self._table)))
