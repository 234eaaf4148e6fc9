"""Everything a working day depends on empties the cached days when it changes."""

from odoo import models


class ResourceCalendarLeaves(models.Model):
    _name = "resource.calendar.leaves"
    _inherit = ["resource.calendar.leaves", "lapor.clears.cache"]
    _clears_cache = "stable"


class ResourceCalendarAttendance(models.Model):
    _name = "resource.calendar.attendance"
    _inherit = ["resource.calendar.attendance", "lapor.clears.cache"]
    _clears_cache = "stable"
