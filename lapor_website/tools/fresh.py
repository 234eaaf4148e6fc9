"""Whether a page may come from a replica of the database, or must know what its reader has just done.

A replica is behind by milliseconds, or by minutes when it is in trouble. Who has filed a report finds it at once: her
page is read from the primary until the replica has repeated what was written well after her own act.
"""

import time

from odoo.http import request
from odoo.tools import config

KEY = "lapor_wrote"
# Seconds between an act and the commit of its transaction at most, and between the clocks of two machines
MARGIN = 60
# Tokens of letters, whose reader may be quicker than the replica, and the words of a page after an act without session
LED_HERE = ("t", "selesai", "terkirim")
REPEATED = "SELECT extract(epoch FROM pg_last_xact_replay_timestamp())"


def remember():
    """Note in the session that this visitor has just written something; nothing where there is no replica."""
    if config["db_replica_host"]:
        request.session[KEY] = int(time.time())


def may_lag(_controller, _rule, _arguments):
    """Tell whether the page asked for may come from the replica: a value for ``readonly`` of a route.

    Costs a query only where there is a replica and only for who has written.
    """
    if not config["db_replica_host"]:
        return True
    if any(name in request.httprequest.args for name in LED_HERE):
        return False
    wrote = request.session.get(KEY)
    return not wrote or _repeated() > wrote + MARGIN


def _repeated():
    """Return when the newest transaction that the replica has repeated was committed, in seconds; 0 when unknown."""
    request.env.cr.execute(REPEATED)
    return float(request.env.cr.fetchone()[0] or 0)
