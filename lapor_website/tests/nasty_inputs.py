"""Every way in from outside, one line each: a new route joins the corpus by a line here.

`fields` are sent as a form, or with GET in the query; `{nasty}` in the address is a value of the corpus as well;
`{number}` is the number of the report that this session may see,
`{public}` that of one in the public register. `fixed` fields are sent as they are.
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
        "type", "title", "description", "category", "area", "latitude", "longitude", "address", "incident_date", "name",
        "email", "phone", "anonymous", "secret", "consent", "questions")),
    Input("tokens of the form", "POST", "/lapor/baru", (
        "csrf_token", "submission_key", "opened", "website_address", "challenge", "proof", "challenge_answer"),
        {"title": "Lampu jalan mati", "description": "Lampu jalan mati sejak Senin malam."}),
    Input("offline form", "GET", "/lapor/baru/luring", ("x",), headers=True, cookies=True),
    Input("token of a waiting report", "GET", "/lapor/baru/token", ("x",), headers=True, cookies=True),
    Input("service worker", "GET", "/lapor/sw.js", ("v",), headers=True),
    Input("track", "POST", "/lapor/lacak", ("number", "code", "challenge", "proof")),
    Input("reply", "POST", f"{REPORT}/reply", ("text", "rating", "part", "reason")),
    Input("rating", "POST", f"{REPORT}/rate", ("rating", "text", "part", "reason")),
    Input("dispute", "POST", f"{REPORT}/dispute", ("text", "reason", "part")),
    Input("withdrawing", "GET", f"{REPORT}/cabut", ("x",), headers=True),
    Input("receipt", "GET", f"{REPORT}/tanda-terima.pdf", ("x",), headers=True),
    Input("link to answer", "GET", "/lapor/jawab/{nasty}/lengkapi", ("t", "terkirim"), headers=True, cookies=True),
    Input("answer by link", "POST", "/lapor/jawab/{number}/belum", ("t", "text", "reason", "part", "rating")),
    Input("file of a link", "GET", "/lapor/jawab/{number}/selesai/lampiran/1", ("t", "kecil")),
    Input("number on a receipt", "GET", "/lapor/lacak", ("nomor", "alasan"), headers=True),
    Input("act", "POST", f"{REPORT}/{{nasty}}", ("text",)),
    Input("own data", "POST", f"{REPORT}/data-saya/koreksi", ("name", "email", "phone", "kind")),
    Input("request", "POST", f"{REPORT}/data-saya/permintaan", ("kind", "text", "code")),
    Input("code", "POST", f"{REPORT}/data-saya/kode", ("code", "challenge", "proof")),
    Input("new address", "POST", f"{REPORT}/surel", ("t",)),
    Input("link to a new address", "GET", f"{REPORT}/surel", ("t",)),
    Input("link to a report", "GET", "/lapor/lacak/{nasty}", ("t", "selesai"), headers=True, cookies=True),
    Input("letter", "GET", "/lapor/surat/{nasty}", ("x",), headers=True),
    Input("first page", "GET", "/lapor", ("utm_source", "lang", "debug", "fbclid"), headers=True, cookies=True),
    Input("register", "GET", "/lapor/laporan", (
        "q", "wilayah", "kategori", "status", "skpd", "jenis", "hasil", "urut", "setelah",
        "selesai"), headers=True, cookies=True),
    Input("feed", "GET", "/lapor/laporan.atom", ("q", "wilayah", "kategori", "skpd"), headers=True),
    Input("places", "GET", "/lapor/laporan/peta.json", ("q", "wilayah", "kategori", "skpd"), headers=True),
    Input("public report", "GET", "/lapor/laporan/{nasty}", ("selesai",), headers=True),
    Input("support", "POST", "/lapor/laporan/{nasty}/dukung", ("challenge", "proof"), headers=True),
    Input("follow", "POST", "/lapor/laporan/{public}/ikuti", ("email", "hanya", "challenge", "proof")),
    Input("news of a selection", "POST", "/lapor/laporan/kabar", (
        "email", "wilayah", "kategori", "irama", "challenge", "proof")),
    Input("confirm to follow", "POST", "/lapor/ikuti", ("t",)),
    Input("link to follow", "GET", "/lapor/ikuti", ("t",)),
    Input("leave", "POST", "/lapor/berhenti", ("t", "List-Unsubscribe")),
    Input("similar", "POST", "/lapor/serupa", (
        "title", "description", "category", "area", "latitude", "longitude"), headers=True),
    Input("page of a report", "GET", REPORT, ("t", "selesai", "kecil"), headers=True),
)  # fmt: skip
HEADERS = ("Accept-Language", "Referer", "X-Forwarded-For", "X-Forwarded-Host", "User-Agent", "Accept", "Origin",
           "X-Requested-With", "If-None-Match", "Range")  # fmt: skip
COOKIES = ("session_id", "frontend_lang", "tz", "lapor_dilihat", "cids", "website_cookies_bar")
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
