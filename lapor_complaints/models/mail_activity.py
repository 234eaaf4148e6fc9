from odoo import SUPERUSER_ID, api, models
from odoo.exceptions import ValidationError


class MailActivity(models.Model):
    _inherit = "mail.activity"

    @api.constrains("user_id", "res_id", "res_model_id")
    def _check_lapor_reader(self):
        """Give nobody a task on a complaint that she may not read: its words would tell her of it."""
        if self.env.uid == SUPERUSER_ID:
            return  # the ladder asks itself who may read, for thousands at once
        for activity in self.filtered(lambda one: one.res_model == "lapor.complaint" and one.user_id):
            complaint = self.env["lapor.complaint"].browse(activity.res_id)
            if not complaint._readers(activity.user_id):
                raise ValidationError(
                    self.env._("%(user)s may not read %(number)s.", user=activity.user_id.name, number=complaint.number)
                )
