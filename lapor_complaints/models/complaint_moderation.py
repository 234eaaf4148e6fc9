from odoo import models
from odoo.exceptions import AccessError, UserError

from .complaint_guard import GUARD

MODERATED = ("hidden_words", "is_hidden", "text_checked", "released_file_ids", "hidden_file_ids")


class LaporComplaint(models.Model):
    """What a coordinator shows to, and keeps from, the public. The original stays as it is; the history says who did
    what and why, never which words."""

    _inherit = "lapor.complaint"

    def action_open_moderation(self):
        """Open the dialog that decides what the public sees."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("What the public sees"),
            "res_model": "lapor.moderation",
            "view_mode": "form",
            "target": "new",
            "context": {"default_complaint_id": self.id},
        }

    def action_release_photos(self):
        """Show all photos of the reporter to the public: one click while verifying."""
        for complaint in self:
            complaint._moderate({"released_file_ids": [(6, 0, complaint._reporter_photos().ids)]})
        return True

    def action_release_text(self):
        """Show the text of an anonymous report: the coordinator has seen that it names nobody."""
        for complaint in self:
            complaint._moderate({"text_checked": True})
        return True

    def _moderate(self, values, reason=""):
        """Write what the public sees and put it into the history; hiding asks for a reason. Raises AccessError for
        whoever is no coordinator, UserError without a reason."""
        self.ensure_one()
        self.check_access("write")
        if not self._is_coordinator():
            raise AccessError(self.env._("Only a LAPOR coordinator decides what the public sees."))
        if set(values) - set(MODERATED):
            raise AccessError(self.env._("This is not a question of what the public sees."))
        complaint = self.sudo().with_context(lapor_guard=GUARD)  # sudo: the role is checked; the guard keeps the rest
        before = complaint._moderation_state()
        complaint.write(values)
        changes, hides = complaint._moderation_changes(before, complaint._moderation_state())
        if hides and not (reason or "").strip():
            raise UserError(self.env._("Say why it is hidden: the history keeps the reason."))
        if changes:
            note = "\n".join(filter(None, (*changes, (reason or "").strip())))
            complaint._log("moderate", "coordinator", note=note, visibility="internal")
        return True

    def _moderation_state(self):
        words = {" ".join(line.split()) for line in (self.hidden_words or "").splitlines() if line.strip()}
        return {"words": words, "hidden": self.is_hidden, "checked": self.text_checked,
                "released": self.released_file_ids, "files": self.hidden_file_ids}  # fmt: skip

    def _moderation_changes(self, old, new):
        """Return (sentences of what changed, whether something was hidden)."""
        words = self._moderation_words()
        gone = {name: bool(new[name] - old[name]) for name in ("words", "files")}
        gone["report"] = new["hidden"] and not old["hidden"]
        gone["text"] = old["checked"] and not new["checked"]
        back = {name: bool(old[name] - new[name]) for name in ("words", "files")}
        back["report"] = old["hidden"] and not new["hidden"]
        back["text"] = new["checked"] and not old["checked"]
        back["photos"] = bool(new["released"] - old["released"])
        back["no_photos"] = bool(old["released"] - new["released"])
        told = [words[f"hide_{name}"] for name, done in gone.items() if done]
        return told + [words[f"show_{name}"] for name, done in back.items() if done], any(gone.values())

    def _moderation_words(self):
        return {
            "hide_words": self.env._("Hid words from the public"),
            "hide_files": self.env._("Hid photos from the public"),
            "hide_report": self.env._("Took the report out of the public register"),
            "hide_text": self.env._("Withheld the text from the public"),
            "show_words": self.env._("Showed hidden words again"),
            "show_files": self.env._("Showed hidden photos again"),
            "show_report": self.env._("Put the report back into the public register"),
            "show_text": self.env._("Showed the checked text to the public"),
            "show_photos": self.env._("Showed photos of the reporter to the public"),
            "show_no_photos": self.env._("Took photos of the reporter from the public"),
        }
