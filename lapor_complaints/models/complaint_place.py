from odoo import models


class LaporComplaint(models.Model):
    """Where it is, in degrees (WGS84). 0/0, in the sea south of Ghana, stands for no point."""

    _inherit = "lapor.complaint"

    _latitude_range = models.Constraint("CHECK(latitude BETWEEN -90 AND 90)", "A latitude lies between -90 and 90.")
    _longitude_range = models.Constraint(
        "CHECK(longitude BETWEEN -180 AND 180)", "A longitude lies between -180 and 180."
    )
