from odoo import api, fields, models

from .lifecycle import ENDED, OPEN, WAITING

BOARD = ("forwarded", "in_progress", "incomplete", "answered")  # what an SKPD has in hand, in the order of the work
SOON = 2  # working days
URGENCIES = [
    ("late", "Late"),
    ("today", "Due today"),
    ("soon", "Due soon"),
    ("calm", "In time"),
    ("waiting", "The reporter's turn"),
    ("none", "No deadline"),
]


class LaporComplaint(models.Model):
    _inherit = "lapor.complaint"

    is_open = fields.Boolean(compute="_compute_is_open", search="_search_is_open")
    days_left = fields.Integer(
        compute="_compute_days_left",
        help="Working days until the deadline; below 0: late",
    )
    urgency = fields.Selection(URGENCIES, compute="_compute_days_left")

    @api.depends("state")
    def _compute_is_open(self):
        for complaint in self:
            complaint.is_open = complaint.state in OPEN

    def _search_is_open(self, operator, value):
        if operator != "in":
            return NotImplemented
        states = (OPEN if True in value else ()) + (ENDED if False in value else ())
        return [("state", "in", states)]

    @api.depends("deadline", "state")
    def _compute_days_left(self):
        dates = {}  # by SKPD: a page of cards has few of them, and to ask each card costs more than all its columns
        for complaint in self:
            days, urgency = 0, "none"
            if complaint.deadline:
                unit = complaint.skpd_id
                if unit not in dates:
                    dates[unit] = complaint._calendar(), complaint._today()
                calendar, today = dates[unit]
                days = calendar._lapor_count_days(today, complaint.deadline)
                urgency = complaint._urgency_of(days, today)
            complaint.days_left = days
            complaint.urgency = urgency

    def _urgency_of(self, days, today):
        if self.state in WAITING:
            return "waiting"  # the date is the reporter's: the city is not late
        if self.deadline < today:
            return "late"
        return "today" if days == 0 else "soon" if days <= SOON else "calm"

    @api.model
    def _expand_stages(self, stages, domain):
        """Return the columns of the user's board: the own SKPD's where it has some, else the common ones."""
        scope = self.env.user.lapor_scope_ids
        every = stages.search([("skpd_ids", "in", [False, *scope.ids])])
        own_states = every.filtered("skpd_ids").mapped("state")
        if not self.env.user.lapor_skpd_ids:
            return every | stages
        mine = every.filtered(lambda stage: stage.skpd_ids or stage.state not in own_states)
        board = mine.filtered(lambda stage: stage.state in BOARD)  # ended ones appear where they are looked for
        return (board | stages).sorted(board_order)


def board_order(stage):
    """Return the key by which columns stand on a board: the course of the work, then as the SKPD arranged them."""
    rank = BOARD.index(stage.state) if stage.state in BOARD else len(BOARD)
    return rank, stage.sequence, stage.id
