"""What is chosen at a size, and what a browser needs to know of the peer."""

from .setup import CITIZEN, PASSWORD

OWN = 25  # tickets of the citizen whose pages are opened


def subjects(bench, **chosen):
    """Remember the words that both sides are asked for, and give the citizen as many tickets as ours has."""
    bench.subjects = dict(chosen)
    env = bench.env
    citizen = env["res.users"].search([("login", "=", CITIZEN)]).partner_id
    tickets = env["helpdesk.ticket"].search([("partner_id", "=", citizen.id)])
    if len(tickets) < OWN:
        some = env["helpdesk.ticket"].search([], limit=OWN, offset=50)
        env.cr.execute(
            "UPDATE helpdesk_ticket SET partner_id = %(p)s, commercial_partner_id = %(p)s WHERE id = ANY(%(ids)s)",
            {"p": citizen.id, "ids": some.ids},
        )
        env.invalidate_all()
        tickets = some
    bench.subjects["own"] = tickets[:1].id
    return len(tickets)


def pages(bench):
    """Return the addresses, the login and what the ticket form is filled in with."""
    env = bench.env
    ticket = env["helpdesk.ticket"].browse(bench.subjects["own"])
    ticket._portal_ensure_token()
    env.cr.execute("SELECT * FROM bench.texts(%s, %s)", [950_000_000, 950_000_049])
    texts = env.cr.dictfetchall()
    categories = {category.name: category.id for category in env["helpdesk.ticket.category"].search([])}
    team = env["helpdesk.ticket.team"].search([("name", "=", "Infrastruktur")])
    return {
        "login": CITIZEN, "password": PASSWORD, "own_list": "/my/tickets",
        "track": f"/my/ticket/{ticket.id}/{ticket.access_token}",
        "forms": [
            {"subject": text["title"], "description": text["description"], "category": categories[text["code"]],
             "team": team.id}
            for text in texts
        ],
    }  # fmt: skip
