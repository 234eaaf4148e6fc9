from odoo import api, fields, models

from .complaint_merge_view import OFFICIAL


class LaporComplaint(models.Model):
    """Photos that the public sees: those of officers unless hidden, those of the reporter only when released."""

    _inherit = "lapor.complaint"

    released_file_ids = fields.Many2many(
        "ir.attachment", "lapor_complaint_released_rel", "complaint_id", "attachment_id", readonly=True, copy=False,
        bypass_search_access=True,
        string="Released photos", help="Photos of the reporter that the public may see",
    )  # fmt: skip
    hidden_file_ids = fields.Many2many(
        "ir.attachment", "lapor_complaint_hidden_rel", "complaint_id", "attachment_id", readonly=True, copy=False,
        bypass_search_access=True,
        string="Hidden photos", help="Photos of officers that the public may not see",
    )  # fmt: skip
    has_unreleased = fields.Boolean(compute="_compute_has_unreleased")

    @api.depends("event_ids", "released_file_ids")
    def _compute_has_unreleased(self):
        for complaint in self:
            complaint.has_unreleased = bool(complaint._reporter_photos() - complaint.released_file_ids)

    def _reporter_photos(self):
        return self.reporter_file_ids.filtered(is_photo)

    def _released(self):
        """Return the reporter's photos that the public sees. Called as superuser."""
        return (self.released_file_ids - self.hidden_file_ids).filtered(is_photo)

    def _public_files(self):
        """Return every photo that the public sees of this complaint. Called as superuser."""
        return self._released() | self._public_events()._public_photos(self.hidden_file_ids)


class LaporComplaintEvent(models.Model):
    _inherit = "lapor.complaint.event"

    def _public_photos(self, hidden):
        """Return the photos of what officers told the public, without the `hidden` ones."""
        official = self.filtered(lambda event: event.actor in OFFICIAL and event.kind != "part")
        return (official.attachment_ids - hidden).filtered(is_photo)


def is_photo(file):
    """Tell whether a file was drawn anew by us: documents are never shown to the public."""
    return file.mimetype in ("image/jpeg", "image/png", "image/webp")
