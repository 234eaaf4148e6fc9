"""The token by which we know our own forms again."""

from odoo.http import request


def is_valid(sent):
    """Tell whether the form `sent` carries the token of this session. Odoo's own check falls over other alphabets."""
    token = sent.get("csrf_token")
    return isinstance(token, str) and token.isascii() and request.validate_csrf(token)
