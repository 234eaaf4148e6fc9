"""The statements that make the peer's rows; parameters: total, people, span (days), bounds, stages, closed."""

FIXED = "(SELECT coalesce(number::text, word) FROM bench.fixed WHERE name = '{}')"


def number(name):
    """SQL for a number that `prepare` remembered."""
    return f"{FIXED.format(name)}::bigint"


def word(name):
    """SQL for a word that `prepare` remembered."""
    return FIXED.format(name)


PARTNERS = """
INSERT INTO res_partner (id, name, complete_name, email, email_normalized, type, active, lang, tz, company_id,
                         commercial_partner_id, create_uid, write_uid, create_date, write_date, is_company,
                         partner_share, color)
SELECT b.res_partner + t.id, t.name, t.name, 'warga' || t.id || '@contoh.invalid', 'warga' || t.id || '@contoh.invalid',
       'contact', TRUE, 'id_ID', 'Asia/Jakarta', NULL, b.res_partner + t.id, 1, 1, now(), now(), FALSE, TRUE, 0
  FROM bench.base AS b, bench.texts(1, %(people)s) AS t
 WHERE NOT EXISTS (SELECT FROM res_partner AS p WHERE p.id = b.res_partner + t.id)
"""

TICKETS = f"""
INSERT INTO helpdesk_ticket (id, number, name, description, partner_id, commercial_partner_id, partner_name,
                             partner_email, company_id, channel_id, category_id, team_id, stage_id, user_id, sequence,
                             priority, active, unattended, rating_status, positive_rate_percentage, rating_last_value,
                             last_stage_update, closed_date, create_uid, write_uid, create_date, write_date)
SELECT b.helpdesk_ticket + t.id, 'HT' || lpad(t.id::text, 5, '0'), t.title, '<p>' || t.description || '</p>',
       p.id, p.id, p.name, p.email, {number("company")}, {number("channel")}, c.id, team.id, s.id,
       {number("uid")}, 10,
       CASE WHEN bench.roll(t.id, 31) < 0.05 THEN '3' WHEN bench.roll(t.id, 31) < 0.15 THEN '2' ELSE '1' END,
       TRUE, s.id = (%(stages)s)[1], 'stage_change', -1, 0.0,
       date_trunc('second', d.made), CASE WHEN s.id = ANY(%(closed)s) THEN d.made + interval '9 days' END,
       {number("uid")}, {number("uid")}, d.made, d.made
  FROM bench.base AS b
 CROSS JOIN bench.texts(1, %(total)s) AS t
 CROSS JOIN LATERAL (SELECT (%(total)s - t.id)::float8 / %(total)s AS age) AS a
 CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE 'UTC') - a.age * %(span)s * interval '1 day' AS made) AS d
 CROSS JOIN LATERAL (SELECT (%(stages)s)[1 + width_bucket(a.age, %(bounds)s::float8[])] AS id) AS s
  JOIN helpdesk_ticket_category AS c ON c.name->>'en_US' = t.code
  JOIN res_partner AS p ON p.id = b.res_partner + 1 + floor(bench.roll(t.id, 30) * %(people)s)::int
  LEFT JOIN LATERAL (SELECT id FROM bench.team WHERE code = split_part(t.code, '-', 1)) AS team ON TRUE
"""

# 112 working hours are 14 working days of Odoo's 40-hour week: two weeks and four days
SLAS = f"""
INSERT INTO helpdesk_ticket_sla (ticket_id, sla_id, expected_stage_id, state, deadline, last_state_date, hours,
                                 consumed_time, create_uid, write_uid, create_date, write_date)
SELECT t.id, {number("sla")}, {number("done")},
       CASE WHEN t.stage_id = ANY(%(closed)s) THEN 'accomplished' ELSE 'in_progress' END,
       date_trunc('day', t.create_date) + interval '17 hours'
           + CASE WHEN extract(isodow FROM t.create_date) < 2 THEN interval '18 days' ELSE interval '20 days' END,
       t.create_date, 112, 0, {number("uid")}, {number("uid")}, t.create_date, t.create_date
  FROM helpdesk_ticket AS t
"""

MESSAGES = f"""
INSERT INTO mail_message (res_id, model, record_company_id, subtype_id, author_id, message_type, email_from, reply_to,
                          message_id, body, email_add_signature, date, create_uid, write_uid, create_date, write_date)
SELECT t.id, 'helpdesk.ticket', {number("company")}, {number("subtype")}, {number("author")}, 'notification',
       {word("email_from")}, {word("email_from")}, '<bench.' || t.id || '-openerp-helpdesk.ticket@bench>',
       {word("body")}, TRUE, t.last_stage_update, {number("uid")}, {number("uid")}, t.create_date, t.create_date
  FROM helpdesk_ticket AS t
"""

FOLLOWERS = (
    f"INSERT INTO mail_followers (res_model, res_id, partner_id) SELECT 'helpdesk.ticket', id, {number('author')}"
    " FROM helpdesk_ticket",
    """
INSERT INTO mail_followers_mail_message_subtype_rel (mail_followers_id, mail_message_subtype_id)
SELECT f.id, s.id FROM mail_followers AS f CROSS JOIN bench.subtype AS s
 WHERE f.res_model = 'helpdesk.ticket'
""",
)
