"""One JSON object per log line, without personal data, when the environment says LAPOR_LOG=json.

Names cannot be recognised. So what may hold one is left out as a whole: the texts of exceptions, statements of SQL,
sentences shown to users. The rest is cleaned of what has a form.
"""

import json
import logging
import os
import traceback
from datetime import UTC, datetime

from . import current
from .redact import redact

SWITCH = "LAPOR_LOG"
# Loggers whose texts quote what people typed: the error page, the database, failed logins, the web server's own words
QUOTING = ("odoo.http", "odoo.sql_db", "odoo.addons.base.models.res_users", "odoo.addons.base.models.ir_mail_server")
# Constant words of theirs that an operator needs
KNOWN = (
    "Login successful", "Login failed", "Logout", "bad query", "Exception during request handling",
    "Connection to the database failed", "ConnectionPool", "could not serialize",
)  # fmt: skip


def frames(trace):
    """Return where an exception came from: files, lines and functions, no values."""
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]


class JsonFormatter(logging.Formatter):
    """Formats a record as one line of JSON."""

    def format(self, record):
        said = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname, "pid": record.process, "database": getattr(record, "dbname", None),
            "logger": record.name, "request": current.request_id(), **self._message(record),
            **getattr(record, "lapor", {}),
        }  # fmt: skip
        if record.exc_info and record.exc_info[0]:
            said["exception"] = record.exc_info[0].__name__
            said["frames"] = frames(record.exc_info[2])
        return json.dumps({key: value for key, value in said.items() if value is not None}, ensure_ascii=False)

    def _message(self, record):
        if hasattr(record, "lapor"):
            return {}  # the access line: its parts say it all
        if isinstance(record.msg, BaseException):
            return {"exception": type(record.msg).__name__}
        text = record.getMessage()
        if record.name.startswith(QUOTING):
            text = next((known for known in KNOWN if known in text), "(left out)")
        # One line: what follows is a traceback as text, or PostgreSQL's "Key (email)=(…) already exists"
        return {"message": redact(text.strip().partition("\n")[0])}


def install():
    """Give every handler of Odoo's log the formatter, when asked for."""
    if os.environ.get(SWITCH) == "json":
        for handler in logging.getLogger().handlers:
            handler.setFormatter(JsonFormatter())
