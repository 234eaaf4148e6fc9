from odoo import fields, models

from .lifecycle import STATES
from .selections import CHANNELS, CLOSERS, OUTCOMES, TYPES


class LaporComplaint(models.Model):
    """One report of one citizen: a complaint, an aspiration or a request for information (UU 25/2009 Ps. 40).

    Who filed it is not here but in `lapor.reporter`, which has access rules of its own.
    """

    _name = "lapor.complaint"
    _description = "Complaint"
    _inherit = ["rating.mixin", "mail.thread", "mail.activity.mixin"]
    _order = "deadline, id desc"
    _rec_name = "number"
    _rec_names_search = ["number", "title"]
    _mail_post_access = "read"

    number = fields.Char(required=True, readonly=True, copy=False, index="trigram")
    type = fields.Selection(TYPES, required=True, default="complaint")
    title = fields.Char(required=True, index="trigram")
    description = fields.Text(required=True)
    original_title = fields.Char(readonly=True, help="As the reporter wrote it")
    original_description = fields.Text(readonly=True, help="As the reporter wrote it")
    category_id = fields.Many2one("lapor.category", ondelete="restrict", index=True)
    area_id = fields.Many2one("lapor.area", ondelete="restrict", index=True)
    address = fields.Char(string="Place")
    latitude = fields.Float(digits=(9, 6))
    longitude = fields.Float(digits=(9, 6))
    incident_date = fields.Date()
    channel = fields.Selection(CHANNELS, required=True, default="web")
    external_number = fields.Char(string="SP4N number", copy=False)

    is_anonymous = fields.Boolean(
        string="Anonymous",
        help="The reporter's name is hidden from the public and the SKPD",
    )
    is_secret = fields.Boolean(string="Secret", help="The content is hidden from the public")
    is_supervision = fields.Boolean(string="Supervision element", help="Berkadar pengawasan")
    reported_skpd_id = fields.Many2one(
        "lapor.skpd",
        string="Reported SKPD",
        help="The unit complained about: it never handles this complaint",
    )
    priority = fields.Selection([("0", "Normal"), ("1", "Urgent")], default="0")

    state = fields.Selection(STATES, required=True, default="submitted", readonly=True, copy=False)
    resume_state = fields.Selection(STATES, readonly=True, copy=False)
    stage_id = fields.Many2one("lapor.stage", ondelete="restrict", copy=False, group_expand="_expand_stages")
    outcome = fields.Selection(OUTCOMES, readonly=True, copy=False)
    closed_by = fields.Selection(CLOSERS, readonly=True, copy=False)
    skpd_id = fields.Many2one("lapor.skpd", string="SKPD", readonly=True, ondelete="restrict", copy=False)
    user_id = fields.Many2one("res.users", string="Assignee", copy=False, index="btree_not_null")
    parent_id = fields.Many2one("lapor.complaint", readonly=True, index="btree_not_null", copy=False)
    child_ids = fields.One2many("lapor.complaint", "parent_id", string="Parts")
    part_count = fields.Integer(string="Number of parts", readonly=True, copy=False)
    merged_into_id = fields.Many2one("lapor.complaint", string="Kept complaint", readonly=True, copy=False)

    disposition_ids = fields.One2many("lapor.disposition", "complaint_id", string="Dispositions")
    event_ids = fields.One2many("lapor.complaint.event", "complaint_id", string="History")
    event_count = fields.Integer(readonly=True, copy=False)
    history_hash = fields.Char(readonly=True, copy=False, help="Hash of the last event: the head of the chain")
    attachment_ids = fields.One2many(
        "ir.attachment",
        "res_id",
        domain=[("res_model", "=", "lapor.complaint")],
        string="Attachments",
        readonly=True,
    )
    return_count = fields.Integer(string="Returns", readonly=True, copy=False)
    reopen_count = fields.Integer(string="Reopenings", readonly=True, copy=False)
    dispute_count = fields.Integer(string="Disputes", readonly=True, copy=False)
    rating = fields.Integer(
        readonly=True,
        copy=False,
        aggregator="avg",
        help="1 (poor) to 5 (very good); 0: not rated",
    )

    access_hash = fields.Char(copy=False, groups=fields.NO_ACCESS)
    submission_hash = fields.Char(copy=False, groups=fields.NO_ACCESS)

    _number_uniq = models.UniqueIndex("(number)", "This complaint number exists already.")
    _submission_uniq = models.UniqueIndex("(submission_hash) WHERE submission_hash IS NOT NULL")
    _external_uniq = models.UniqueIndex(
        "(external_number) WHERE external_number IS NOT NULL", "Another complaint bears this SP4N number already."
    )
    _rating_range = models.Constraint("CHECK(rating BETWEEN 0 AND 5)", "A rating lies between 1 and 5.")
    _board_idx = models.Index("(skpd_id, stage_id, deadline, id DESC)")
    _deadline_idx = models.Index("(deadline, id DESC)")
    _inbox_idx = models.Index("(state, deadline, id DESC)")
