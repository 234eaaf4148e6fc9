import re

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from .selections import OUTCOMES

KINDS = [("answer", "Final answer"), ("progress", "Progress")]  # named like the acts that they begin
PLACEHOLDER = re.compile(r"\{\{\s*(\w*)\s*\}\}")
BLANK = re.compile(r"\[[^\[\]\n]+\]")  # words in brackets are for the officer to fill in
FEW = 200  # templates; more than a city will write


class LaporAnswerTemplate(models.Model):
    """A text to begin an answer or a report of progress with, by category and outcome."""

    _name = "lapor.answer.template"
    _description = "Answer template"
    _order = "sequence, name"

    name = fields.Char(required=True, translate=True)
    sequence = fields.Integer(default=10)
    kind = fields.Selection(KINDS, string="For", required=True, default="answer")
    category_ids = fields.Many2many("lapor.category", string="Categories", help="Empty: for every category")
    outcome = fields.Selection(OUTCOMES)
    body = fields.Text(
        required=True,
        translate=True,
        help="{{number}}, {{title}}, {{area}}, {{skpd}}, {{date}} and {{deadline}} are filled in; words in [brackets] "
        "are left for the officer.",
    )
    active = fields.Boolean(default=True)

    @api.constrains("body")
    def _check_placeholders(self):
        known = self._values_of(self.env["lapor.complaint"])
        for template in self:
            unknown = sorted(set(PLACEHOLDER.findall(template.body)) - set(known))
            if unknown:
                raise ValidationError(self.env._(
                    "“%(unknown)s” cannot be filled in. Possible are: %(known)s.",
                    unknown=", ".join(unknown), known=", ".join(f"{{{{{name}}}}}" for name in known),
                ))  # fmt: skip

    @api.model
    def _values_of(self, complaint):
        """Return what each placeholder stands for: never anything about the reporter, anonymous or not."""
        return {
            "number": complaint.number or "",
            "title": complaint.title or "",
            "area": complaint.area_id.display_name or "",
            "skpd": complaint.skpd_id.name or "",
            "date": complaint and complaint._format_date(complaint._today()),
            "deadline": complaint.resolution_deadline and complaint._format_date(complaint.resolution_deadline) or "",
        }

    def _filled(self, complaint):
        """Return the text for `complaint`; only the fixed list is replaced, nothing is evaluated."""
        values = self._values_of(complaint)
        return PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), self.body)

    def _blanks_in(self, text):
        """Return the words in brackets of this template that are still in `text`."""
        return [blank for blank in BLANK.findall(self.body or "") if blank in (text or "")]

    @api.model
    def name_search(self, name="", domain=None, operator="ilike", limit=100):
        """Offer what fits the category and the outcome first; the context names them, everything else comes after."""
        found = super().name_search(name, domain, operator, limit=FEW)
        ranks = self.browse(id_ for id_, _name in found)._ranks()
        return sorted(found, key=lambda pair: ranks[pair[0]])[:limit]

    @api.model
    def web_search_read(self, *args, **kwargs):
        """The same order in the list that a phone shows instead."""
        result = super().web_search_read(*args, **kwargs)
        if "lapor_category" in self.env.context:
            ranks = self.browse(record["id"] for record in result["records"])._ranks()
            result["records"].sort(key=lambda record: ranks[record["id"]])
        return result

    def _ranks(self):
        """Return {id: how far this is from what the context wants}."""
        category = self.env["lapor.category"].browse(self.env.context.get("lapor_category"))
        outcome = self.env.context.get("lapor_outcome")
        return {template.id: template._rank(category, outcome) for template in self}

    def _rank(self, category, outcome):
        """Return how far this is from what is wanted; 0 fits best."""
        above = {int(part) for part in (category.parent_path or "").split("/") if part}
        own = 0 if above & set(self.category_ids.ids) else 2 if self.category_ids else 1
        return (bool(outcome and self.outcome and self.outcome != outcome), own)
