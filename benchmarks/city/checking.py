"""Holds the bulk rows against the ORM's: lives of the city are lived anew by LAPOR's own methods and compared.

Compared is every column of every row, but for what must differ: ids, numbers, keys, hashes over numbers, log columns.
"""

from .acts import Stage
from .lives import LIVES
from .store import TABLES

DIFFERENT = {
    "id", "number", "access_hash", "submission_hash", "history_hash", "previous_hash", "chain_hash", "complaint_id",
    "res_id", "access_token", "name_of_file", "create_date", "write_date", "write_uid", "words", "public_words",
    "res_name", "rated_on", "letter_code", "letter_number",
}  # fmt: skip
COPIED = (
    "type", "channel", "title", "description", "address", "latitude", "longitude", "incident_date", "is_anonymous",
)  # fmt: skip


class Check:
    """Lives reports of the city again and compares."""

    def __init__(self, env):
        self.env = env

    def sample(self, of_each):
        """Return ids of reports of every life and kind."""
        self.env.cr.execute("""
            SELECT min(r.id) FROM (
                SELECT c.id, p.life, p.kind, row_number() OVER (PARTITION BY p.life, p.kind ORDER BY c.id) AS place
                  FROM bench.copy b JOIN bench.pattern p ON p.id = b.pattern
                  JOIN lapor_complaint c ON c.id = b.complaint_id) r
             WHERE place <= %s GROUP BY r.life, r.kind, r.place ORDER BY 1
        """, [of_each])  # fmt: skip
        return [id_ for (id_,) in self.env.cr.fetchall()]

    def differences(self, of_each=2):
        """Return (how many were compared, sentences about every difference)."""
        found, ids = [], self.sample(of_each)
        for id_ in ids:
            again = self.again(id_)
            self.env.flush_all()
            for table, column in TABLES.items():
                found += self.compare(table, column, id_, again)
        return len(ids), found

    def again(self, id_):
        """Live the report `id_` again and return the id of the new one."""
        env = self.env
        env.cr.execute("SELECT p.life, c.officer, c.person FROM bench.copy c JOIN bench.pattern p ON p.id = c.pattern "
                       "WHERE c.complaint_id = %s", [id_])  # fmt: skip
        life, officer, person = env.cr.fetchone()
        old = env["lapor.complaint"].browse(id_)
        identity = old.reporter_ids
        values = {name: old[name] for name in COPIED if old[name] or name == "is_anonymous"} | {
            "category_id": old.category_id.id,
            "area_id": old.area_id.id,
        }
        reporter = {name: identity[name] for name in ("name", "email", "phone", "consent_version", "lang")}
        photos = [("foto.jpg", file.raw) for file in old.attachment_ids]
        key = f"again-{id_}" if old.submission_hash else None
        new, _code = env["lapor.complaint"]._at(old.received_at)._file(values, reporter, photos, key)
        stage = self.stage(old, env["res.users"].browse(officer))
        steps = next(one.steps for one in LIVES if one.name == life)
        for (act, _days), event in zip(steps, old.event_ids.sorted("sequence")[1:], strict=True):
            stage.act(new._at(event.date), act, old.rating, event.body)
        self.same_column(old, new)
        return new.id

    def stage(self, old, officer):
        sent = old.disposition_ids.sorted("id")
        external = sent.skpd_id.filtered(lambda unit: unit.kind == "external")
        unit = officer.lapor_skpd_ids[:1] or old.category_id.skpd_id
        elsewhere = (sent.skpd_id - external - old.category_id.skpd_id)[:1]
        return Stage(self.env, old.category_id.skpd_id or unit, officer, elsewhere, external[:1])

    def same_column(self, old, new):
        """Put the new card into the column of the old one, as an officer drags it; only within the same state."""
        if old.state == new.state and old.stage_id != new.stage_id and old.stage_id.state == old.state:
            from odoo.addons.lapor_complaints.models.complaint_guard import GUARD

            new.sudo().with_context(lapor_guard=GUARD).write({"stage_id": old.stage_id.id})

    def compare(self, table, column, old, new):
        """Return a sentence for every column that differs between the rows of two reports, and for rows missing."""
        pairs = [self.rows(table, column, old), self.rows(table, column, new)]
        if len(pairs[0]) != len(pairs[1]):
            return [f"{table}: {len(pairs[0])} rows by SQL, {len(pairs[1])} by the ORM (report {old})"]
        return [
            f"{table}.{name} of report {old}: {one[name]!r} by SQL, {other[name]!r} by the ORM"
            for one, other in zip(*pairs, strict=True) for name in one
            if name not in DIFFERENT and one[name] != other[name] and not (table == "ir_attachment" and name == "name")
        ]  # fmt: skip

    def rows(self, table, column, id_):
        model = " AND res_model = 'lapor.complaint'" if column == "res_id" else ""
        self.env.cr.execute(f"SELECT * FROM {table} WHERE {column} = %s{model} ORDER BY id", [id_])
        return self.env.cr.dictfetchall()
