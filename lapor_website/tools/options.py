"""The choices of a long list as HTML: hundreds of them on a page cost a template more than all the rest."""

from markupsafe import Markup, escape

OPTION = Markup('<option value="%s"%s>%s</option>')
GROUP = Markup('<optgroup label="%s">%s</optgroup>')
SELECTED = Markup(' selected="selected"')


def options(choices, selected):
    """Return `choices`, pairs of a group's name (or an empty one) and its (value, label) pairs, as HTML."""
    return Markup("").join(_group(name, pairs, selected) for name, pairs in choices)


def _group(name, pairs, selected):
    inside = Markup("").join(
        OPTION % (value, SELECTED if str(value) == selected else "", escape(label)) for value, label in pairs
    )
    return GROUP % (name, inside) if name else inside
