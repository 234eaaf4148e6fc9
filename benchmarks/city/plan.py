"""Chooses for each new report its pattern, place, unit, day, number, words and people: one row in bench.copy."""

COPY = """
DROP TABLE IF EXISTS bench.copy, bench.link;
CREATE UNLOGGED TABLE bench.copy (
    n bigint, complaint_id int, pattern int, category_id int, area_id int, latitude numeric, longitude numeric,
    skpd_id int, officer int, skpd0 int, officer0 int, received0 timestamp, number0 text, zone text,
    day date, didx int, received_at timestamp, jitter interval, number text, key text,
    title text, description text, place text, person text, contact bigint);
CREATE UNLOGGED TABLE bench.link (
    complaint_id int, id int, event int, sequence int, date timestamp, body text, body_digest text, skpd_id int,
    user_id int, previous_hash text, chain_hash text);
"""

PLAN = """
CREATE OR REPLACE FUNCTION bench.plan(first bigint, last bigint, open_share float8) RETURNS void LANGUAGE sql AS $$
WITH now AS MATERIALIZED (
    SELECT idx AS today FROM bench.day WHERE day = current_date
), words AS (
    SELECT t.*, c.id AS category_id, c.kind, c.skpd_id,
           c.officers[1 + floor(bench.roll(t.id, 40) * cardinality(c.officers))::int] AS officer,
           bench.roll(t.id, 30) < open_share AS is_open
      FROM bench.texts(first, last) t JOIN bench.category c ON c.code = t.code
), chosen AS (
    SELECT w.*, p.id AS pattern, p.length, p.latest, p.skpd AS skpd0, p.officer AS officer0, p.received AS received0,
           p.zone
      FROM words w CROSS JOIN LATERAL (
          SELECT * FROM bench.pattern p
           WHERE p.is_open = w.is_open AND p.kind = w.kind AND p.up_to > bench.roll(w.id, 31)
           ORDER BY p.up_to LIMIT 1) p
), dated AS (
    SELECT c.*, d.day, d.idx AS didx
      FROM chosen c CROSS JOIN now CROSS JOIN LATERAL (
          SELECT * FROM (
              SELECT day, idx FROM bench.day
               WHERE NOT c.is_open AND up_to > bench.roll(c.id, 32) * (
                         SELECT max(up_to) FROM bench.day WHERE idx = now.today - c.length - 1)
               ORDER BY up_to LIMIT 1) ended
          UNION ALL
          SELECT * FROM (
              SELECT w.day, w.idx FROM bench.working w
               WHERE c.is_open AND w.idx = now.today - c.length - 1
                         - floor(power(bench.roll(c.id, 32), 6) * c.latest)::int) still_open
      ) d
), placed AS (
    SELECT d.*, a.id AS area_id,
           round((a.latitude + (bench.roll(d.id, 34) - 0.5) * 0.012)::numeric, 6) AS latitude,
           round((a.longitude + (bench.roll(d.id, 35) - 0.5) * 0.012)::numeric, 6) AS longitude,
           (d.day + interval '7 hours' + floor(bench.roll(d.id, 36) * 46800) * interval '1 second')
               AT TIME ZONE d.zone AT TIME ZONE 'UTC' AS received_at,
           d.id - d.id % 3 AS contact
      FROM dated d CROSS JOIN LATERAL (
          SELECT * FROM bench.area WHERE up_to > bench.roll(d.id, 33) ORDER BY up_to LIMIT 1) a
), named AS (
    SELECT p.*, bench.pick(f.words, bench.roll(p.contact, 15)) AS first_name,
           bench.pick(l.words, bench.roll(p.contact, 16)) AS last_name
      FROM placed p, bench.list f, bench.list l WHERE f.name = 'first' AND l.name = 'last'
), numbered AS (
    SELECT n.*, extract(year FROM n.day)::int AS year,
           row_number() OVER (PARTITION BY extract(year FROM n.day) ORDER BY n.received_at, n.id) AS place_in_year
      FROM named n ORDER BY n.received_at, n.id
)
INSERT INTO bench.copy
SELECT n.id, nextval('lapor_complaint_id_seq'), n.pattern, n.category_id, n.area_id, n.latitude, n.longitude,
       n.skpd_id, n.officer, n.skpd0, n.officer0, n.received0, o.number, n.zone, n.day, n.didx, n.received_at,
       floor(bench.roll(n.id, 37) * 14400) * interval '1 second',
       replace('{prefix}', '%(range_year)s', n.year::text)
           || lpad((coalesce(k.last, 0) + n.place_in_year)::text, {padding}, '0'),
       encode(sha256(convert_to('bench' || n.id, 'UTF8')), 'hex'),
       n.title, n.description, n.place,
       -- the public text blots out the reporter's own name: a name that is in the text is not hers
       CASE WHEN n.title || ' ' || n.description ~* (n.first_name || '|' || n.last_name)
            THEN 'Zulaikha Qodratillah' ELSE n.first_name || ' ' || n.last_name END,
       n.contact
  FROM numbered n JOIN bench.p_lapor_complaint o ON o.id = n.pattern LEFT JOIN bench.counter k ON k.year = n.year
 ORDER BY n.received_at, n.id;

INSERT INTO bench.counter
SELECT extract(year FROM day)::int, count(*) FROM bench.copy GROUP BY 1
    ON CONFLICT (year) DO UPDATE SET last = bench.counter.last + excluded.last;
$$
"""


def install(env):
    """Make the tables and the function of the plan; the city's own form of a number is kept."""
    sequence = env["ir.sequence"].search([("code", "=", "lapor.complaint")])
    env.cr.execute(COPY)
    env.cr.execute(PLAN.format(prefix=sequence.prefix, padding=sequence.padding))
