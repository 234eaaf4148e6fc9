from odoo import api, models
from odoo.exceptions import ValidationError

from .practice import without_practice_of


class LaporPracticeBelonging(models.AbstractModel):
    """What belongs to complaints: a search finds that of practice only where it names the complaint."""

    _name = "lapor.practice.belonging"
    _description = "What belongs to complaints, without practice"

    @api.model
    def _search(self, domain, *args, **kwargs):
        return super()._search(without_practice_of(domain), *args, **kwargs)


class LaporComplaintEvent(models.Model):
    _name = "lapor.complaint.event"
    _inherit = ["lapor.complaint.event", "lapor.practice.belonging"]


class LaporDisposition(models.Model):
    _name = "lapor.disposition"
    _inherit = ["lapor.disposition", "lapor.practice.belonging"]


class LaporReporter(models.Model):
    _name = "lapor.reporter"
    _inherit = ["lapor.reporter", "lapor.practice.belonging"]


class LaporAnswer(models.Model):
    _name = "lapor.answer"
    _inherit = ["lapor.answer", "lapor.practice.belonging"]


class LaporMailOutbox(models.Model):
    """Practice writes no letters: nothing of it ever comes into the outbox, whoever puts it there."""

    _inherit = "lapor.mail.outbox"

    @api.model
    def _put(self, events, audiences):
        return super()._put(events.filtered(lambda event: not event.complaint_id.is_practice), audiences)


class MailActivity(models.Model):
    """Practice gives nobody a task: tasks are counted and mailed."""

    _inherit = "mail.activity"

    @api.constrains("user_id", "res_id", "res_model_id")
    def _check_lapor_practice(self):
        ids = self.filtered(lambda one: one.res_model == "lapor.complaint").mapped("res_id")
        # sudo: whether it is practice
        if any(self.env["lapor.complaint"].sudo().browse(ids).mapped("is_practice")):
            raise ValidationError(self.env._("Practice has no tasks: they would be counted among the real ones."))
