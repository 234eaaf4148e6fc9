from odoo import models
from odoo.exceptions import UserError


class LaporComplaint(models.Model):
    """From the street to the final answer: another act, with words and photos carried over."""

    _inherit = "lapor.complaint"

    def field_answer(self, text="", photos=(), seen=None):
        """Return the dialog of the final answer, begun with `text` and `photos` (as for `field_send`)."""
        if self._field_act() != "progress":
            raise UserError(self.env._("The SKPD that leads answers the reporter."))
        page = self.with_context(lapor_action="answer", lapor_seen=self._field_seen(seen))
        self._refuse_field_act("answer", self._field_seen(seen))
        dialog = page.action_open_move()
        uploads = self._field_uploads(self._field_files(photos))
        words = [dialog["context"].get("default_text"), text if isinstance(text, str) else ""]
        dialog["context"].update(
            default_text="\n\n".join(filter(None, words)), default_attachment_ids=uploads.ids,
        )  # fmt: skip
        return dialog

    def _field_uploads(self, files):
        """Store `files` as the user's own uploads of a dialog not yet sent; cleaned already, not a complaint's yet."""
        policy = self.env["lapor.upload.policy"]
        values = []
        for name, content in files:
            extension, raw, mimetype = policy._clean(name, content)
            values.append({
                "name": f"foto-{len(values) + 1}.{extension}", "raw": raw, "mimetype": mimetype,
                "res_model": "lapor.act", "res_id": 0,
            })  # fmt: skip
        return self.env["ir.attachment"].with_context(image_no_postprocess=True).create(values)
