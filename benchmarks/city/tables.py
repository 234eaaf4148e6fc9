"""Tables that the city is made with, all in the schema bench: patterns, days, categories, areas, columns of boards."""

import json
from datetime import timedelta

from .patterns import category_kind
from .store import TABLES

YEARS = 5  # the span over which reports are spread; a city's use grows threefold within it
# Reports per month against the mean: Ambon's heavy rain falls from May to August
SEASON = (0.9, 0.9, 0.9, 1.0, 1.2, 1.4, 1.4, 1.2, 0.9, 0.8, 0.8, 0.9)
WEEKDAY = (1.2, 1.1, 1.1, 1.0, 1.0, 0.8, 0.7)
RANK = 1.1  # Zipf's exponent of areas: a few hold most of the people

LOOKUPS = """
DROP TABLE IF EXISTS bench.day, bench.working, bench.category, bench.area, bench.column, bench.pattern, bench.counter;
CREATE TABLE bench.day (day date PRIMARY KEY, idx int, working bool, up_to float8);
CREATE TABLE bench.category (code text PRIMARY KEY, id int, kind text, skpd_id int, officers int[]);
CREATE TABLE bench.area (id int, latitude float8, longitude float8, up_to float8 PRIMARY KEY);
CREATE TABLE bench.column (state text, skpd_id int, stages int[], PRIMARY KEY (state, skpd_id));
CREATE TABLE bench.pattern (id int PRIMARY KEY, life text, kind text, skpd int, officer int, length int, latest int,
    is_open bool, type text, weight int, up_to float8, base date, received timestamp, zone text);
CREATE TABLE bench.counter (year int PRIMARY KEY, last int);
"""
PATTERN_TABLE = """
DROP TABLE IF EXISTS bench.p_{table};
CREATE TABLE bench.p_{table} AS SELECT * FROM {table} LIMIT 0;
INSERT INTO bench.p_{table} SELECT * FROM json_populate_recordset(NULL::bench.p_{table}, %s);
"""
WEIGHTS = """
UPDATE bench.pattern p SET up_to = w.up_to FROM (
    SELECT id, sum(weight) OVER (PARTITION BY is_open, kind ORDER BY id)::float8
               / sum(weight) OVER (PARTITION BY is_open, kind) AS up_to FROM bench.pattern) w WHERE w.id = p.id;
CREATE INDEX ON bench.pattern (is_open, kind, up_to);
CREATE INDEX ON bench.day (up_to);
CREATE TABLE bench.working AS SELECT idx, day FROM bench.day WHERE working;
CREATE UNIQUE INDEX ON bench.working (idx);
CREATE TABLE bench.link_file AS SELECT * FROM ir_attachment_lapor_complaint_event_rel LIMIT 0;
INSERT INTO bench.link_file SELECT * FROM json_populate_recordset(NULL::bench.link_file, %s);
"""


def fill(env, made, rows, files, base):
    """Write all tables; the rows of the patterns are JSON, because what they came from has been undone."""
    cr, calendar = env.cr, env.company.resource_calendar_id
    cr.execute("DROP TABLE IF EXISTS bench.link_file")
    cr.execute(LOOKUPS)
    _days(cr, calendar)
    _categories(env)
    _areas(env)
    _columns(env)
    for table in TABLES:
        cr.execute(PATTERN_TABLE.format(table=table), [rows[table]])
    received = {row["id"]: row["received_at"] for row in json.loads(rows["lapor_complaint"])}
    names = ("id", "life", "kind", "skpd", "officer", "length", "latest", "is_open", "type", "weight")
    for row in made:
        cr.execute(
            "INSERT INTO bench.pattern VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, NULL, %s, %s, %s)",
            [*(row[name] for name in names), base, received[row["id"]], calendar.tz],
        )
    cr.execute(WEIGHTS, [files])


def _days(cr, calendar):
    """Number the working days; a day that is none bears the number of the one before it."""
    today, idx, up_to, rows = calendar._lapor_today(), 0, 0.0, []
    start = today - timedelta(days=365 * YEARS)
    span = (today - start).days
    for place in range(span + 400):
        day = start + timedelta(days=place)
        works = calendar._lapor_is_working_day(day)
        idx += works
        if day < today:
            up_to += SEASON[day.month - 1] * WEEKDAY[day.weekday()] * (1 + 2 * place / span)
        rows.append((day, idx, works, up_to))
    for row in rows:
        cr.execute("INSERT INTO bench.day VALUES (%s, %s, %s, %s)", row)


def _categories(env):
    for category in env["lapor.category"].search([("skpd_id", "!=", False)]):
        officers = env["lapor.skpd.member"].search([
            ("skpd_id", "=", category.skpd_id.id), ("role", "in", ("secretary", "ktu")),
        ]).user_id.ids  # fmt: skip
        row = [category.code, category.id, category_kind(category), category.skpd_id.id, officers]
        env.cr.execute("INSERT INTO bench.category VALUES (%s, %s, %s, %s, %s)", row)


def _areas(env):
    areas = env["lapor.area"].search([("kind", "not in", ("city", "district"))], order="id")
    weights = [1 / (place + 1) ** RANK for place in range(len(areas))]
    up_to = 0
    for area, weight in zip(areas, weights, strict=True):
        up_to += weight / sum(weights)
        env.cr.execute("INSERT INTO bench.area VALUES (%s, %s, %s, %s)",
                       [area.id, area.latitude, area.longitude, up_to])  # fmt: skip


def _columns(env):
    """The columns in which a report of a state may stand at a unit: in progress all of its own, else the first."""
    units = env["lapor.category"].search([]).skpd_id.ids
    for state, _label in env["lapor.complaint"]._fields["state"].selection:
        for unit in [0, *units]:
            first = env["lapor.stage"]._first_id(state, unit or False)
            own = env["lapor.stage"].search([("state", "=", state), ("skpd_ids", "in", [unit])]).ids
            stages = own if state == "in_progress" and own else [first]
            env.cr.execute("INSERT INTO bench.column VALUES (%s, %s, %s)", [state, unit, stages])
