from odoo import models

from .complaint_guard import GUARD


class LaporComplaint(models.Model):
    """The history of many complaints at once: what crons and configuration do to thousands."""

    _inherit = "lapor.complaint"

    def _log_many(self, kind, actor, texts, changes=None):
        """Append one event to each of these complaints and return the events.

        `texts` holds for each complaint id the texts of its event, `changes` further plain columns of the complaint
        that change with it; all in one UPDATE. The same chain as `_log`, and the same collision of two at once.
        """
        complaints = self.sudo().with_context(lapor_guard=GUARD)  # sudo: nobody else has the right to write events
        newest, now = complaints._newest_moments(), complaints._now()
        facts = [
            complaint._event_facts(
                kind, actor, **{"date": max(now, newest.get(complaint.id, now)), **texts[complaint.id]}
            )
            for complaint in complaints
        ]
        complaints._write_columns({
            fact["complaint_id"]: {
                "event_count": fact["sequence"], "history_hash": fact["chain_hash"],
                **(changes or {}).get(fact["complaint_id"], {}),
            }
            for fact in facts
        })  # fmt: skip
        complaints.invalidate_recordset(["event_ids"], flush=False)
        return complaints.env["lapor.complaint.event"]._append_many(facts)

    def _write_columns(self, rows):
        """Write `rows` ({complaint id: {column: value}}) with one UPDATE for each set of columns.

        Only for columns of which nothing else is computed: the callers bring those along.
        """
        self.flush_recordset()
        complaints = self.browse(list(rows))
        names = set().union(*rows.values())
        complaints._write_multi([
            {name: self._fields[name].convert_to_column(value, complaint) for name, value in row.items()}
            for complaint, row in zip(complaints, rows.values(), strict=True)
        ])  # fmt: skip
        complaints.invalidate_recordset([*names, "days_left", "urgency", "write_date", "write_uid"], flush=False)
