from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.tools import ormcache

KINDS = [("text", "Text"), ("number", "Number"), ("choice", "Choice"), ("yes_no", "Yes or no")]


class LaporCategoryQuestion(models.Model):
    """What a reporter is asked about matters of one category and of all below it."""

    _name = "lapor.category.question"
    _description = "Question of a category"
    _inherit = ["lapor.clears.cache"]
    _order = "sequence, id"

    name = fields.Char(string="Question", required=True, translate=True)
    help = fields.Char(string="Explanation", translate=True, help="Stands below the question")
    category_id = fields.Many2one("lapor.category", required=True, ondelete="cascade", index=True)
    sequence = fields.Integer(default=10)
    kind = fields.Selection(KINDS, required=True, default="text", string="Kind of answer")
    choices = fields.Text(translate=True, help="One choice per line")
    is_required = fields.Boolean(string="Required")
    is_public = fields.Boolean(
        string="Public",
        help="The answer may be shown to everybody with a public report: never ask for personal data then",
    )
    active = fields.Boolean(default=True)

    @api.constrains("kind", "choices")
    def _check_choices(self):
        for question in self:
            if question.kind == "choice" and len(question._choice_lines()) < 2:
                raise ValidationError(self.env._("Write at least two choices, one per line."))

    def _choice_lines(self):
        lines = (line.strip() for line in (self.choices or "").splitlines())
        return list(dict.fromkeys(line for line in lines if line))

    @api.model
    def _of(self, category_id):
        """Return the questions of a category and of those above it, in their order, as plain dicts."""
        return [one for one in self._all() if category_id in one["category_ids"]] if category_id else []

    @api.model
    @ormcache("self.env.lang")
    def _all(self):
        """Return every question as a dict; `category_ids` are those that it is asked for."""
        questions = self.sudo().search([("active", "=", True)])  # sudo: what the form asks everybody
        levels = questions.sorted(lambda one: (one.category_id.parent_path.count("/"), one.sequence, one.id))
        return tuple(question._plain() for question in levels)

    @api.model
    def _said_in(self, question_id, text):
        """Return `text`, a question or one of its choices in any language, in the language of the reader.

        What the question no longer says stays as it was asked or chosen.
        """
        own = self._lines(question_id)
        for lang, _name in self.env["res.lang"].get_installed() if own and text not in own else ():
            lines = self.with_context(lang=lang)._lines(question_id)
            if text in lines and len(lines) == len(own):
                return own[lines.index(text)]
        return text

    @api.model
    def _lines(self, question_id):
        return next(((one["name"], *one["choices"]) for one in self._all() if one["id"] == question_id), ())

    def _plain(self):
        below = self.env["lapor.category"].sudo().search([("parent_path", "=like", f"{self.category_id.parent_path}%")])
        return {
            "id": self.id, "name": self.name, "help": self.help or "", "kind": self.kind,
            "choices": tuple(self._choice_lines()) if self.kind == "choice" else (),
            "is_required": self.is_required, "is_public": self.is_public, "category_ids": tuple(below.ids),
        }  # fmt: skip


class LaporCategory(models.Model):
    _name = "lapor.category"
    _inherit = ["lapor.category", "lapor.clears.cache"]  # which questions are asked follows the tree

    keywords = fields.Text(
        string="Everyday words",
        translate=True,
        help="Words and spellings by which people look for this category, separated by commas",
    )
    question_ids = fields.One2many("lapor.category.question", "category_id", string="Questions to the reporter")
