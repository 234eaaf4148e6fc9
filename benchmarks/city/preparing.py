"""Prepares a database for growing: patterns by the ORM, then tables and functions in the schema bench."""

from . import plan, statements, tables
from .patterns import Maker


def prepare(env, seed):
    """Make the patterns, undo them, and keep their rows; commits."""
    maker = Maker(env, seed)
    env.cr.commit()  # the officers stay
    made, rows, files = maker.make()
    base = maker.base
    env.cr.rollback()
    env.invalidate_all()
    _ranges(env)
    tables.fill(env, made, rows, files, base)
    plan.install(env)
    statements.install(env)
    env.cr.commit()


def _ranges(env):
    """Open the count of every year that reports are received in."""
    sequence = env["ir.sequence"].search([("code", "=", "lapor.complaint")])
    for back in range(tables.YEARS + 1):
        year = env.company.resource_calendar_id._lapor_today().year - back
        if not sequence.date_range_ids.filtered(lambda one, year=year: one.date_from.year == year):
            sequence._create_date_range_seq(f"{year}-06-15")
