"""Response headers of our pages."""

PUBLIC = {
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), interest-cohort=()",
}
# Empty forms: search engines may list them, no cache keeps what was typed or the session's token
FORM = {**PUBLIC, "Cache-Control": "no-store, private", "Referrer-Policy": "no-referrer"}
# The report form alone may ask where the device is, and does so only when the reporter presses a button
REPORT = {**FORM, "Permissions-Policy": PUBLIC["Permissions-Policy"].replace("geolocation=()", "geolocation=(self)")}
# Pages about one report: no cache keeps them, no search engine lists them, no link tells where the reader came from
PRIVATE = {**FORM, "X-Robots-Tag": "noindex, nofollow"}


# Pages of the register: what a coordinator hides is gone with the next look
REGISTER = {**PUBLIC, "Cache-Control": "private, max-age=0, must-revalidate"}
# Files of the register without any language or person in them: a proxy may keep them for a minute
SHORT = {"Cache-Control": "public, max-age=60", "X-Content-Type-Options": "nosniff"}


def register_page(response):
    """Set the headers of a page about public reports and return it."""
    response.headers.update(REGISTER)
    return response


def public_page(response):
    """Set the headers of a page that everyone may see and return it."""
    response.headers.update(PUBLIC)
    return response


def form_page(response):
    """Set the headers of a page with an empty form, which everyone may find, and return it."""
    response.headers.update(FORM)
    return response


def report_page(response):
    """Set the headers of the report form and return it."""
    response.headers.update(REPORT)
    return response


def private_page(response):
    """Set the headers of a page that only one reporter may see and return it."""
    response.headers.update(PRIVATE)
    return response
