"""Made-up reports for both sides: the same texts for the same seed and number, made inside PostgreSQL.

``install`` gives a database the schema ``bench``; then ``SELECT * FROM bench.texts(first, last)`` returns one row for
each number: id, code (of a category of ours), title, description, place and name (of a person). Ten million different
descriptions come of some hundred sentences; each list is skewed, so that there are common and rare words.
"""

from .words.matters import MATTERS
from .words.names import FIRST_NAMES, LAST_NAMES, PLACES, SPOTS
from .words.sentences import EFFORTS, IMPACTS, LANDMARKS, OPENINGS, SINCE, WISHES

LISTS = {
    "opening": OPENINGS, "since": SINCE, "impact": IMPACTS, "effort": EFFORTS, "wish": WISHES, "landmark": LANDMARKS,
    "spot": SPOTS, "place": PLACES, "first": FIRST_NAMES, "last": LAST_NAMES,
}  # fmt: skip

SCHEMA = """
DROP SCHEMA IF EXISTS bench CASCADE;
CREATE SCHEMA bench;
CREATE TABLE bench.matter (code text, up_to float8, titles text[], details text[]);
CREATE TABLE bench.list (name text PRIMARY KEY, words text[]);

-- A number from 0 up to 1 for a row and a purpose: always the same, without any state
CREATE FUNCTION bench.roll(id bigint, purpose int) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT (hashint8extended(id, {seed} * 1000 + purpose) & 9007199254740991) / 9007199254740992.0::float8 $$;

-- One of a list, the first ones more often
CREATE FUNCTION bench.pick(words text[], roll float8) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT words[1 + floor(cardinality(words) * power(roll, 1.7))::int] $$;
"""

TEXTS = """
CREATE FUNCTION bench.texts(first bigint, last bigint)
    RETURNS TABLE (id bigint, code text, title text, description text, place text, name text)
    LANGUAGE sql STABLE AS
$$
WITH l AS MATERIALIZED (
    SELECT {lists}
), chosen AS (
    SELECT g.id, m.code, m.titles, m.details,
           replace(replace(bench.pick(l.spot, bench.roll(g.id, 1)),
                           '{{name}}', bench.pick(l.place, bench.roll(g.id, 2))),
                   '{{n}}', (1 + floor(bench.roll(g.id, 3) * 20))::text) AS place
      FROM generate_series(first, last) AS g (id)
      CROSS JOIN l
      CROSS JOIN LATERAL (SELECT * FROM bench.matter WHERE up_to > bench.roll(g.id, 4) ORDER BY up_to LIMIT 1) AS m
)
SELECT c.id, c.code,
       upper(left(t.title, 1)) || substr(t.title, 2),
       replace(concat_ws(' ',
           CASE WHEN bench.roll(c.id, 6) < 0.7 THEN bench.pick(l.opening, bench.roll(c.id, 7)) END,
           bench.pick(c.details, bench.roll(c.id, 8)),
           'Lokasinya ' || c.place || '.',
           CASE WHEN bench.roll(c.id, 17) < 0.8 THEN
               replace(bench.pick(l.landmark, bench.roll(c.id, 18)), '{{person}}',
                       bench.pick(l.first, bench.roll(c.id, 19)) || ' ' || bench.pick(l.last, bench.roll(c.id, 20)))
           END,
           bench.pick(l.since, bench.roll(c.id, 9)),
           bench.pick(l.impact, bench.roll(c.id, 10)),
           CASE WHEN bench.roll(c.id, 11) < 0.6 THEN bench.pick(l.effort, bench.roll(c.id, 12)) END,
           bench.pick(l.wish, bench.roll(c.id, 13))
       ), '{{n}}', (2 + floor(bench.roll(c.id, 14) * 8))::text),
       c.place,
       bench.pick(l.first, bench.roll(c.id, 15)) || ' ' || bench.pick(l.last, bench.roll(c.id, 16))
  FROM chosen AS c
 CROSS JOIN l
 CROSS JOIN LATERAL (SELECT replace(bench.pick(c.titles, bench.roll(c.id, 5)), '{{place}}', c.place) AS title) AS t
$$
"""


def install(cr, seed):
    """Give the database of a cursor the schema ``bench``; the texts change with the seed, a whole number."""
    cr.execute(SCHEMA.format(seed=int(seed)))
    for name, words in LISTS.items():
        cr.execute("INSERT INTO bench.list VALUES (%s, %s)", [name, list(words)])
    total, up_to = sum(weight for _code, weight, *_rest in MATTERS), 0
    for code, weight, titles, details in MATTERS:
        up_to += weight
        cr.execute("INSERT INTO bench.matter VALUES (%s, %s, %s, %s)",
                   [code, up_to / total, list(titles), list(details)])  # fmt: skip
    lists = ", ".join(f"(SELECT words FROM bench.list WHERE name = '{name}') AS {name}" for name in LISTS)
    cr.execute(TEXTS.format(lists=lists))
