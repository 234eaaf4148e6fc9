"""LAPOR's operations: each prepares outside of the clock and returns what is measured."""

import uuid

from .. import client
from . import filing
from .setup import COORDINATOR, LIAISON, OVERSIGHT

COMPLAINTS = "lapor.complaint"
OPEN = ("submitted", "incomplete", "forwarded", "in_progress", "answered", "transferred")


def _complaints(bench, login=COORDINATOR):
    return bench.as_user(login)[COMPLAINTS]


def create_orm(bench, count=10):
    """One report after the other: number, routing, clocks, identity, history with its chain, mail in the queue."""
    rows = [filing.values(bench, text) for text in filing.texts(bench, count)]
    complaints = bench.env[COMPLAINTS]

    def act():
        for report, reporter in rows:
            complaints._file(dict(report), dict(reporter), (), uuid.uuid4().hex)
            complaints.env.flush_all()
        return count, count

    return act


def _with_panel(complaints, domain, call):
    """Return a function that also asks for the panel beside the board and the counts above it, as the client does."""

    def whole():
        complaints.quick_counts()
        for field in ("category_id", "area_id"):
            complaints.search_panel_select_range(
                field, search_domain=domain, category_domain=[], filter_domain=[], comodel_domain=[],
                enable_counters=False, expand=True, hierarchize=True, limit=0,
            )  # fmt: skip
        complaints.search_panel_select_multi_range(
            "channel", search_domain=domain, category_domain=[], filter_domain=[], comodel_domain=[],
            enable_counters=False, expand=True, group_by=False, limit=0,
        )  # fmt: skip
        return call()

    return whole


def board(bench):
    """The liaison officer's own board, with its filters as the menu opens it."""
    complaints = _complaints(bench, LIAISON).with_context(lapor_short=True, lapor_title=True)
    view = bench.env.ref("lapor_complaints.lapor_complaint_view_kanban_board").id
    domain = ["&", ("state", "in", OPEN), ("is_support", "=", False)]
    return _with_panel(complaints, domain, client.open_board(complaints, domain, "stage_id", view))


def board_all(bench):
    """The board of the whole city, for those who may see all."""
    complaints = _complaints(bench, OVERSIGHT).with_context(lapor_title=True)
    view = bench.env.ref("lapor_complaints.lapor_complaint_view_kanban_board").id
    domain = [("state", "in", OPEN)]
    return _with_panel(complaints, domain, client.open_board(complaints, domain, "stage_id", view))


def move(bench):
    """A card goes from “forwarded” to “in progress”: the liaison officer accepts."""
    liaison = _complaints(bench, LIAISON)
    domain = [("state", "=", "forwarded"), ("is_support", "=", False)]
    found = bench.subject("card", lambda: liaison.search(domain, limit=1).id)
    complaint = liaison.browse(found)
    stage = bench.subject("stage", lambda: _column(bench, "in_progress"))

    def act():
        complaint.action_drop(stage, complaint.stage_id.id)
        complaint.web_save({"stage_id": stage}, {"display_name": {}, "stage_id": {}})
        return 1, 1

    return act


def _column(bench, state):
    own = bench.as_user(LIAISON).user.lapor_skpd_ids
    stages = bench.env["lapor.stage"].search([("state", "=", state), ("skpd_ids", "in", [False, *own.ids])])
    return (stages.filtered("skpd_ids") or stages)[:1].id


def list_first(bench):
    """The first page of all reports, open and ended."""
    return client.open_list(_complaints(bench).with_context(lapor_title=True), [])


def list_deep(bench):
    """The page in the middle of what the list counts."""
    complaints = _complaints(bench).with_context(lapor_title=True)
    total = bench.subject("total", lambda: complaints.search_count([]))
    return client.open_list(complaints, [], offset=min(total, client.COUNTED) // 2)


def text_search(bench):
    """Words of a description, as the search field of the list asks for them."""
    return client.open_list(_complaints(bench), [("text_words", "ilike", bench.subject("words", lambda: ""))])


def title_search(bench):
    """A word of a title in the search field for number and title."""
    word = bench.subject("title", lambda: "")
    return client.open_list(_complaints(bench), ["|", ("number", "ilike", word), ("title", "ilike", word)])


def name_search(bench):
    """Typing part of a title where a report is chosen."""
    return client.pick(_complaints(bench), bench.subject("title", lambda: ""))


def person_search(bench):
    """The name of a person, by a coordinator, who may see identities."""
    reporters = bench.as_user(COORDINATOR)["lapor.reporter"]
    name = bench.subject("name", lambda: "")

    def act():
        found = reporters.web_search_read([("name", "ilike", name)], {"name": {}, "complaint_id": {}}, limit=80,
                                          count_limit=201)  # fmt: skip
        return len(found["records"]), 1

    return act


def form(bench):
    """One report with its history and messages."""
    liaison = _complaints(bench, LIAISON)
    found = bench.subject("form", lambda: liaison.search([("state", "=", "in_progress")], limit=1).id)
    complaint = liaison.browse(found)
    call = client.open_form(complaint)

    def act():
        complaint.read_beside()
        return call()

    return act


def dashboard(bench):
    """The dashboard of those who oversee the city."""
    indicators = bench.as_user(OVERSIGHT)["lapor.indicators"]

    def act():
        return len(indicators.dashboard()), 1

    return act


def _without_commits(cron):
    """A job that commits each batch goes on without doing so: what it has done is rolled back."""
    cls = type(cron)
    if getattr(cls, "_bench", False):
        return
    cls._bench, cls._commit_progress = True, lambda self, *_args, **_words: 3600.0


def clocks(bench):
    """The ladder of escalation at the end of a day: finds what is due and tells the people named."""
    _without_commits(bench.env["ir.cron"])
    rules = bench.env["lapor.escalation.rule"]

    def act():
        rules._cron_escalate()
        return 0, 1

    return act


def silence(bench):
    """The nightly look for reporters who have not answered for ten days."""
    _without_commits(bench.env["ir.cron"])
    complaints = bench.env[COMPLAINTS]

    def act():
        complaints._cron_silence()
        return 0, 1

    return act


def load(bench, count=1000):
    """A file of the national system with so many new reports, read and stored."""
    from .national import export

    _without_commits(bench.env["ir.cron"])
    one = bench.as_user(COORDINATOR)["lapor.sp4n.import"].create({
        "file": export(filing.texts(bench, count)), "filename": "ekspor.csv",
    })  # fmt: skip

    def act():
        imports = bench.env["lapor.sp4n.import"]
        one.action_read()
        imports._cron_work()
        one.invalidate_recordset()
        one.action_import()
        imports._cron_work()
        one.invalidate_recordset()
        if one.stored_count != count:
            raise AssertionError(f"{one.stored_count} of {count} rows were stored: {one.state} {one.message}")
        return count, 1

    return act
