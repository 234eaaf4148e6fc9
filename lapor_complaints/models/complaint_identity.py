from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError


class LaporComplaint(models.Model):
    """What staff may learn about the reporter of a complaint."""

    _inherit = "lapor.complaint"

    reporter_ids = fields.One2many("lapor.reporter", "complaint_id")
    reporter_label = fields.Char(string="Reported by", compute="_compute_reporter_label")

    contact_ids = fields.Many2many("lapor.reporter", compute="_compute_contact_ids")

    @api.depends_context("uid")
    def _compute_contact_ids(self):
        """The reporter's record, of a part that of the whole, as far as the user's own access reaches."""
        for complaint in self:
            reporters = self.env["lapor.reporter"]
            readable = reporters.has_access("read")
            complaint.contact_ids = readable and reporters.search([("complaint_id", "=", complaint._whole().id)])

    @api.depends("is_anonymous")
    @api.depends_context("uid", "su")
    def _compute_reporter_label(self):
        """Name the reporter only as far as the user's own access to `lapor.reporter` reaches."""
        reporters = self.env["lapor.reporter"]
        names = {}
        wholes = {complaint: complaint._whole().id for complaint in self}
        if reporters.has_access("read"):
            for reporter in reporters.search([("complaint_id", "in", list(wholes.values()))]):
                names[reporter.complaint_id.id] = reporter.name
        for complaint in self:
            pseudonym = self.env._("Anonymous reporter") if complaint.is_anonymous else self.env._("Name not given")
            complaint.reporter_label = names.get(wholes[complaint]) or pseudonym

    def _reporter(self):
        """Return the reporter as superuser: for code that sends mail or serves the reporter herself."""
        # sudo: callers never hand the record on to staff
        # through the field, which reads those of all complaints that are worked on together at once
        return self._whole().sudo().reporter_ids[:1]

    def _unmask(self, reason):
        """Show the reporter to the custodian who asks, for a day, and write that into the history."""
        self.ensure_one()
        self.check_access("read")
        if not self.env.user.has_group("lapor_complaints.lapor_complaints_group_custodian"):
            raise AccessError(self.env._("Only an identity custodian may unmask a reporter."))
        if not reason or len(reason.strip()) < 10:
            raise UserError(self.env._("Write the reason in a sentence: it stays in the history."))
        reporter = self._reporter()
        reporter.env["lapor.reporter.unmask"].create(
            {"reporter_id": reporter.id, "user_id": self.env.uid, "reason": reason}
        )
        self.sudo()._log("unmask", "oversight", note=reason)  # sudo: events are written by code alone
        return reporter.with_env(self.env)
