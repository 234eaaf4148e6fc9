"""Who runs the server: whoever comes from an address, or with the token, that an administrator has configured."""

import ipaddress

from odoo.http import request
from odoo.tools import config, consteq

TOKEN = "lapor_complaints.ops_token"  # noqa: S105 - the name of the setting
ADDRESSES = "lapor_complaints.ops_addresses"
SHORTEST = 24  # characters of a token that counts as one
BEARER = "Bearer "


def is_operator():
    """Tell whether the present request comes from an operator. Nobody is one until somebody is configured."""
    # sudo: two settings that nobody but an administrator reads; they are compared and not told
    parameters = request.env["ir.config_parameter"].sudo()
    return _has_token(parameters.get_param(TOKEN) or "") or _is_near(parameters.get_param(ADDRESSES) or "")


def _has_token(token):
    sent = request.httprequest.headers.get("Authorization", "")
    return len(token) >= SHORTEST and sent.startswith(BEARER) and consteq(sent[len(BEARER) :].encode(), token.encode())


def _is_near(networks):
    if not config["proxy_mode"] and "X-Forwarded-For" in request.httprequest.headers:
        return False  # behind a proxy that Odoo was not told of, everybody comes from the proxy's address
    try:
        address = ipaddress.ip_address(request.httprequest.remote_addr or "")
        address = getattr(address, "ipv4_mapped", None) or address
        return any(address in ipaddress.ip_network(text.strip()) for text in networks.split(",") if text.strip())
    except ValueError:
        return False  # no address, or a setting that is none: nobody
