"""The history of copied reports: the same chain of hashes that LAPOR writes, worked out inside PostgreSQL."""

from .answers import ANSWERS

# As lapor.complaint.event puts down its facts: a JSON list, empty for what is not there
FACTS = ("sequence", "date", "kind", "state_from", "state_to", "actor", "user_id", "skpd_id", "reason_id",
         "visibility", "body_digest", "note_digest", "files_digest", "other_id")  # fmt: skip
NUMBERS = ("sequence", "user_id", "skpd_id", "reason_id", "other_id")
COMPUTED = {
    "sequence": "e.sequence", "date": "v.date", "user_id": "v.user_id", "skpd_id": "v.skpd_id",
    "body_digest": "v.body_digest",
}  # fmt: skip

CHAIN = """
CREATE OR REPLACE FUNCTION bench.link() RETURNS void LANGUAGE sql AS $$
WITH RECURSIVE chain AS (
    SELECT c.complaint_id, c.pattern, 0 AS sequence, NULL::int AS event, NULL::timestamp AS date, NULL::text AS body,
           NULL::text AS body_digest, NULL::int AS skpd_id, NULL::int AS user_id, NULL::text AS previous_hash,
           repeat('0', 64) AS chain_hash
      FROM bench.copy c
    UNION ALL
    SELECT b.complaint_id, b.pattern, e.sequence, e.id, v.date, v.body, v.body_digest, v.skpd_id, v.user_id,
           b.chain_hash, encode(sha256(convert_to({facts}, 'UTF8')), 'hex')
      FROM chain b
      JOIN bench.p_lapor_complaint_event e ON e.complaint_id = b.pattern AND e.sequence = b.sequence + 1
      JOIN bench.copy c ON c.complaint_id = b.complaint_id
     CROSS JOIN LATERAL (
         SELECT {date} AS date,
                CASE WHEN e.kind = 'answer' THEN bench.pick(ARRAY[{answers}], bench.roll(c.n, 50 + e.sequence))
                     ELSE e.body END AS body,
                CASE WHEN e.user_id = c.officer0 THEN c.officer ELSE e.user_id END AS user_id,
                CASE WHEN e.skpd_id = c.skpd0 THEN c.skpd_id ELSE e.skpd_id END AS skpd_id
         OFFSET 0
     ) t
     CROSS JOIN LATERAL (
         SELECT t.*, CASE WHEN coalesce(t.body, '') = '' THEN e.body_digest
                          ELSE encode(sha256(convert_to(t.body, 'UTF8')), 'hex') END AS body_digest
         OFFSET 0
     ) v
)
INSERT INTO bench.link
SELECT complaint_id, nextval('lapor_complaint_event_id_seq'), event, sequence, date, body, body_digest, skpd_id,
       user_id, previous_hash, chain_hash
  FROM chain WHERE sequence > 0;
$$
"""


def facts():
    """Return the SQL of the text that is hashed: the hash before it, the number, then the facts in their order."""
    parts = ["""'["' || b.chain_hash || '", "' || c.number || '"'"""]
    for name in FACTS:
        value = COMPUTED.get(name, f"e.{name}")
        if name in NUMBERS:
            parts.append(f"""', ' || coalesce(nullif({value}, 0)::text, '""')""")
        elif name == "date":
            parts.append(f"""', "' || to_char({value}, 'YYYY-MM-DD HH24:MI:SS') || '"'""")
        else:
            parts.append(f"""', "' || coalesce({value}, '') || '"'""")
    return " || ".join([*parts, "']'"])


def install(env, moved):
    """Make the function; `moved` gives the SQL of a pattern's moment on a copy's days."""
    answers = ", ".join(f"'{text}'" for text in ANSWERS)
    env.cr.execute(CHAIN.format(facts=facts(), answers=answers, date=moved("e", "date")))
