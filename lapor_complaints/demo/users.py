from itertools import islice

from odoo import api, models

from .people import person_names

PASSWORD = "lapor"  # noqa: S105 demo data only: never loaded into a city's own database
PORTAL_PASSWORD = "warga"  # noqa: S105
GROUP = "lapor_complaints.lapor_complaints_group_"
TITLES = {
    "secretary": ("sekretaris", "Sekretaris"), "ktu": ("ktu", "Kepala Tata Usaha"), "head": ("kepala", "Kepala"),
    "substitute": ("pengganti", "Pejabat pengganti"), "officer": ("petugas", "Petugas"),
}  # fmt: skip
ROLE_GROUPS = {"head": "head", "officer": "officer"}  # all others are liaison officers


class LaporDemo(models.AbstractModel):
    _inherit = "lapor.demo"

    @api.model
    def _logins(self):
        """Return the demo logins worth trying, as dicts of role, login and password."""
        staff = self._read("staff.json")
        portal = {citizen["login"] for citizen in staff["portal"]}
        wanted = [login for _role, login in staff["logins"]]
        known = set(self.env["res.users"].sudo().search([("login", "in", wanted)]).mapped("login"))
        return [
            {"role": role, "login": login, "password": PORTAL_PASSWORD if login in portal else PASSWORD}
            for role, login in staff["logins"]
            if login in known
        ]

    def _create_users(self):
        """Create the officers of every SKPD, the city's own roles and two citizens with an account."""
        staff = self._read("staff.json")
        posts = self._unit_posts(staff["units"])
        rows = posts + staff["city"] + [{**citizen, "group": None} for citizen in staff["portal"]]
        names = islice(person_names(), len(rows))
        quiet = self.env["res.users"].with_context(
            no_reset_password=True, tracking_disable=True, mail_create_nosubscribe=True, mail_notrack=True
        )
        users = quiet.create([self._user_values(row, name) for row, name in zip(rows, names, strict=True)])
        self._name_users(users)
        self._xml("skpd_dpupr").head_approves = True  # one SKPD shows how its head sees answers first
        self._set_passwords(users)
        self.env["lapor.skpd.member"].create([
            {"skpd_id": row["skpd"].id, "user_id": user.id, "role": row["role"]}
            for row, user in zip(posts, users[:len(posts)], strict=True)
        ])  # fmt: skip

    def _unit_posts(self, extra):
        """Return the posts of each unit of the city: a secretary and a KTU (the liaison officers), then more."""
        posts = []
        for skpd in self.env["lapor.skpd"].search([("kind", "!=", "external")], order="id"):
            roles = ["secretary", "ktu", *extra.get(skpd.code, ())]
            for place, role in enumerate(roles):
                stem, title = TITLES[role]
                number = roles[:place].count(role) + 1
                post = f"{stem}{number}" if role == "officer" else stem
                posts.append({
                    "login": f"{post}.{skpd.code.lower()}", "skpd": skpd, "role": role,
                    "group": ROLE_GROUPS.get(role, "liaison"), "function": f"{title} {skpd.short_name}",
                })  # fmt: skip
        return posts

    def _user_values(self, row, name):
        group = self.env.ref(GROUP + row["group"] if row["group"] else "base.group_portal")
        return {
            "name": name,
            "login": row["login"],
            "email": f"{row['login']}@contoh.invalid",  # a domain that can never receive mail
            "function": row.get("function"),
            "lang": "id_ID" if self.env["res.lang"]._get_data(code="id_ID") else self.env.user.lang,
            "tz": self.env.company.resource_calendar_id.tz,
            "group_ids": [(6, 0, group.ids)],
        }

    def _name_users(self, users):
        """Give the users external ids, so that tests and guides find them."""
        self.env["ir.model.data"].create([
            {"module": "lapor_complaints", "name": "demo_user_" + user.login.replace(".", "_").replace("-", "_"),
             "model": "res.users", "res_id": user.id, "noupdate": True}
            for user in users
        ])  # fmt: skip

    def _set_passwords(self, users):
        """Store the demo passwords; hashed once each, because a hundred hashes take half a minute."""
        for password, group in (
            (PASSWORD, users.filtered(lambda user: not user.share)),
            (PORTAL_PASSWORD, users.filtered("share")),
        ):
            hashed = self.env["res.users"]._crypt_context().hash(password)
            for user in group:
                user._set_encrypted_password(user.id, hashed)
