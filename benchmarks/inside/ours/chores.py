"""What is chosen at a size, and what a browser needs to know of LAPOR."""

from odoo.tools import SQL

from . import filing
from .setup import CITIZEN, OWN, PASSWORD

STAGES = {
    "new": ("submitted",), "in_progress": ("forwarded", "in_progress", "transferred"),
    "awaiting": ("incomplete", "answered"), "done": ("closed",),
    "rejected": ("rejected", "archived", "merged", "withdrawn"),
}  # fmt: skip


def shares(bench):
    """Return how many reports are in the states that stand for each of the peer's stages."""
    counts = dict(bench.env.execute_query(SQL("SELECT state, count(*) FROM lapor_complaint GROUP BY state")))
    return {stage: sum(counts.get(state, 0) for state in states) for stage, states in STAGES.items()}


def subjects(bench, **chosen):
    """Remember the words that both sides are asked for; file the citizen's own reports once; count the figures."""
    bench.subjects = dict(chosen)
    env = bench.env
    citizen = env["res.users"].search([("login", "=", CITIZEN)])
    owned = env["lapor.reporter"].search([("user_id", "=", citizen.id)])
    if not owned:
        filed = filing.file(bench, OWN, user_id=citizen.id, name=citizen.name)
        complaint, code = filed[-1]  # the newest stands on the first page of her list
        env["ir.config_parameter"].set_param("bench.own", f"{complaint.number} {code}")
    env["lapor.statistics"]._refresh_all()
    bench.subjects.pop("areas", None)
    return OWN


def relax(bench):
    """Forget how often this machine has filed and asked: in a city these are thousands of people."""
    bench.env["lapor.throttle"].search([]).unlink()


def pages(bench):
    """Return the addresses, the login, number and code, and what the report form is filled in with."""
    number, code = bench.env["ir.config_parameter"].get_param("bench.own").split()
    forms = []
    asking = bench.env["lapor.category"].search([("question_ids", "!=", False)]).mapped("code")
    for text in filing.texts(bench, 100):
        if text["code"] in asking:
            continue  # its questions would have to be answered
        report, reporter = filing.values(bench, text)
        forms.append({
            "type": "complaint", "title": report["title"], "description": report["description"], "consent": "1",
            "category": report["category_id"], "area": report["area_id"],
            **{name: reporter[name] for name in ("name", "email", "phone")},
        })  # fmt: skip
    return {
        "login": CITIZEN, "password": PASSWORD, "own_list": "/my/lapor", "number": number, "code": code,
        "track": f"/lapor/lacak/{number}", "register": "/lapor/laporan", "statistics": "/lapor/statistik",
        "forms": forms,
    }  # fmt: skip
