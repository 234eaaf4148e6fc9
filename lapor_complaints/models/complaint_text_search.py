from odoo import fields, models
from odoo.fields import Domain
from odoo.tools import SQL


class LaporComplaint(models.Model):
    """What officers look for in title and text: words by their stems, found through PostgreSQL's full text index.

    Looking for any part of a word would read every text of the city: two seconds at a million reports (ADR 0040).
    """

    _inherit = "lapor.complaint"

    text_words = fields.Char(string="Words of the report", store=False, search="_search_text_words")

    def _search_text_words(self, operator, value):
        """Return the domain of reports with all words of `value`; the last one may be its beginning only."""
        if operator not in ("ilike", "="):
            return NotImplemented
        words = self._staff_words(value)
        if not words:  # "RT 05": nothing that the index holds
            return Domain("title", "ilike", value) | Domain("description", "ilike", value)
        text = self._fields["description"]
        return Domain.custom(to_sql=lambda _model, alias, _query: SQL(
            "%s @@ to_tsquery('simple', %s)", SQL.identifier(alias, "words", to_flush=text), words,
        ))  # fmt: skip

    def _staff_words(self, text):
        """Return `text` as a query of stems that all have to be there; empty when it says nothing."""
        stems = [(word, stem) for stem, word in self._stems(text).items() if stem.isalnum()]
        place = (text or "").lower().find
        ordered = [stem for _word, stem in sorted(stems, key=lambda pair: place(pair[0]))][:12]
        return " & ".join([*(f"'{stem}'" for stem in ordered[:-1]), *(f"'{stem}':*" for stem in ordered[-1:])])
