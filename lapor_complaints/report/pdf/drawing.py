"""What happens when a document cannot be drawn: a sentence, and nothing else is undone or used up."""

import logging
import traceback
from contextlib import contextmanager

import psycopg2

from odoo.exceptions import ConcurrencyError, UserError

_logger = logging.getLogger(__name__)


class NotDrawn(UserError):
    """A document could not be drawn, through no fault of who asked for it."""


@contextmanager
def drawing(env):
    """Turn whatever goes wrong while a document is drawn into NotDrawn. What PostgreSQL or a refusal says goes by.

    The log names the place alone: the words of the error could be those of a report.
    """
    try:
        yield
    except (UserError, ConcurrencyError, psycopg2.Error):
        raise
    except Exception as error:
        place = "".join(traceback.format_tb(error.__traceback__))
        _logger.error("A document could not be drawn (%s):\n%s", type(error).__name__, place)
        raise NotDrawn(env._(
            "This document could not be drawn, through no fault of yours. Nothing was issued and no number was used."
            " Try again; if it stays so, tell your administrator."
        )) from error  # fmt: skip
