"""What a person reads while the database is away, or the disk full: nothing can be read, or remembered, then."""

import errno

import psycopg2
from markupsafe import Markup
from werkzeug.exceptions import ServiceUnavailable

from odoo.http import HttpDispatcher, Response
from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)
LANGUAGE = "id_ID"
RETRY = "30"  # seconds
GONE = ("57P", "08")  # classes of SQLSTATE: the server is shut down or starting, the connection is lost
TITLE = _lt("LAPOR cannot answer just now")
LINES = (
    _lt("It will be back within minutes. You need not tell anybody: those who look after it know."),
    _lt("Were you sending something? Reload this page in a minute and let your browser send it again. A report that is"
        " sent twice stays one report, and nothing that was acknowledged is lost."),
)  # fmt: skip
PAGE = Markup("""<!DOCTYPE html>
<html lang="{lang}"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>{title}</title><style>
body {{ margin: 0; font: 1.125rem/1.6 system-ui, sans-serif; color: #1b2733; background: #f4f6f8; }}
main {{ max-width: 34rem; margin: 12vh auto; padding: 1.5rem; background: #fff; border-radius: .75rem; }}
h1 {{ font-size: 1.5rem; line-height: 1.3; margin: 0 0 1rem; }}
</style></head><body><main role="alert"><h1>{title}</h1>{lines}</main></body></html>
""")


def is_away(error):
    """Tell whether the database was lost, and not just busy or asked for something wrong. A template that was being
    drawn wraps the error."""
    while error:
        if isinstance(error, psycopg2.Error) and _is_lost(error):
            return True
        error = error.__cause__ or error.__context__
    return False


def is_full(error):
    """Tell whether there was no room, for a session or an upload on its way: nothing of the request was stored."""
    return isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)


def _is_lost(error):
    if error.pgcode:
        return error.pgcode.startswith(GONE)
    # Without a code the words come from the connection, not from the server
    return (
        isinstance(error, (psycopg2.OperationalError, psycopg2.InterfaceError)) or type(error) is psycopg2.DatabaseError
    )


def page(language=None):
    """Return the page as a response. A search engine reads from its status that the true page is still there."""
    lines = Markup("").join(Markup("<p>{}</p>").format(said(line, language)) for line in LINES)
    text = PAGE.format(lang=(language or LANGUAGE)[:2], title=said(TITLE, language), lines=lines)
    headers = [("Retry-After", RETRY), ("Cache-Control", "no-store"), ("X-Robots-Tag", "noindex")]
    return Response(text, status=503, headers=headers, content_type="text/html; charset=utf-8")


def said(line, language):
    """Return a sentence in the language of the page."""
    return line._translate("en_US" if language == "en_US" else LANGUAGE)


def refuse(language=None):
    """Answer with the page, as an exception: a response would save the session, from which Odoo has just logged out
    everybody who came while the database was away."""
    raise ServiceUnavailable(response=page(language))


def install():
    """Answer with the page wherever a request is at when the database goes: Odoo's error page is drawn from it."""
    handle = HttpDispatcher.handle_error
    if hasattr(HttpDispatcher, "lapor_resting"):
        return

    def handle_error(self, exc):
        if is_away(exc) or is_full(exc):
            return page(self.request.cookies.get("frontend_lang"))
        return handle(self, exc)

    HttpDispatcher.lapor_resting = True
    HttpDispatcher.handle_error = handle_error
