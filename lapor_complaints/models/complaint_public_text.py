from odoo import api, fields, models
from odoo.tools import SQL

from .identity_mask import masked
from .public_mask import HIDDEN, without_contacts, without_passages

COORDINATOR = "lapor_complaints.lapor_complaints_group_coordinator"
LONGEST = 4000  # characters of a text that can be searched for
COLUMN = f"""
ALTER TABLE lapor_complaint ADD COLUMN IF NOT EXISTS public_words tsvector
    GENERATED ALWAYS AS (to_tsvector('indonesian'::regconfig,
        coalesce(public_title, '') || ' ' || left(coalesce(public_text, ''), {LONGEST}))) STORED
"""
INDEX = """
CREATE INDEX IF NOT EXISTS lapor_complaint__register_words_idx
    ON lapor_complaint USING gin (public_words) WHERE is_public IS TRUE
"""


class LaporComplaint(models.Model):
    """Title and text as the public reads them, stored: what is searched for is what is shown, so nobody can ask the
    register whether a masked or hidden word stands in a report."""

    _inherit = "lapor.complaint"

    public_title = fields.Char(compute="_compute_public_text", store=True, groups=COORDINATOR)
    public_text = fields.Text(compute="_compute_public_text", store=True, groups=COORDINATOR)
    hidden_words = fields.Text(
        readonly=True, copy=False, groups=COORDINATOR, help="Passages that the public does not read, one per line"
    )
    text_checked = fields.Boolean(
        readonly=True, copy=False, help="A coordinator has seen that the text of this anonymous report names nobody"
    )

    def init(self):
        result = super().init()
        self.env.cr.execute(SQL(COLUMN))
        self.env.cr.execute(SQL(INDEX))
        return result

    # Not of `is_public`: the text would be made anew at every step of every complaint
    @api.depends(
        "parent_id", "is_secret", "is_supervision", "reported_skpd_id", "category_id.is_sensitive", "is_quarantined",
        "is_hidden", "title", "description", "is_anonymous", "text_checked", "hidden_words",
        "reporter_ids.name", "reporter_ids.email", "reporter_ids.phone", "reporter_ids.nik",
        "reporter_ids.proxy_name", "reporter_ids.channel_detail",
    )  # fmt: skip
    def _compute_public_text(self):
        for complaint in self:
            told = not complaint._is_protected() and not complaint._withholds_text()
            complaint.public_title = told and complaint._for_public(without_contacts(complaint.title))
            complaint.public_text = told and complaint._for_public(without_contacts(complaint.description))

    def _withholds_text(self):
        """Tell whether the text waits for a coordinator: an anonymous reporter may have written her own name.

        Of anonymous reports no name is ever masked by itself: whoever may write an answer could try names, and see
        on the public page which of them is blotted out.
        """
        return self.is_anonymous and not self.text_checked

    def _for_public(self, text):
        """Return `text` without hidden passages and without the name and contacts of a named reporter."""
        text = without_passages(text, self.hidden_words)
        if not self.is_anonymous:
            text = masked(text, self.reporter_ids[:1])
        return without_passages(text, self.hidden_words)  # a passage may have been copied from the public page

    def _unhidden(self, text):
        """Return a stored public text with the mark of hidden words in the reader's language."""
        return (text or "").replace(HIDDEN, self.env._("[hidden]"))
