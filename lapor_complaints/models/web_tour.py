from odoo import api, models


class WebTourTour(models.Model):
    """Being led through LAPOR switches Odoo's tours on for that person; from then on Odoo would begin its own ones,
    about mail and settings, at each login and after each lesson. Staff are led only where they ask for it."""

    _inherit = "web_tour.tour"

    @api.model
    def get_current_tour(self):
        if self.env.user.has_group("lapor_complaints.lapor_complaints_group_staff"):
            return False
        return super().get_current_tour()
