"""Every way in from outside, one line each: a new route joins the corpus by a line here.

`fields` are sent as a form, or with GET in the query; `{nasty}` in the address is a value of the corpus as well;
`{number}` is the number of the report that this session may see. `fixed` fields are sent as they are.
"""

from typing import NamedTuple


class Input(NamedTuple):
    """One way in. `headers`: the request carries nasty headers too; `cookies`: nasty cookies, so it has no session."""

    name: str
    method: str
    url: str
    fields: tuple = ()
    fixed: dict = {}
    headers: bool = False
    cookies: bool = False


REPORT = "/lapor/lacak/{number}"
INPUTS = (
    Input("form", "POST", "/lapor/baru", (
        "type", "title", "description", "category", "area", "address", "incident_date", "name", "email", "phone",
        "anonymous", "secret", "consent")),
    Input("tokens of the form", "POST", "/lapor/baru", (
        "csrf_token", "submission_key", "opened", "website_address", "challenge", "proof", "challenge_answer"),
        {"title": "Lampu jalan mati", "description": "Lampu jalan mati sejak Senin malam."}),
    Input("track", "POST", "/lapor/lacak", ("number", "code", "challenge", "proof")),
    Input("rating", "POST", f"{REPORT}/rate", ("rating", "text", "part")),
    Input("act", "POST", f"{REPORT}/{{nasty}}", ("text",)),
    Input("own data", "POST", f"{REPORT}/data-saya/koreksi", ("name", "email", "phone", "kind")),
    Input("request", "POST", f"{REPORT}/data-saya/permintaan", ("kind", "text", "code")),
    Input("code", "POST", f"{REPORT}/data-saya/kode", ("code", "challenge", "proof")),
    Input("new address", "POST", f"{REPORT}/surel", ("t",)),
    Input("link to a new address", "GET", f"{REPORT}/surel", ("t",)),
    Input("link to a report", "GET", "/lapor/lacak/{nasty}", ("t", "selesai"), headers=True, cookies=True),
    Input("letter", "GET", "/lapor/surat/{nasty}", ("x",), headers=True),
    Input("first page", "GET", "/lapor", ("utm_source", "lang", "debug", "fbclid"), headers=True, cookies=True),
    Input("reply", "POST", f"{REPORT}/reply", ("text", "rating", "part")),
    Input("page of a report", "GET", REPORT, ("selesai", "kecil", "alasan"), headers=True),
    Input("door", "GET", "/lapor/lacak", ("alasan", "number", "code"), headers=True),
    Input("page of own data", "GET", f"{REPORT}/data-saya", ("selesai",), headers=True),
)  # fmt: skip
HEADERS = ("Accept-Language", "Referer", "X-Forwarded-For", "X-Forwarded-Host", "User-Agent", "Accept", "Origin",
           "X-Requested-With", "If-None-Match", "Range")  # fmt: skip
COOKIES = ("session_id", "frontend_lang", "tz", "cids", "website_cookies_bar")
# Names of fields that no form of ours has
STRANGE_NAMES = (
    "self",
    "args",
    "kwargs",
    "context",
    "__class__",
    "title[]",
    "title[0][x]",
    "attachments",
    "db",
    "debug",
)
