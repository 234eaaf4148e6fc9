"""People of LAPOR's city; units, categories, areas and holidays are the addon's own data."""

from benchmarks import texts

LIAISON, COORDINATOR, OVERSIGHT, CITIZEN = "bench_liaison", "bench_coordinator", "bench_oversight", "bench_citizen"
PASSWORD = "bench-bench"  # noqa: S105 of a database on loopback that is dropped at the end
GROUP = "lapor_complaints.lapor_complaints_group_"
GROUPS = {
    LIAISON: GROUP + "liaison", COORDINATOR: GROUP + "coordinator", OVERSIGHT: GROUP + "oversight",
    CITIZEN: "base.group_portal",
}  # fmt: skip
OWN = 25  # reports of the citizen whose pages are opened


def setup(bench, codes, seed):
    """Make four people, one of them a liaison officer of the unit that leads most categories; return that unit's id."""
    env = bench.env
    users = env["res.users"].with_context(no_reset_password=True)
    people = {
        login: users.create({
            "name": login.replace("bench_", "Orang "), "login": login, "email": f"{login}@contoh.invalid",
            "password": PASSWORD, "lang": "id_ID", "tz": "Asia/Jakarta", "group_ids": [(6, 0, env.ref(group).ids)],
        })
        for login, group in GROUPS.items()
    }  # fmt: skip
    unit = busiest(env, codes)
    env["lapor.skpd.member"].create({"skpd_id": unit.id, "user_id": people[LIAISON].id, "role": "secretary"})
    env["ir.config_parameter"].set_param("lapor_website.least_seconds", "0")  # a clock, not a person, fills in the form
    texts.install(env.cr, seed)
    return unit.id


def busiest(env, codes):
    """Return the unit that leads most of the categories which the made-up reports are about."""
    leads = env["lapor.category"].search([("code", "in", codes)]).mapped("skpd_id")
    return max(leads, key=lambda unit: (env["lapor.category"].search_count([("skpd_id", "=", unit.id)]), -unit.id))
