from psycopg2 import OperationalError

from odoo import fields, models
from odoo.exceptions import UserError
from odoo.tools import SQL, mute_logger

from ..sp4n.fault import Fault
from .sp4n_import import KEPT
from .sp4n_known import Known

BATCH = 250  # rows that are stored together or not at all
AT_ONCE = 200  # rows that are stored while one waits


class LaporSp4nImport(models.Model):
    """Storing: each batch in one transaction, together with the note that its rows are stored; so each row comes in
    once, however often the work is interrupted and taken up again."""

    _inherit = "lapor.sp4n.import"

    def action_import(self):
        """Store the good rows: a few at once, many in the background."""
        self.ensure_one()
        self.check_access("write")
        if self.state != "preview":
            raise UserError(self.env._("Read the file first."))
        work = self.new_count + self.changed_count
        staged = self.sudo()  # sudo: rows become complaints by code alone; the coordinator has asked for it
        staged.write({"state": "importing", "user_id": self.env.uid})
        if work <= AT_ONCE:
            staged._store()
        else:
            staged._wake()

    def action_cancel(self):
        """Stop: what is stored stays, the file and the other rows go."""
        self.ensure_one()
        self.check_access("write")
        if self.state not in KEPT:
            raise UserError(self.env._("This import has ended."))
        self.sudo()._end("cancelled")  # sudo: empties what code alone has written

    def _store(self, commit=lambda count: True):
        """Store the rows that wait. Returns whether none is left; see `_read` for `commit`."""
        known = Known(self.env)
        while lines := self._pending():
            self._store_safely(lines, known)
            self.env.flush_all()
            if not commit(len(lines)):
                return False
        self._end("done")
        return True

    def _pending(self):
        return self.env["lapor.sp4n.import.line"].search(
            [("import_id", "=", self.id), ("stored", "=", False), ("fate", "in", ("new", "changed"))],
            order="row", limit=BATCH,
        )  # fmt: skip

    def _store_safely(self, lines, known):
        """Store `lines` together; where that fails each alone, and one that fails is refused with its cell."""
        try:
            with self.env.cr.savepoint(), mute_logger("odoo.sql_db"):
                self._store_lines(lines, known)
        except OperationalError:
            raise  # two at once or a lost connection: the batch is done anew
        except Exception as error:  # whatever it is: the other rows must not wait for it
            if len(lines) > 1:
                for line in lines:
                    self._store_safely(line, known)
                return
            fault = error if isinstance(error, Fault) else Fault("stored", value=type(error).__name__)
            key = "status" if isinstance(error, Fault) else "tracking_id"
            lines.write({"fate": "refused", "staged": False, "errors": self._cell_sentence(key, fault)})

    def _store_lines(self, lines, known):
        importer = self.user_id
        complaints = self.env["lapor.complaint"].with_user(importer).sudo()  # sudo: as above, in her name
        there = complaints._by_national_number(lines.mapped("tracking_id"))
        cases = {line: line._case(known) for line in lines}
        new = {line: case for line, case in cases.items() if line.tracking_id not in there}
        made = complaints._create_national(list(new.values()), self) if new else complaints
        stored = dict(zip(new, made, strict=True))
        old = {line: case for line, case in cases.items() if line not in new}
        complaints._update_national([(there[line.tracking_id], case) for line, case in old.items()], self)
        stored.update((line, there[line.tracking_id]) for line in old)
        lines._note_stored({line.id: complaint.id for line, complaint in stored.items()})

    def _end(self, state):
        """End the import and remove what it holds of persons: the file and the rows that were not stored."""
        self.env.cr.execute(SQL(
            "UPDATE lapor_sp4n_import_line SET staged = NULL WHERE import_id = %s AND staged IS NOT NULL", self.id
        ))  # fmt: skip
        self.env["lapor.sp4n.import.line"].invalidate_model(["staged"])
        note = self.env._("The file holds personal data and was removed. Its fingerprint (SHA-256) stays.")
        self._drop_file()
        self.write({"state": state, "ended_at": fields.Datetime.now(), "message": note})


class LaporSp4nImportLine(models.Model):
    _inherit = "lapor.sp4n.import.line"

    def _case(self, known):
        """Return what the row says, with what it means here now."""
        staged = self.staged
        moment = fields.Datetime.to_datetime(staged["moment"])
        standing = known.standing(staged["texts"], staged)
        return {**staged, "moment": moment, "standing": standing, "tracking_id": self.tracking_id, "row": self.row}

    def _note_stored(self, complaints):
        """Note which complaint each row became and forget what it said."""
        self.flush_recordset()
        self.env.cr.execute(SQL(
            "UPDATE lapor_sp4n_import_line line SET stored = TRUE, staged = NULL, complaint_id = made.complaint"
            " FROM (VALUES %s) AS made (line, complaint) WHERE line.id = made.line",
            SQL(", ").join(SQL("%s", pair) for pair in complaints.items()),
        ))  # fmt: skip
        self.invalidate_recordset(flush=False)
