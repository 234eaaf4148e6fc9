"""Numbers as people read them: 1.234 and 4,5 in Indonesian, 1,234 and 4.5 in English."""

from babel.numbers import format_decimal

from odoo.tools import babel_locale_parse, get_lang


def number(env, value, digits=0):
    """Return `value` with at most `digits` decimals in the reader's language; a dash for None."""
    if value is None:
        return "–"
    pattern = "#,##0." + "#" * digits if digits else "#,##0"
    return format_decimal(round(value, digits), format=pattern, locale=babel_locale_parse(get_lang(env).code))


def per_cent(env, value):
    """Return a share in whole per cent; a dash for None. Only what is exactly all is called 100 per cent."""
    if value is None:
        return "–"
    whole = min(round(value), 99) if value < 100 else 100
    return f"{max(whole, 1) if value > 0 else 0}%"
