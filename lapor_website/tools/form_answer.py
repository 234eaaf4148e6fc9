"""Answers to the script of the form: the same request as without it, answered in JSON where it asks for that."""

from odoo.http import request

from .headers import PRIVATE


def is_wanted():
    """Tell whether the script is sending."""
    return request.httprequest.headers.get("Accept", "").startswith("application/json")


def filed(complaint, code):
    """Return number and access code: they are shown to this session only, as on the page of thanks."""
    url = request.env["ir.http"]._url_for("/lapor/terima-kasih")
    return _json({"number": complaint.number, "code": code, "url": url})


def refused(form):
    """Return the sentences with their fields, in the order of the page, and fresh tokens for the next attempt."""
    challenge = ""
    if form.challenge:
        challenge = request.env["ir.qweb"]._render("lapor_website.challenge", {"challenge": form.challenge})
    return _json({
        "errors": form.summary(), "csrf_token": request.csrf_token(), "opened": form.raw["opened"],
        "challenge": str(challenge),
    })  # fmt: skip


def _json(values):
    return request.make_json_response(values, headers=PRIVATE)
