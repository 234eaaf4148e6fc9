from odoo import api, fields, models


class ResUsers(models.Model):
    """By default every employee reads when a citizen last logged in, to the microsecond: compared with the moments at
    which anonymous reports came in, that tells who wrote them."""

    _inherit = "res.users"

    login_date = fields.Datetime(
        related=None,  # searching a related field asks for no rights
        compute="_compute_login_date",
        search="_search_login_date",
        compute_sudo=True,
        groups="base.group_system",
    )
    state = fields.Selection(compute_sudo=True)  # follows from it

    @api.depends("log_ids.create_date")
    def _compute_login_date(self):
        for user in self:
            user.login_date = user.log_ids[:1].create_date

    def _search_login_date(self, operator, value):
        return [("log_ids.create_date", operator, value)]  # the rights on the log decide
