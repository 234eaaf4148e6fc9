from odoo import fields, models

from .complaint_guard import GUARD
from .reporter import IDENTITY as KEEPERS

RELATIONS = [
    ("family", "Family"),
    ("neighbour", "Neighbour"),
    ("official", "Head of the RT, RW or negeri"),
    ("lawyer", "Lawyer"),
    ("organisation", "Organisation"),
    ("other", "Other"),
]
TOLD_BY = [
    ("email", "E-mail"),
    ("phone", "Phone call"),
    ("letter", "Letter"),
    ("self", "Asks with number and code"),
]
IDENTITY = ("proxy_name", "proxy_relation", "channel_detail", "told_by", "entered_by_id")


class LaporReporter(models.Model):
    """What an officer wrote down of a report that came by another way than the website (UU 25/2009 Ps. 42).

    All of it can lead to a person: a letter's number, a handle, who stood at which counter. So it lies with the
    identity, under the identity's own access, and the scans hang on this record: whoever may not read the reporter
    cannot open them.
    """

    _inherit = "lapor.reporter"

    proxy_name = fields.Char(string="Proxy", help="Kuasa: who reports on behalf of the person concerned")
    proxy_relation = fields.Selection(RELATIONS, string="Proxy is")
    channel_detail = fields.Char(string="Came as", help="Number and date of the letter, ticket, account or link")
    told_by = fields.Selection(TOLD_BY, string="Is told by")
    entered_by_id = fields.Many2one(
        "res.users", string="Written down by", ondelete="set null", index="btree_not_null", groups=KEEPERS
    )
    paper_ids = fields.One2many(
        "ir.attachment",
        "res_id",
        domain=[("res_model", "=", "lapor.reporter"), ("description", "=", False)],
        string="Scanned papers",
        readonly=True,
    )

    def _keep_papers(self, papers):
        """Store (file name, bytes) pairs, cleaned as all uploads are, for those alone who may read this record."""
        policy, number = self.env["lapor.upload.policy"], self.complaint_id.number
        values = []
        for place, (filename, content) in enumerate(papers, 1):
            extension, raw, mimetype = policy._clean(filename, content)
            values.append({
                "name": f"{number}-berkas-{place}.{extension}", "raw": raw, "mimetype": mimetype,
                "res_model": self._name, "res_id": self.id,
            })  # fmt: skip
        return self.env["ir.attachment"].with_context(image_no_postprocess=True).create(values)

    def _drop_papers(self):
        """Delete the scans, and letters that name her: an erased identity leaves none. Called as superuser."""
        files = self.env["ir.attachment"].search([("res_model", "=", self._name), ("res_id", "in", self.ids)])
        files.with_context(lapor_guard=GUARD).unlink()

    def _entry_view(self):
        """Return what an officer wrote down, as plain values for the reporter's copy of her data."""
        chosen = ("proxy_relation", "told_by")
        labels = {name: dict(self._fields[name]._description_selection(self.env)) for name in chosen}
        return {
            "proxy_name": self.proxy_name or "", "channel_detail": self.channel_detail or "",
            **{name: known.get(self[name], "") for name, known in labels.items()},
            "papers": self.paper_ids.mapped("name"), "entered_by_id": self.entered_by_id.name or "",
        }  # fmt: skip
