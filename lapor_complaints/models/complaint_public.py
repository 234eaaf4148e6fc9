from odoo import api, fields, models

VERIFIED = ("forwarded", "in_progress", "answered", "closed", "transferred")
AFTERWARDS = ("submitted", "incomplete", "archived")  # public only where an SKPD had it before
IS_PUBLIC = "is_public"


class LaporComplaint(models.Model):
    """Which complaints the public may read: one stored yes or no that every public page, feed, search and mail asks.

    It is computed, so no act can forget it: whatever makes a complaint secret, joined or hidden takes it away at once.
    """

    _inherit = "lapor.complaint"

    is_public = fields.Boolean(string="In the public register", compute="_compute_is_public", store=True)
    is_hidden = fields.Boolean(
        string="Hidden from the public", readonly=True, copy=False, help="A coordinator took it out of the register"
    )

    # Only what is public stands in these: filing pays nothing for them (ADR 0027). "IS TRUE" is how the ORM asks, and
    # PostgreSQL takes a partial index for the very same words alone
    _register_new_idx = models.Index("(received_at DESC, id DESC) WHERE is_public IS TRUE")
    _register_area_idx = models.Index("(area_id, received_at DESC, id DESC) WHERE is_public IS TRUE")
    _register_category_idx = models.Index("(category_id, received_at DESC, id DESC) WHERE is_public IS TRUE")
    _register_skpd_idx = models.Index("(skpd_id, received_at DESC, id DESC) WHERE is_public IS TRUE")
    _register_state_idx = models.Index("(state, received_at DESC, id DESC) WHERE is_public IS TRUE")
    _register_answered_idx = models.Index(
        "(answered_at DESC, id DESC) WHERE is_public IS TRUE AND answered_at IS NOT NULL"
    )

    @api.depends(
        "state", "response_start", "parent_id", "is_secret", "is_supervision", "reported_skpd_id",
        "category_id.is_sensitive", "is_quarantined", "is_hidden",
    )  # fmt: skip
    def _compute_is_public(self):
        for complaint in self:
            complaint.is_public = complaint._may_be_public()

    def _may_be_public(self):
        """Tell whether the public may read it: whole, verified, and nothing about it protected (UU 25/2009 Ps. 42)."""
        if self._is_protected():
            return False
        return self.state in VERIFIED or bool(self.state in AFTERWARDS and self.response_start)

    def _is_protected(self):
        """Tell whether it stays away from the public whatever becomes of it."""
        if self.parent_id or self.is_quarantined or self.is_hidden or self.is_secret:
            return True
        return bool(self.is_supervision or self.reported_skpd_id or self.category_id.is_sensitive)

    @api.model
    def _public(self, number):
        """Return the public complaint of this number as superuser; nothing for unknown and protected ones alike."""
        typed = "".join(str(number or "").upper().split())[:40]
        printable = typed.isascii() and typed.isprintable()  # the database takes no others
        # sudo: the public has no rights on the model; only what is public is found
        return self.sudo().search([("number", "=", typed if printable else ""), (IS_PUBLIC, "=", True)], limit=1)
