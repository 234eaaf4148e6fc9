"""OCA helpdesk_mgmt with _sla and _rating."""

from . import operations
from .chores import pages, subjects
from .comparing import compare
from .rows import grow
from .setup import setup

OPERATIONS = {
    "setup": setup, "grow": grow, "compare": compare, "subjects": subjects, "pages": pages,
    "create": operations.create_orm, "board": operations.board, "board_all": operations.board_all,
    "move": operations.move, "list": operations.list_first, "list_deep": operations.list_deep,
    "text_search": operations.text_search, "title_search": operations.title_search,
    "name_search": operations.name_search, "person_search": operations.person_search,
    "form": operations.form, "dashboard": operations.dashboard,
    "clocks": operations.clocks, "import": operations.load,
}  # fmt: skip
