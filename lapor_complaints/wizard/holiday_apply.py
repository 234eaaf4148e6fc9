from collections import Counter
from itertools import islice

from odoo import api, fields, models

LONGEST_LIST = 200  # lines of the preview; the counts cover all


class LaporHolidayApply(models.TransientModel):
    """Preview of the open deadlines that the holidays as they are now would move, and the button that moves them."""

    _name = "lapor.holiday.apply"
    _description = "Apply holidays to open reports"

    count = fields.Integer(string="Reports whose dates move", readonly=True)
    summary = fields.Text(readonly=True, help="How many dates move from which day to which")
    line_ids = fields.One2many("lapor.holiday.apply.line", "apply_id", readonly=True)

    @api.model
    def default_get(self, fields):
        return {**super().default_get(fields), **self._preview()}

    def _preview(self):
        # sudo: the administrator may not read complaints; she sees numbers and dates of those whose dates move
        complaints = self.env["lapor.complaint"].sudo()
        moves, lines, count = Counter(), [], 0
        for complaint, dates in complaints._preview_renewal():
            count += 1
            moves.update((complaint[name], date) for name, date in dates.items())
            for name, date in islice(dates.items(), max(LONGEST_LIST - len(lines), 0)):
                label = complaint._fields[name]._description_string(self.env)
                lines.append(
                    (0, 0, {"number": complaint.number, "step": label, "before": complaint[name], "after": date})
                )
        return {"count": count, "summary": self._summary(moves), "line_ids": lines}

    def _summary(self, moves):
        day = self.env["lapor.complaint"]._format_date
        return "\n".join(
            self.env._("%(before)s → %(after)s: %(count)s dates", before=day(before), after=day(after), count=count)
            for (before, after), count in sorted(moves.items())
        )

    def action_confirm(self):
        """Move the dates, batch by batch; then show what is left, which is nothing unless somebody was just at work."""
        self.check_access("write")
        why = self.env._("Holidays changed; applied by %s", self.env.user.name)
        # sudo: as above; the administrator's right to the city's holidays is what is asked for
        self.env["lapor.complaint"].sudo()._renew_all(why)
        return self.env["ir.actions.act_window"]._for_xml_id("lapor_complaints.lapor_holiday_apply_action")


class LaporHolidayApplyLine(models.TransientModel):
    _name = "lapor.holiday.apply.line"
    _description = "Date that moves"

    apply_id = fields.Many2one("lapor.holiday.apply", required=True, ondelete="cascade")
    number = fields.Char(readonly=True)
    step = fields.Char(string="Deadline", readonly=True)
    before = fields.Date(readonly=True)
    after = fields.Date(readonly=True)
