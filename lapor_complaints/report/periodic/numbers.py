"""How figures are written: by Babel, in the language of the document. None is a dash: nothing to measure."""

from babel.numbers import format_decimal

from odoo.fields import Date
from odoo.tools import babel_locale_parse, format_date
from odoo.tools.misc import get_lang

NOTHING = "–"
PATTERNS = {"int": "#,##0", "days": "#,##0.0", "percent": "#,##0.0", "stars": "#,##0.0", "points": "+#,##0.0;-#,##0.0",
            "change": "+#,##0;-#,##0"}  # fmt: skip


class Numbers:
    """Writes values in the language of `env`."""

    def __init__(self, env):
        self.env = env
        self.locale = babel_locale_parse(get_lang(env).code)

    def say(self, value, kind="int"):
        """Return `value` as text; `kind` is that of a column of `tables`."""
        if value is None or value is False or value == "":
            return NOTHING
        if kind == "text":
            return str(value)
        if kind in ("date", "month"):
            pattern = "d MMMM y" if kind == "date" else "MMM y"
            return format_date(self.env, Date.to_date(value), date_format=pattern)
        if kind in ("points", "change") and not round(value, 1):
            return "0"
        words = format_decimal(value, format=PATTERNS[kind], locale=self.locale)
        return f"{words}%" if kind == "percent" else words
