"""The peer's tickets by bulk SQL: the same rows, column by column, as its ORM makes of one (a test compares them).

Only what creation writes is there: messages of later moves would come on top, so this is in the peer's favour.
"""

from .rows_sql import FOLLOWERS, MESSAGES, PARTNERS, SLAS, TICKETS

SPAN_DAYS = 3 * 365
PER_PERSON = 3  # tickets
STAGES = ("new", "in_progress", "awaiting", "done", "rejected")  # from the newest to the oldest
TABLES = ("res_partner", "helpdesk_ticket", "helpdesk_ticket_sla", "mail_message", "mail_followers")


def prepare(env, teams):
    """Remember what every row refers to and after which ids the made-up rows begin."""
    cr, ref = env.cr, env.ref
    cr.execute("CREATE TABLE bench.base AS SELECT " + ", ".join(
        f"(SELECT coalesce(max(id), 0) FROM {table}) AS {table}" for table in TABLES
    ))  # fmt: skip
    user = env["res.users"].search([("login", "=", "bench_user")])
    body = '<div summary="o_mail_notification"><p>Helpdesk Ticket dibuat</p></div>'
    values = {
        "uid": user.id, "author": user.partner_id.id, "email_from": user.partner_id.email_formatted, "body": body,
        "company": env.company.id, "channel": ref("helpdesk_mgmt.helpdesk_ticket_channel_web").id,
        "subtype": ref("helpdesk_mgmt.hlp_tck_created").id,
        "sla": env["helpdesk.sla"].search([]).id, "done": ref("helpdesk_mgmt.helpdesk_ticket_stage_done").id,
    }  # fmt: skip
    cr.execute("CREATE TABLE bench.fixed (name text PRIMARY KEY, number bigint, word text)")
    cr.execute("CREATE TABLE bench.team (code text, id int)")
    for code, team in teams.items():
        cr.execute("INSERT INTO bench.team VALUES (%s, %s)", [code, team.id])
    cr.execute("CREATE TABLE bench.subtype AS SELECT id FROM mail_message_subtype WHERE \"default\" AND NOT coalesce("
               "internal, FALSE) AND (res_model IS NULL OR res_model = 'helpdesk.ticket')")  # fmt: skip
    for name, value in values.items():
        number, word = (None, value) if isinstance(value, str) else (value, None)
        cr.execute("INSERT INTO bench.fixed VALUES (%s, %s, %s)", [name, number, word])


def grow(bench, total, shares):
    """Make the peer's city anew with `total` tickets; `shares` tells which part of them is in which stage."""
    cr = bench.env.cr
    for table in reversed(TABLES):
        if table == "res_partner":
            continue  # people stay, more come
        where = {"mail_message": "model = 'helpdesk.ticket'", "mail_followers": "res_model = 'helpdesk.ticket'"}
        if table in where:
            cr.execute(f"DELETE FROM {table} WHERE {where[table]}")
    cr.execute("TRUNCATE helpdesk_ticket CASCADE")
    details = {"total": total, "people": max(1, total // PER_PERSON), "span": SPAN_DAYS, **_bounds(bench.env, shares)}
    for statement in (PARTNERS, TICKETS, SLAS, MESSAGES, *FOLLOWERS):
        cr.execute(statement, details)
    for table in TABLES:
        cr.execute(f"SELECT setval('{table}_id_seq', (SELECT max(id) FROM {table}))")
    sequence = bench.env.ref("helpdesk_mgmt.helpdesk_ticket_sequence")
    cr.execute(f"SELECT setval('ir_sequence_{sequence.id:03d}', %s)", [total])
    return total


def _bounds(env, shares):
    """Return the stages from the newest ticket to the oldest with the part of all at which each ends."""
    total, up_to, bounds = sum(shares.values()) or 1, 0, []
    for name in STAGES:
        up_to += shares.get(name, 0) / total
        bounds.append(up_to)
    stages = [env.ref(f"helpdesk_mgmt.helpdesk_ticket_stage_{name}") for name in STAGES]
    closed = [stage.id for stage in stages if stage.closed]
    return {"bounds": bounds[:-1], "stages": [stage.id for stage in stages], "closed": closed}
