"""The INSERT statements of a batch: every column of a pattern's row as it is, but for those that a copy changes."""

from . import history
from .store import TABLES

MOMENT = """CASE WHEN {row}.{name} = c.received0 THEN c.received_at ELSE
    ((SELECT w.day FROM bench.working w WHERE w.idx = c.didx + {row}.{name}__days) + {row}.{name}__clock + c.jitter)
    AT TIME ZONE c.zone AT TIME ZONE 'UTC' END"""
DAY = "(SELECT w.day FROM bench.working w WHERE w.idx = c.didx + {row}.{name}__days)"
SHIFT = """
ALTER TABLE bench.p_{table} ADD COLUMN {name}__days int, ADD COLUMN {name}__clock interval;
UPDATE bench.p_{table} t
   SET {name}__days = d.idx - b.idx, {name}__clock = ({local}) - ({local})::date
  FROM bench.pattern p JOIN bench.day b ON b.day = p.base, bench.day d
 WHERE p.id = t.{key} AND d.day = ({local})::date;
"""
NOT_NULL = "CASE WHEN p.{name} IS NOT NULL THEN {value} END"
GIVEN = {name: NOT_NULL.format(name=name, value=value) for name, value in {
    "public_title": "c.title", "public_text": "c.description", "latitude": "c.latitude", "longitude": "c.longitude",
    "incident_date": "c.day - floor(bench.roll(c.n, 39) * 4)::int", "submission_hash": "c.key",
    "access_hash": "encode(sha256(convert_to(c.key, 'UTF8')), 'hex')",
    "name": "c.person", "email": "'warga' || c.contact || '@contoh.invalid'",
    "email_key": "'warga' || c.contact || '@contoh.invalid'",
    "phone": "'0812' || lpad((c.contact % 100000000)::text, 8, '0')",
    "phone_key": "'812' || lpad((c.contact % 100000000)::text, 8, '0')",
}.items()}  # fmt: skip
PLAIN = {
    "number": "c.number", "title": "c.title", "original_title": "c.title", "description": "c.description",
    "original_description": "c.description", "category_id": "c.category_id", "area_id": "c.area_id",
    "address": "c.place", "create_date": "c.received_at",
    "stage_id": """(SELECT k.stages[1 + floor(bench.roll(c.n, 38) * cardinality(k.stages))::int] FROM bench.column k
        WHERE k.state = p.state AND k.skpd_id = CASE WHEN p.skpd_id = c.skpd0 THEN c.skpd_id ELSE 0 END)""",
    "history_hash": "l.chain_hash",
    "write_date": "l.date",
}  # fmt: skip


def moved(row, name):
    """Return the SQL of a moment of `row`, on the days of the copy `c`."""
    return MOMENT.format(row=row, name=name)


def columns(cr, table):
    """Return {name: type} of the columns that are written."""
    cr.execute("""
        SELECT column_name, udt_name FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name = %s AND is_generated = 'NEVER' ORDER BY ordinal_position
    """, [table])  # fmt: skip
    return dict(cr.fetchall())


def references(cr, table, to):
    """Return the columns of `table` that name a row of the table `to`."""
    cr.execute("""
        SELECT a.attname FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
         WHERE k.contype = 'f' AND k.conrelid = %s::regclass AND k.confrelid = %s::regclass
    """, [table, to])  # fmt: skip
    return {name for (name,) in cr.fetchall()}


class Writer:
    """Builds the statements of one table after another."""

    def __init__(self, cr):
        self.cr = cr

    def shift(self, table, key):
        """Note how many working days after the receipt each moment of a pattern lies, and at which time."""
        for name, kind in columns(self.cr, table).items():
            if kind not in ("date", "timestamp"):
                continue
            local = f"t.{name}::timestamp" if kind == "date" else f"t.{name} AT TIME ZONE 'UTC' AT TIME ZONE p.zone"
            self.cr.execute(SHIFT.format(table=table, name=name, key=key, local=local))

    def insert(self, table, source, given):
        """Return the INSERT of one table; `given` holds the SQL of columns that differ from the pattern's."""
        users, units = references(self.cr, table, "res_users"), references(self.cr, table, "lapor_skpd")
        names, values = [], []
        for name, kind in columns(self.cr, table).items():
            names.append(f'"{name}"')
            if name in given:
                values.append(given[name])
            elif name in users:
                values.append(f"CASE WHEN p.{name} = c.officer0 THEN c.officer ELSE p.{name} END")
            elif name in units:
                values.append(f"CASE WHEN p.{name} = c.skpd0 THEN c.skpd_id ELSE p.{name} END")
            elif kind == "timestamp":
                values.append(moved("p", name))
            elif kind == "date":
                values.append(DAY.format(row="p", name=name))
            else:
                values.append(f'p."{name}"')
        return f"INSERT INTO {table} ({', '.join(names)}) SELECT {', '.join(values)} {source}"


