import logging

from psycopg2.errors import UniqueViolation

from odoo import SUPERUSER_ID, api, models
from odoo.exceptions import ConcurrencyError, UserError
from odoo.tools import hmac, mute_logger

from .complaint_guard import GUARD
from .upload_policy import MAX_FILES

_logger = logging.getLogger(__name__)
QUIET = {
    "mail_create_nosubscribe": True,
    "mail_create_nolog": True,
    "tracking_disable": True,
}


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    @api.model
    def _file(self, values, reporter, attachments=(), submission_key=None, entry=None):
        """File a complaint: record, identity, files, history and mail in one transaction.

        Returns (complaint, access code). The same `submission_key` gives the same complaint and code, however
        often and from wherever it is sent. Everything is created by the superuser, so that `create_uid` tells
        nothing about a citizen who was logged in. Raises UserError with a sentence for a file that is refused.

        `entry` says how it came when an officer typed it in for somebody: see `complaint_entry`.
        """
        filing = self.with_user(SUPERUSER_ID).with_context(lapor_guard=GUARD, **QUIET)
        submission_hash = submission_key and hmac(filing.env, "lapor-submission", submission_key)
        code = filing._code_from(submission_key)
        known = submission_hash and filing.search([("submission_hash", "=", submission_hash)], limit=1)
        if known:
            return known.with_env(self.env), code
        signs = {} if entry else filing._assessed(values, reporter)
        complaint = filing._create_filed({**values, **signs}, submission_hash)
        complaint.access_hash = complaint._hash_code(code)
        identity = filing.env["lapor.reporter"].create({
            "consented_at": complaint.received_at, **reporter, "complaint_id": complaint.id,
        })  # fmt: skip
        files = complaint._attach(attachments)
        event = complaint._log("filed", "reporter", state_to="submitted", attachments=files)
        complaint._log_quarantine()
        if entry:
            complaint._note_entry(entry)
        complaint._notify("filed", event, code=code)
        # Now, as the superuser: what is left to the end of the request is written in the name of who is logged in
        identity.flush_recordset()
        return complaint.with_env(self.env), code

    @api.model
    def _is_submitted(self, submission_key):
        """Tell whether a form with this key has been filed."""
        hashed = hmac(self.env(su=True), "lapor-submission", submission_key)
        return bool(self.sudo().search_count([("submission_hash", "=", hashed)], limit=1))  # sudo: yes or no

    def _create_filed(self, values, submission_hash):
        """Create the complaint with its number, clocks and category's defaults."""
        category = self.env["lapor.category"].browse(values.get("category_id"))
        supervision = category.is_supervision and values.get("type") == "complaint"
        complaint_values = {
            **values,
            "original_title": values["title"],
            "original_description": values["description"],
            "is_supervision": supervision,
            "is_secret": values.get("is_secret") or supervision or category.is_sensitive,
            "priority": "1" if category.urgency == "emergency" else "0",
            "received_at": values.get("received_at") or self._now(),  # a letter was there before it was typed in
            "submission_hash": submission_hash,
            "stage_id": self._entry_stage_id(values.get("is_quarantined")),
        }
        clocks = self.new(complaint_values)._deadlines()
        try:
            with mute_logger("odoo.sql_db"):
                # The first number of a year opens the year's count, where two requests may meet as well
                return self.create({**complaint_values, **clocks, "number": self._next_number()})
        except UniqueViolation as error:
            # The other request has won: Odoo starts this one anew, which finds its complaint or its year.
            raise ConcurrencyError(str(error)) from error

    @api.model
    def _next_number(self):
        return self.env["ir.sequence"].next_by_code("lapor.complaint", sequence_date=self._today())

    def _attach(self, files):
        """Store (filename, bytes) pairs as cleaned attachments of the complaint and return them."""
        if len(files) > MAX_FILES:
            raise UserError(self.env._("At most %s files at once.", MAX_FILES))
        policy = self.env["lapor.upload.policy"]
        start = len(self.attachment_ids)
        values = []
        for index, (filename, content) in enumerate(files, start + 1):
            extension, raw, mimetype = policy._clean(filename, content)
            values.append({
                # The reporter's own file name could name her
                "name": f"{self.number}-{index}.{extension}", "raw": raw, "mimetype": mimetype,
                "res_model": self._name, "res_id": self.id,
            })  # fmt: skip
        return self._store(values)

    def _store(self, values):
        """Create attachments from `values`. Raises UserError when the disk does not take them."""
        if values:
            # The sweeper of files that nobody refers to shuts this table while it looks: a photo that is sent again may
            # be on its list from the attempt before, and must not go between the look at the disk and the row
            self.env.cr.execute("LOCK TABLE ir_attachment IN ROW EXCLUSIVE MODE")
        try:
            # sudo: a reporter has no rights on attachments, and an officer's go through the same cleaning
            return self.env["ir.attachment"].sudo().with_context(image_no_postprocess=True).create(values)
        except OSError as error:
            _logger.error("Files of a report could not be stored: %s", error.strerror)
            raise UserError(self.env._(
                "The photos could not be stored: the server has no room for them just now. Nothing was sent yet. Send"
                " it without photos, or try again later."
            )) from error  # fmt: skip

    def _take_over(self, uploads):
        """Clean what staff uploaded and return it as attachments of this complaint; the raw files go."""
        if not uploads:
            return None
        files = self._attach([(upload.name, upload.raw) for upload in uploads])
        uploads.unlink()
        return files
