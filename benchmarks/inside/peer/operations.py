"""The peer's operations: each prepares outside of the clock and returns what is measured."""

from odoo.fields import Domain

from .. import client
from .setup import AGENT, USER

TICKETS = "helpdesk.ticket"


def _tickets(bench, login=USER):
    return bench.as_user(login)[TICKETS]


def _texts(bench, count):
    """Return so many fresh texts, other ones in each round."""
    bench.round = getattr(bench, "round", 900_000_000) + count
    bench.env.cr.execute("SELECT * FROM bench.texts(%s, %s)", [bench.round, bench.round + count - 1])
    return bench.env.cr.dictfetchall()


def _values(bench, text):
    """Return a ticket as an agent types it in."""
    env = bench.env
    categories = {category.name: category.id for category in env["helpdesk.ticket.category"].search([])}
    some = bench.subject("partner", lambda: _tickets(bench).search([], limit=1).partner_id.id)
    partner = env["res.partner"].browse(some)
    env.cr.execute("SELECT id FROM bench.team WHERE code = split_part(%s, '-', 1)", [text["code"]])
    return {
        "name": text["title"], "description": f"<p>{text['description']}</p>", "team_id": env.cr.fetchone()[0],
        "category_id": categories[text["code"]], "partner_id": partner.id, "partner_name": partner.name,
        "partner_email": partner.email, "channel_id": env.ref("helpdesk_mgmt.helpdesk_ticket_channel_web").id,
    }  # fmt: skip


def create_orm(bench, count=10):
    """One ticket after the other, each with its clock, message and follower."""
    rows = [_values(bench, text) for text in _texts(bench, count)]
    tickets = _tickets(bench)

    def act():
        for row in rows:
            tickets.create(dict(row))
            tickets.env.flush_all()
        return count, count

    return act


def board(bench):
    """The kanban of an agent who sees the tickets of the own team."""
    env = bench.env
    team = env["helpdesk.ticket.team"].search([("name", "=", "Infrastruktur")])
    view = env.ref("helpdesk_mgmt.view_helpdesk_ticket_kanban").id
    return client.open_board(_tickets(bench, AGENT), [("team_id", "=", team.id)], "stage_id", view)


def board_all(bench):
    """The kanban of all tickets."""
    view = bench.env.ref("helpdesk_mgmt.view_helpdesk_ticket_kanban").id
    return client.open_board(_tickets(bench), [], "stage_id", view)


def move(bench):
    """A card goes from the first column to the second."""
    stage = bench.env.ref("helpdesk_mgmt.helpdesk_ticket_stage_new").id
    target = bench.env.ref("helpdesk_mgmt.helpdesk_ticket_stage_in_progress").id
    team = [("team_id.name", "=", "Infrastruktur"), ("stage_id", "=", stage)]
    ticket = _tickets(bench, AGENT).browse(bench.subject("card", lambda: _tickets(bench).search(team, limit=1).id))

    def act():
        ticket.web_save({"stage_id": target}, {"display_name": {}, "stage_id": {}})
        return 1, 1

    return act


def list_first(bench):
    """The first page of all tickets."""
    return client.open_list(_tickets(bench), [])


def list_deep(bench):
    """The page in the middle of what the list counts."""
    total = bench.subject("total", lambda: _tickets(bench).search_count([]))
    return client.open_list(_tickets(bench), [], offset=min(total, client.COUNTED) // 2)


def text_search(bench):
    """Words of a description, as the search field of the list asks for them."""
    return client.open_list(_tickets(bench), [("description", "ilike", bench.subject("words", lambda: ""))])


def title_search(bench):
    """A word of a title in the search field for number and title."""
    word = bench.subject("title", lambda: "")
    return client.open_list(_tickets(bench), ["|", ("number", "ilike", word), ("name", "ilike", word)])


def name_search(bench):
    """Typing part of a title where a ticket is chosen."""
    return client.pick(_tickets(bench), bench.subject("title", lambda: ""))


def person_search(bench):
    """The name of a person in the search field for the contact."""
    return client.open_list(_tickets(bench), [("partner_id", "ilike", bench.subject("name", lambda: ""))])


def form(bench):
    """One ticket with its messages."""
    some = bench.subject("form", lambda: _tickets(bench).search([("team_id.name", "=", "Infrastruktur")], limit=1).id)
    return client.open_form(_tickets(bench, AGENT).browse(some))


def dashboard(bench):
    """The figures of all teams: its own dashboard."""
    teams = bench.as_user(USER)["helpdesk.ticket.team"]
    inner = client.open_cards(teams, [])

    def act():
        teams.retrieve_dashboard()
        return inner()

    return act


def clocks(bench):
    """It has no job for clocks: what is overdue is asked for when somebody looks."""
    return client.open_list(_tickets(bench), Domain("ticket_sla_ids", "any", [
        ("state", "=", "in_progress"), ("deadline", "<", bench.env.cr.now()),
    ]))  # fmt: skip


def load(bench, count=1000):
    """Odoo's own import of a file's rows."""
    rows = [_values(bench, text) for text in _texts(bench, count)]
    names = list(rows[0])
    columns = [name.replace("_id", "_id/.id") if name.endswith("_id") else name for name in names]
    data = [[str(row[name]) for name in names] for row in rows]
    tickets = _tickets(bench)

    def act():
        answer = tickets.load(columns, data)
        if not answer["ids"]:
            raise AssertionError(answer["messages"])
        return len(answer["ids"]), 1

    return act
