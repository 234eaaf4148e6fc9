"""Whether a ticket made by SQL is what the peer's own ORM makes, in all columns of all tables it writes to."""

from .operations import TICKETS, USER

# Moments and identities differ by nature; of the clock the day is compared, its hour depends on the minute of filing
FREE = {
    "id", "create_date", "write_date", "number", "message_id", "date", "last_stage_update", "last_state_date",
    "deadline", "ticket_id", "res_id", "mail_followers_id", "write_uid", "partner_id", "commercial_partner_id",
}  # fmt: skip
ROWS = {
    "helpdesk_ticket": "id = %s",
    "helpdesk_ticket_sla": "ticket_id = %s",
    "mail_message": "model = 'helpdesk.ticket' AND res_id = %s",
    "mail_followers": "res_model = 'helpdesk.ticket' AND res_id = %s",
    "mail_followers_mail_message_subtype_rel":
        "mail_followers_id IN (SELECT id FROM mail_followers WHERE res_model = 'helpdesk.ticket' AND res_id = %s)",
    "mail_tracking_value":
        "mail_message_id IN (SELECT id FROM mail_message WHERE model = 'helpdesk.ticket' AND res_id = %s)",
    "mail_notification":
        "mail_message_id IN (SELECT id FROM mail_message WHERE model = 'helpdesk.ticket' AND res_id = %s)",
    "res_partner": "id = (SELECT partner_id FROM helpdesk_ticket WHERE id = %s)",
}  # fmt: skip


def compare(bench):
    """Make by the ORM what one of the made-up tickets says; return the differences as sentences."""
    env = bench.env
    env.cr.execute("SELECT min(res_id) FROM mail_message WHERE message_id LIKE '<bench.%' AND res_id IN"
                   " (SELECT id FROM helpdesk_ticket WHERE unattended)")  # fmt: skip
    made = env[TICKETS].browse(env.cr.fetchone()[0])
    person = made.partner_id.read(["name", "email", "lang", "tz"], load=None)[0]
    partner = env["res.partner"].create({name: value for name, value in person.items() if name != "id"})
    names = ("name", "description", "team_id", "category_id", "partner_name", "partner_email", "channel_id", "priority")
    values = made.read(names, load=None)[0]
    values.pop("id")
    filed = bench.as_user(USER)[TICKETS].create({**values, "partner_id": partner.id})
    env.flush_all()
    found = [sentence for table in ROWS for sentence in _differences(env.cr, table, filed.id, made.id)]
    env.cr.rollback()
    return found


def _differences(cr, table, filed, made):
    """Return what differs between the rows that the ORM has filed and those that were made."""
    ours, theirs = (_rows(cr, table, ticket) for ticket in (made, filed))
    if len(ours) != len(theirs):
        return [f"{table}: {len(theirs)} rows by the ORM, {len(ours)} by SQL"]
    return [
        f"{table}.{name}: {row[name]!r} by the ORM, {other[name]!r} by SQL"
        for row, other in zip(theirs, ours, strict=True)
        for name in row
        if name not in FREE and row[name] != other[name]
    ] + [
        f"{table}.{name}: {row[name]!r} by the ORM, {other[name]!r} by SQL"
        for row, other in zip(theirs, ours, strict=True)
        for name in FREE & set(row)
        if (row[name] is None) != (other[name] is None)
    ]


def _rows(cr, table, ticket):
    cr.execute(f"SELECT * FROM {table} WHERE {ROWS[table]}", [ticket])
    return sorted(cr.dictfetchall(), key=lambda row: str(row.get("mail_message_subtype_id")))
