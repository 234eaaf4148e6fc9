"""What is measured, in the order of the table."""

from dataclasses import dataclass

INSIDE, WEB = "inside", "web"


@dataclass(frozen=True)
class Operation:
    """One line of the table. `rounds` limits how often a slow one is repeated; `peer` tells whether the peer has it."""

    name: str
    title: str
    where: str = INSIDE
    rounds: int = 0  # 0: as many as the run is told
    peer: bool = True
    hint: str = ""  # what differs between the two sides


OPERATIONS = (
    Operation("create", "Filing one report (ORM)", hint="ten in a row, each flushed; ours also routes, sets three "
              "dates, writes the chained history and queues the receipt"),
    Operation("web_create", "Filing one report (web form, POST)", WEB, hint="rows stay; ours without an account, the "
              "peer's needs one"),
    Operation("board", "Kanban of one unit", hint="liaison officer of one SKPD; agent of one team"),
    Operation("board_all", "Kanban of the whole city", hint="oversight; user who sees all tickets"),
    Operation("move", "Moving a card", hint="with permission, history and mail of the move"),
    Operation("list", "List, first page of 80"),
    Operation("list_deep", "List, page in the middle", hint="in the middle of the 10,000 that Odoo's list counts"),
    Operation("text_search", "Text search in the description"),
    Operation("title_search", "Search for number or title"),
    Operation("name_search", "Name search (picking one in a field)"),
    Operation("person_search", "Search for a person's name", hint="coordinator in the identities; the peer's contact"),
    Operation("form", "Opening one report"),
    Operation("portal_list", "Citizen's own list", WEB, hint="25 of her own"),
    Operation("track", "Following one report", WEB, hint="the reporter's page; the peer's page by its secret link"),
    Operation("register", "Public register, first page", WEB, peer=False),
    Operation("similar", "Similar reports while typing", peer=False),
    Operation("statistics", "Public statistics page", WEB, peer=False),
    Operation("dashboard", "Dashboard", hint="ours: on time by step, backlog, trends, ranking; the peer's: four counts "
              "per team"),
    Operation("clocks", "Deadlines and escalation", rounds=3, hint="ours: the nightly ladder, which tells people; the "
              "peer has no job, so finding the overdue is measured"),
    Operation("silence", "Nightly look for silent reporters", rounds=3, peer=False),
    Operation("figures", "Nightly counting of public figures", rounds=1, peer=False),
    Operation("import", "Importing 1,000 rows", rounds=2, hint="ours: a file of the national system, checked row by "
              "row; the peer's: Odoo's own import"),
)  # fmt: skip
NAMES = tuple(operation.name for operation in OPERATIONS)
