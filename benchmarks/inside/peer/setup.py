"""The peer's city: teams, categories and people, made by its own ORM as an administrator would."""

from benchmarks import texts

from . import rows

TEAMS = (
    ("INF", "Infrastruktur"), ("LH", "Lingkungan"), ("DUK", "Kependudukan"), ("HUB", "Perhubungan"),
    ("AIR", "Air bersih"), ("BCN", "Bencana"), ("LIS", "Listrik"), ("KES", "Kesehatan"),
)  # fmt: skip
BUSIEST = "INF"
AGENT, USER, MANAGER, CITIZEN = "bench_agent", "bench_user", "bench_manager", "bench_citizen"
PASSWORD = "bench-bench"  # noqa: S105 of a database on loopback that is dropped at the end
GROUPS = {
    AGENT: "helpdesk_mgmt.group_helpdesk_user_team", USER: "helpdesk_mgmt.group_helpdesk_user",
    MANAGER: "helpdesk_mgmt.group_helpdesk_manager", CITIZEN: "base.group_portal",
}  # fmt: skip


def setup(bench, codes, seed):
    """Make a team for each field of work with one clock, a category for each code, and four people."""
    env = bench.env
    people = _people(env)
    # One clock, the least that its SLA addon can be used with; ours sets three dates for each report
    done = env.ref("helpdesk_mgmt.helpdesk_ticket_stage_done")
    env["helpdesk.sla"].create({"name": "Penyelesaian", "days": 14, "stage_id": done.id})
    teams = {}
    for code, name in TEAMS:
        agents = people[USER] | people[MANAGER] | (people[AGENT] if code == BUSIEST else people[AGENT].browse())
        members = [(6, 0, agents.ids)]
        teams[code] = env["helpdesk.ticket.team"].create({"name": name, "use_sla": True, "user_ids": members})
    env["helpdesk.ticket.category"].create([{"name": code} for code in codes])
    # Its portal form then asks for team and category, as ours asks for the category
    env.company.write({"helpdesk_mgmt_portal_select_team": True, "helpdesk_mgmt_portal_select_category": True})
    texts.install(env.cr, seed)
    rows.prepare(env, teams)
    return {"login": CITIZEN, "password": PASSWORD}


def _people(env):
    users = env["res.users"].with_context(no_reset_password=True)
    return {
        login: users.create({
            "name": login.replace("bench_", "Orang "), "login": login, "email": f"{login}@contoh.invalid",
            "password": PASSWORD, "lang": "id_ID", "tz": "Asia/Jakarta", "group_ids": [(6, 0, env.ref(group).ids)],
        })
        for login, group in GROUPS.items()
    }  # fmt: skip
