"""Two liaison officers for every unit that leads a category, so that every report has somebody who follows it up."""

from benchmarks.inside.ours.setup import GROUPS, LIAISON


def ensure(env):
    """Make the officers that are missing, and let answers go out without a head's approval."""
    units = env["lapor.category"].search([]).skpd_id
    units.write({"head_approves": False})
    members = env["lapor.skpd.member"]
    group = env.ref(GROUPS[LIAISON])
    rows = []
    for unit in units:
        there = len(members.search([("skpd_id", "=", unit.id), ("role", "in", ("secretary", "ktu"))]))
        rows += [(unit, role) for role in ("secretary", "ktu")[there:]]
    users = env["res.users"].with_context(no_reset_password=True).create([
        {"name": f"Pejabat {unit.code} {role}", "login": f"{unit.code}.{role}".lower(),
         "group_ids": [(6, 0, group.ids)], "email": f"{unit.code}.{role}@contoh.invalid".lower(), "lang": "id_ID"}
        for unit, role in rows
    ])  # fmt: skip
    members.create([
        {"skpd_id": unit.id, "user_id": user.id, "role": role} for (unit, role), user in zip(rows, users, strict=True)
    ])  # fmt: skip
    return units
