import re

from odoo import api, fields, models
from odoo.exceptions import UserError

PLACE = re.compile(r"\b(\d{1,9}):(\d{1,9})\b", re.ASCII)


class LaporAct(models.TransientModel):
    """The dialog knows how far the history had come when it was opened, and tells what happened since."""

    _inherit = "lapor.act"

    seen = fields.Char(help="Complaint and number of its last event on the page behind the dialog, between commas")
    told = fields.Char(help="The same when the dialog was opened: what the officer has been told of")
    meanwhile = fields.Text(compute="_compute_meanwhile")

    @api.model_create_multi
    def create(self, vals_list):
        for values in vals_list:
            # Before Odoo refuses to link what is not hers any more, in words that tell her nothing
            told = list(self._places(values.get("told")))
            if len(self.env["lapor.complaint"].search([("id", "in", told)])) < len(told):
                raise UserError(self.env._("This has gone to another SKPD meanwhile: nothing was done."))
        acts = super().create(vals_list)
        for act in acts:
            act._refuse_overtaken()
        return acts

    @api.depends("seen", "complaint_ids")
    def _compute_meanwhile(self):
        for act in self:
            act.meanwhile = "\n".join(act._news(act.seen))

    def _places(self, text):
        """Return {complaint id: number of the last event seen} of the stored `text`; what else stands there is no
        place."""
        return {int(id_): int(place) for id_, place in PLACE.findall(str(text or ""))}

    def _news(self, text):
        places = self._places(text)
        complaints = self.complaint_ids._origin
        several = len(complaints) > 1
        return [
            f"{complaint.number} · {line}" if several else line
            for complaint in complaints
            if complaint.id in places
            for line in complaint._news_since(places[complaint.id])
        ]

    def _refuse_overtaken(self):
        for id_, place in self._places(self.told).items():
            self.env["lapor.complaint"].browse(id_)._refuse_overtaken(self.action, place)

    def action_confirm(self):
        """Do the act, unless others have acted since the dialog was opened: then show what, and ask once more."""
        self._refuse_overtaken()
        if not self._news(self.told):
            return super().action_confirm()
        self.write({"seen": self.told, "told": self.complaint_ids._event_places()})
        return {
            "type": "ir.actions.act_window", "name": self.env["lapor.complaint.event"]._kind_label(self.action),
            "res_model": self._name, "res_id": self.id, "views": [(False, "form")], "target": "new",
        }  # fmt: skip
