from odoo import api, models

from .upload_policy import MAX_FILES

PHRASES = 8  # more do not fit on a phone


class LaporComplaint(models.Model):
    """What the sheet on the phone shows beside the photos."""

    _inherit = "lapor.complaint"

    @api.readonly
    def field_sheet(self, seen=None):
        """Return the columns, the ready-made sentences and what others did after the event number `seen`.

        Raises UserError with a sentence when the user cannot file anything here now.
        """
        act = self._field_act()
        seen = self._field_seen(seen)
        self._refuse_field_act(act, seen)
        columns = self._field_columns() if act == "progress" else self.stage_id.browse()
        return {
            "act": act,
            "seen": self.event_count,
            "news": self._news_since(seen),
            "columns": [self._field_column(stage) for stage in columns],
            "next": columns and self._field_next(columns).id,
            "phrases": self._field_phrases(),
            "may_answer": act == "progress" and ",answer," in self.allowed_actions,
            "max_photos": MAX_FILES,
        }

    def _field_column(self, stage):
        return {
            "id": stage.id, "name": stage.name, "current": stage == self.stage_id, "accepts": stage.state != self.state,
        }  # fmt: skip

    def _field_templates(self):
        """Return the templates for progress that fit the category, those made for it first."""
        templates = self.env["lapor.answer.template"].search([("kind", "=", "progress")])
        ranks = {template: template._rank(self.category_id, False)[1] for template in templates}
        return templates.filtered(lambda one: ranks[one] < 2).sorted(ranks.get)

    def _field_phrases(self):
        return [
            {"id": template.id, "name": template.name, "text": template._filled(self)}
            for template in self._field_templates()[:PHRASES]
        ]
