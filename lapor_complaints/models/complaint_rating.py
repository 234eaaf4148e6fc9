from odoo import Command, api, fields, models
from odoo.exceptions import AccessError, UserError

from .complaint_guard import GUARD

STARS = ("1", "2", "3", "4", "5")


class LaporComplaint(models.Model):
    """The reporter's stars, with what was good or bad: one `rating.rating` for each closing, which names nobody.

    `rating` and `rating_reason_ids` say the same for the closing that counts now; all are written here alone.
    """

    _inherit = "lapor.complaint"

    dispute_reason_id = fields.Many2one(
        "lapor.reason", string="Disputed because", readonly=True, copy=False, ondelete="restrict"
    )
    rating_reason_ids = fields.Many2many(
        "lapor.reason", "lapor_complaint_rating_reason_rel", "complaint_id", "reason_id", string="Good or bad",
        readonly=True, copy=False, help="What the reporter found good or bad",
    )  # fmt: skip
    rating_words = fields.Text(string="In the reporter's words", compute="_compute_rating_words", compute_sudo=True)
    # Odoo would store it and so compute it while a report is filed; `rating` is the stored one
    rating_last_value = fields.Float(store=False)

    @api.depends("rating", "rating_ids.feedback")
    def _compute_rating_words(self):
        for complaint in self:
            complaint.rating_words = complaint._rating_now().feedback

    def _rate(self, rating, text, reasons):
        """Keep the reporter's stars for this closing; within the window a second time replaces the first."""
        if "rate" not in self._reporter_actions() or str(rating) not in STARS:
            raise UserError(self.env._("Choose one to five stars after the report is closed."))
        stars = int(rating)
        values = {"rating": stars, "feedback": text or False, "lapor_reason_ids": [Command.set(reasons.ids)]}
        if now := self._rating_now():
            now.write(values)
        else:
            self.env["rating.rating"].create({**values, **self._rating_place()})
        self.with_context(lapor_guard=GUARD).write({"rating": stars, "rating_reason_ids": [Command.set(reasons.ids)]})
        return self._log("rate", "reporter", body=text or False, note=str(stars))

    def _rating_now(self):
        """Return the rating of the closing that counts now, or none."""
        if not self.rating:
            return self.env["rating.rating"]
        return self.rating_ids.filtered("consumed").sorted("id")[-1:]

    def _rating_place(self):
        return {"res_model_id": self.env["ir.model"]._get_id(self._name), "res_id": self.id, "consumed": True}

    def _no_rating(self):
        """Return what is written when a complaint is taken up again: its next closing is rated anew."""
        return {"rating": 0, "rating_reason_ids": [Command.clear()]}

    def _rating_get_operator(self):
        """Nobody is rated by name: stars are for the service, not for an officer."""
        return self.env["res.partner"]

    def _rating_get_partner(self):
        """Nobody rates by name either: a partner would tell who the reporter is."""
        return self.env["res.partner"]

    def rating_apply(self, *_args, **_kwargs):  # pylint: disable=method-required-super
        raise AccessError(self.env._("Only the reporter rates, on the page of the report."))

    def message_post(self, **kwargs):
        if kwargs.get("rating_value") or kwargs.get("rating_id"):
            raise AccessError(self.env._("Only the reporter rates, on the page of the report."))
        return super().message_post(**kwargs)

    def _empty_report(self):
        """Erase the words of the ratings with the other words of the reporter; the stars stay."""
        emptied = super()._empty_report()
        self.sudo().rating_ids.write({"feedback": False})  # sudo: called for a custodian, who may erase
        return emptied