BATCH = """
CREATE OR REPLACE FUNCTION bench.grow(first bigint, last bigint, open_share float8) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
    TRUNCATE bench.copy, bench.link;
    PERFORM bench.plan(first, last, open_share);
    ANALYZE bench.copy;
    PERFORM bench.link();
    ANALYZE bench.link;
    {statements};
    RETURN (SELECT count(*) FROM bench.copy);
END $$
"""
FILES = """
INSERT INTO ir_attachment_lapor_complaint_event_rel (lapor_complaint_event_id, ir_attachment_id)
SELECT l.id, a.id
  FROM bench.link l JOIN bench.link_file r ON r.lapor_complaint_event_id = l.event
  JOIN bench.p_ir_attachment p ON p.id = r.ir_attachment_id
  JOIN bench.copy c ON c.complaint_id = l.complaint_id
  JOIN ir_attachment a ON a.res_model = 'lapor.complaint' AND a.res_id = c.complaint_id
       AND a.name = replace(p.name, c.number0, c.number)
"""


def install(env):
    """Make the functions that grow the city by a batch."""
    cr = env.cr
    writer = Writer(cr)
    for table, key in TABLES.items():
        writer.shift(table, key)
    history.install(env, moved)
    # The last link is the head of the chain and tells when the report was last written
    head = """FROM bench.copy c JOIN bench.p_lapor_complaint p ON p.id = c.pattern
        JOIN bench.link l ON l.complaint_id = c.complaint_id AND l.sequence = p.event_count ORDER BY c.complaint_id"""
    of = "FROM bench.copy c JOIN bench.p_{} p ON p.{} = c.pattern ORDER BY c.complaint_id, p.id"
    log = {"create_date": "c.received_at", "write_date": "c.received_at"}
    statements = [
        writer.insert("lapor_complaint", head, {**GIVEN, **PLAIN, "id": "c.complaint_id"}),
        writer.insert("lapor_reporter", of.format("lapor_reporter", "complaint_id"),
                      {**GIVEN, **log, "id": "nextval('lapor_reporter_id_seq')", "complaint_id": "c.complaint_id"}),
        writer.insert("lapor_disposition", of.format("lapor_disposition", "complaint_id"),
                      {"id": "nextval('lapor_disposition_id_seq')", "complaint_id": "c.complaint_id", **log,
                       "letter_code": "CASE WHEN p.letter_code IS NOT NULL THEN left(md5(c.key), 16) END"}),
        writer.insert("rating_rating", of.format("rating_rating", "res_id"),
                      {"id": "nextval('rating_rating_id_seq')", "res_id": "c.complaint_id", **log,
                       "res_name": "replace(p.res_name, c.number0, c.number)",
                       "access_token": "md5(c.key || p.id)"}),
        writer.insert("lapor_complaint_event",
                      """FROM bench.link l JOIN bench.copy c ON c.complaint_id = l.complaint_id
                         JOIN bench.p_lapor_complaint_event p ON p.id = l.event""",
                      {name: f"l.{name}" for name in ("id", "complaint_id", "sequence", "date", "body", "body_digest",
                                                      "skpd_id", "user_id", "previous_hash", "chain_hash")}
                      | {"create_date": "l.date", "write_date": "l.date"}),
        writer.insert("ir_attachment", of.format("ir_attachment", "res_id"),
                      {"id": "nextval('ir_attachment_id_seq')", "res_id": "c.complaint_id", **log,
                       "name": "replace(p.name, c.number0, c.number)"}),
        FILES,
    ]  # fmt: skip
    cr.execute(BATCH.format(statements=";\n".join(statements)))
