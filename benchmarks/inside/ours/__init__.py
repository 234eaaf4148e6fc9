"""LAPOR: its two addons."""

from . import operations, public
from .chores import pages, relax, shares, subjects
from .setup import setup

OPERATIONS = {
    "setup": setup, "subjects": subjects, "pages": pages, "shares": shares, "relax": relax,
    "create": operations.create_orm, "board": operations.board, "board_all": operations.board_all,
    "move": operations.move, "list": operations.list_first, "list_deep": operations.list_deep,
    "text_search": operations.text_search, "title_search": operations.title_search,
    "name_search": operations.name_search,
    "person_search": operations.person_search, "form": operations.form, "dashboard": operations.dashboard,
    "clocks": operations.clocks, "silence": operations.silence, "import": operations.load, "similar": public.similar,
    "figures": public.figures,
}  # fmt: skip
