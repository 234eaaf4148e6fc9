from odoo import api, fields, models

IDENTITY = "lapor_complaints.lapor_complaints_group_coordinator,lapor_complaints.lapor_complaints_group_custodian"


class LaporReporter(models.Model):
    """Who filed one complaint: the only place where an identity is kept (UU 25/2009 Ps. 42, UU 27/2022).

    One record per complaint, so that a named report never leads to the anonymous ones of the same person.
    SKPD roles see it for named complaints of their own; record rules hide all others from every path.
    """

    _name = "lapor.reporter"
    _description = "Reporter"
    _rec_name = "id"

    complaint_id = fields.Many2one("lapor.complaint", required=True, readonly=True, ondelete="restrict")
    name = fields.Char(index="trigram")
    email = fields.Char()
    phone = fields.Char()
    nik = fields.Char(string="NIK", groups=IDENTITY)
    address = fields.Text(groups=IDENTITY)
    user_id = fields.Many2one(
        "res.users",
        string="Portal user",
        ondelete="set null",
        index="btree_not_null",
        groups=IDENTITY,
    )
    lang = fields.Char(string="Language")
    consent_version = fields.Char(readonly=True)
    consented_at = fields.Datetime(readonly=True)
    no_letters = fields.Boolean(string="No more letters", readonly=True, help="Asked the city to stop using the data")
    unmask_ids = fields.One2many("lapor.reporter.unmask", "reporter_id", groups=fields.NO_ACCESS)

    _complaint_uniq = models.UniqueIndex("(complaint_id)", "This complaint has a reporter already.")

    @api.depends("complaint_id")
    def _compute_display_name(self):
        # Never the name: Odoo shows display names in places that no record rule guards, error messages among them.
        # sudo: the number of the complaint and nothing else
        for reporter in self:
            reporter.display_name = self.env._("Reporter of %s", reporter.sudo().complaint_id.number)
