from odoo import models

from .pdf import parts, styles

BLANK_ROWS = 3  # to be filled in by hand while nobody has it yet


class DispositionSheet(models.AbstractModel):
    """Lembar disposisi: what goes with the paper through the offices. Without the reporter, as all paper is."""

    _name = "report.lapor_complaints.disposition_sheet"
    _inherit = "lapor.letter.pdf"
    _description = "Disposition sheet"

    def _pdf_of(self, complaint):
        """Return the sheet of `complaint` as PDF, with the dispositions that the user may read."""
        complaint = self._for(complaint)
        env = complaint.env
        head = [env._("To"), env._("Instruction"), env._("Due"), env._("State"), env._("Initials")]
        deadline = (env._("Deadline"), self._day(env, complaint.resolution_deadline))
        nature = (env._("Nature"), self._nature(complaint))
        story = [
            parts.text(env._("DISPOSITION SHEET"), styles.TITLE),
            parts.facts([nature, *self._complaint_facts(complaint), deadline]),
            parts.gap(4),
            parts.text(complaint.description, styles.TEXT),
            parts.gap(4),
            parts.grid(head, self._rows(complaint), (30, 36, 23, 19, 16)),
        ]
        return self._document(complaint, story, complaint.number)

    def _rows(self, complaint):
        roles = dict(complaint.disposition_ids._fields["role"]._description_selection(complaint.env))
        states = dict(complaint.disposition_ids._fields["state"]._description_selection(complaint.env))
        rows = [
            (f"{one.skpd_id.name} ({roles[one.role]})", one.instruction, self._day(complaint.env, one.due_date),
             states[one.state], "")
            for one in complaint.disposition_ids.sorted(lambda one: (one.sent_at, one.id))
        ]  # fmt: skip
        return rows or [("\n\n", "", "", "", "")] * BLANK_ROWS
