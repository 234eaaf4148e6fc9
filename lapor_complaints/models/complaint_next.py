from odoo import models

AT_WORK = ("submitted", "forwarded", "in_progress", "transferred")  # the city's turn


class LaporComplaint(models.Model):
    """What comes next, in a sentence to the reporter: whatever the state, she shall know what she waits for."""

    _inherit = "lapor.complaint"

    def _reporter_view(self):
        view = super()._reporter_view()
        complaint = self.sudo()  # sudo: as the rest of this view
        late = complaint.state in AT_WORK and complaint.deadline and complaint.deadline < complaint._today()
        return {**view, "next": complaint._next_words(), "is_late": bool(late)}

    def _next_words(self):
        """Return what happens next. Called as superuser."""
        office = self.skpd_id.name or self.env._("The office in charge")
        if self.state == "in_progress":
            return self._next_at_work(office)
        return {
            "submitted": self.env._("A coordinator reads your report and passes it on to the office in charge."),
            "incomplete": self.env._(
                "We go on as soon as you have answered. Without an answer the report is archived."
            ),
            "forwarded": self.env._("%s takes up your report, or tells us that another office is in charge.", office),
            "answered": self.env._("Read the answer below and tell us whether the matter is settled."),
            "closed": self._next_when_closed(),
            "transferred": self.env._("%s works on it. We ask there for an answer and tell you here.", office),
            "rejected": self.env._("Nothing more happens with this report. The reason stands below."),
            "archived": self.env._("Nothing more happens with this report: what we asked you for did not come."),
            "merged": self.env._("You need do nothing: you read here what becomes of the joined reports."),
            "withdrawn": self.env._("Nothing more happens with this report, because you have withdrawn it."),
        }[self.state]

    def _next_at_work(self, office):
        if self._parts():
            return self.env._("Each office works on its part. You get one answer when all parts are answered.")
        newest = self.event_ids.filtered(lambda event: event.kind in ("accept", "dispute", "reopen"))[-1:]
        if newest.kind == "dispute":
            return self.env._("%s has your objection, works on the matter again and gives a new answer.", office)
        if newest.kind == "reopen":
            return self.env._(
                "%s works on the matter again, because you have reopened it, and gives a new answer.", office
            )
        return self.env._("%s works on the matter and writes the answer here.", office)

    def _next_when_closed(self):
        until = self._reopen_until()
        if until and "reopen" in self._reporter_actions():
            day = self._format_date(until)
            return self.env._("The report is finished. If the problem comes back, you can reopen it until %s.", day)
        return self.env._("The report is finished.")
