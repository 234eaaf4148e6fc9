from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.tools import SQL

from .practice import FLAGS, PRACTICE, PREFIX, without_practice

# Nothing turns a report into practice, nor practice into a report: not even SQL. Asked only where a statement names
# one of the columns, so what writes reports pays nothing
FOR_EVER = """
CREATE OR REPLACE FUNCTION lapor_refuse_practice_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A report never becomes practice, and practice never a report.'
        USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER IF EXISTS lapor_practice_is_for_ever ON lapor_complaint;
CREATE TRIGGER lapor_practice_is_for_ever BEFORE UPDATE OF is_practice, practice_user_id ON lapor_complaint
    FOR EACH ROW WHEN (OLD.is_practice IS DISTINCT FROM NEW.is_practice
        OR OLD.practice_user_id IS DISTINCT FROM NEW.practice_user_id)
    EXECUTE FUNCTION lapor_refuse_practice_change();
"""


class LaporComplaint(models.Model):
    """Practice: a complaint that one person has for learning. It is found by whoever asks for practice by name, which
    nothing does but her own practice pages; every other search, as superuser too, goes without it."""

    _inherit = "lapor.complaint"

    is_practice = fields.Boolean(string="Practice", readonly=True, copy=False)
    practice_user_id = fields.Many2one(
        "res.users", string="Practises", readonly=True, copy=False, ondelete="restrict", index="btree_not_null"
    )

    _practice_idx = models.Index("(id) WHERE is_practice IS TRUE")
    _practice_whose = models.Constraint(
        f"CHECK ((is_practice IS TRUE) = (practice_user_id IS NOT NULL)"
        f" AND (is_practice IS TRUE) = (number LIKE '{PREFIX}%'))",
        "Practice has its own numbers and belongs to somebody.",
    )

    # A number that is tried out in practice stays free: the national file brings the real report under it
    _external_uniq = models.UniqueIndex(
        "(external_number) WHERE external_number IS NOT NULL AND is_practice IS NOT TRUE",
        "Another complaint bears this SP4N number already.",
    )

    def init(self):
        result = super().init()
        self.env.cr.execute(SQL(FOR_EVER))
        return result

    @api.model
    def _search(self, domain, *args, **kwargs):
        return super()._search(without_practice(domain), *args, **kwargs)

    @api.model_create_multi
    def create(self, vals_list):
        if self.env.context.get("lapor_practice") is not PRACTICE:
            for vals in vals_list:
                if any(vals.get(name) for name in FLAGS):
                    raise AccessError(self.env._("Practice is begun from the page “Learn” alone."))
        return super().create(vals_list)

    def write(self, vals):
        if FLAGS & set(vals):
            raise AccessError(self.env._("A report never becomes practice, and practice never a report."))
        if vals.get("user_id") and any(one.is_practice and one.practice_user_id.id != vals["user_id"] for one in self):
            raise UserError(self.env._("Practice stays with who practises: nobody else sees it."))
        return super().write(vals)

    def _next_number(self):
        """Return the number of a new complaint. Practice has a count of its own: real numbers have no gaps for it."""
        if self.env.context.get("lapor_practice") is PRACTICE:
            return self.env["ir.sequence"].next_by_code("lapor.complaint.practice")
        return super()._next_number()

    def _next_letter_number(self):
        """Give a practice letter its report's number: the register of real letters has no gap for it."""
        return self.number if self.is_practice else super()._next_letter_number()

    def _is_protected(self):
        return self.is_practice or super()._is_protected()

    def _create_part(self, values):
        """Divide practice into practice."""
        part_of = self.with_context(lapor_practice=PRACTICE) if self.is_practice else self
        return super(LaporComplaint, part_of)._create_part(values)

    def _allowed_side(self, move, action, actors, given):
        side = super()._allowed_side(move, action, actors, given)  # what is given is checked there first
        kept = given.get("kept")
        if kept and kept.sudo().practice_user_id != self.sudo().practice_user_id:  # sudo: whose practice, not what
            raise UserError(self.env._("Practice and real reports are not joined."))
        return side

    def _relatable(self, other_id):
        other = super()._relatable(other_id)
        if other.is_practice or self.is_practice:
            raise UserError(self.env._("Practice and real reports are not joined."))
        return other

    def _similar_to_this(self, limit=5, ended=True):
        """Return nothing for practice: real reports are no material to practise on."""
        return [] if self.is_practice else super()._similar_to_this(limit=limit, ended=ended)

    def _notify_get_recipients(self, message, msg_vals=False, **kwargs):
        return [] if self[:1].is_practice else super()._notify_get_recipients(message, msg_vals, **kwargs)
