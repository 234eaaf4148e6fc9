"""Clever questions about an anonymous reporter: searches, groups, exports, names, errors, templates."""

from odoo.exceptions import UserError
from odoo.tests import tagged

from .canary import NEEDLES, QUIET, REPORTER, CanaryCase

ASKERS = ("officer", "liaison", "head", "coordinator", "oversight", "custodian", "admin", "citizen", "public")
COLUMNS = ["number", "reporter_ids/name", "reporter_ids/email", "reporter_ids", "reporter_label", "event_ids/user_id",
           "message_ids/author_id"]  # fmt: skip
NESTED = {"reporter_label": {}, "reporter_ids": {"fields": {"name": {}, "email": {}}}}
OPERATORS = ("=", "!=", "ilike", "not ilike", "like", "=like", "=ilike", "in", "not in", "<", ">=")
PATHS = (
    ("lapor.complaint", "reporter_ids."), ("lapor.complaint.event", "complaint_id.reporter_ids."),
    ("lapor.disposition", "complaint_id.reporter_ids."), ("lapor.complaint", "event_ids.complaint_id.reporter_ids."),
    ("lapor.reporter", ""), ("lapor.reporter.unmask", "reporter_id."),
)  # fmt: skip


@tagged("post_install", "-at_install")
class TestCanaryAsked(CanaryCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.named.reporter_ids.sudo().unlink()
        for name in ASKERS[:7]:
            cls.people[name].group_ids += cls.env.ref("base.group_no_one")  # debug mode: errors say more
        self = cls()
        self.act(cls.complaint, "forward")

    def test_no_search_tells_the_true_word_from_a_false_one(self):
        for role in ASKERS:
            for model, path in PATHS:
                for field, true in REPORTER.items():
                    false = true[:-1] + chr(ord(true[-1]) + 1)  # next to it, so that no other name lies between
                    for operator in OPERATORS:
                        with self.subTest(role=role, field=path + field, operator=operator):
                            values = [[true], [false]] if operator in ("in", "not in") else [true, false]
                            domains = ([(path + field, operator, value)] for value in values)
                            self.assertEqual(*(self.search(role, model, domain) for domain in domains))

    def test_her_account_leads_nowhere(self):
        accounts = (self.citizen.id, self.people["other_citizen"].id)
        for role in ASKERS:
            for model, path in PATHS:
                for operator in ("=", "!=", "in"):
                    answers = [
                        self.search(role, model, [(f"{path}user_id", operator, [id_] if operator == "in" else id_)])
                        for id_ in accounts
                    ]
                    self.assertEqual(*answers, (role, path, operator))

    def test_when_she_logged_in_is_not_told(self):
        self.citizen.with_user(self.citizen)._update_last_login()
        for role in ASKERS:
            account = self.seen_by(self.citizen, role)
            if role != "citizen":
                with self.subTest(role=role), QUIET, self.assertRaises(UserError):
                    account.read(["login_date"])
                with self.subTest(role=role), QUIET, self.assertRaises(UserError):
                    account.search([("login_date", ">", "2020-01-01")])
            self.assertNotIn("login_date", str(self.asked(account.read)) if role != "citizen" else "")

    def search(self, role, model, domain):
        answer = self.asked(lambda: self.env[model].with_user(self.people[role]).search(domain).ids)
        return answer.partition(" ")[0] if isinstance(answer, str) else answer

    def test_no_subquery_tells_either(self):
        for role in ASKERS:
            for true, false in (("Kenarinama%", "Tidakada%"), ("%", "%Tidakada")):
                for operator in ("any", "not any", "any!", "not any!"):
                    answers = [
                        self.search(role, "lapor.complaint",
                            [("id", "=", self.complaint.id), ("reporter_ids", operator, [("name", "=like", word)])])
                        for word in (true, false)
                    ]  # fmt: skip
                    self.assertEqual(*answers, (role, operator, true))

    def test_names_groups_and_exports(self):
        for role in ASKERS:
            env = self.env(user=self.people[role])
            complaint, reporter = env["lapor.complaint"].browse(self.complaint.id), env["lapor.reporter"]
            for ask in (
                lambda r=reporter: r.name_search("Kenarinama"), lambda r=reporter: r.name_search("kenarisurel"),
                lambda r=reporter: r.name_search(""), lambda r=reporter: r._read_group([], ["name"]),
                lambda r=reporter: r.formatted_read_group([], ["email"], ["__count"]),
                lambda r=reporter: r._read_group([], [], ["phone:max", "name:array_agg"]),
                lambda c=complaint: c.search([], order="reporter_ids"), lambda c=complaint: c.export_data(COLUMNS),
                lambda c=complaint: c.read(), lambda c=complaint: c.name_search("Kenarinama"),
                lambda c=complaint: c._read_group([], ["reporter_ids"]),
                lambda c=complaint: c.web_read(NESTED),
                lambda c=complaint: c.web_search_read([], {"reporter_ids": {"fields": {"display_name": {}}}}),
                lambda c=complaint: c.onchange({}, [], NESTED),
                lambda c=complaint: c.get_metadata(), lambda c=complaint: c.mapped("reporter_ids.name"),
                lambda e=env: e["res.partner"].search_read([("email", "ilike", "kenarisurel")]),
                lambda e=env: e["res.partner"].name_search("Kenarinama"),
            ):  # fmt: skip
                self.env.invalidate_all()
                self.assert_silent(self.asked(ask), role)

    def test_a_warm_cache_opens_nothing(self):
        self.assertIn("Kenarinama", self.complaint.sudo().reporter_ids.name)  # now in the cache of the transaction
        for role in ASKERS:
            complaint = self.complaint.with_user(self.people[role])
            for ask in (lambda c=complaint: c.read(["reporter_ids", "reporter_label"]),
                        lambda c=complaint: c.web_read({"reporter_ids": {"fields": {"name": {}}}}),
                        lambda c=complaint: c.reporter_ids.read(["name"]), lambda c=complaint: c.reporter_label,
                        lambda c=complaint: c.export_data(["reporter_ids/name"])):  # fmt: skip
                self.assert_silent(self.asked(ask), role)

    def test_errors_tell_nothing(self):
        for role in ASKERS:
            reporter = self.seen_by(self.complaint.reporter_ids, role)
            for ask in (lambda r: r.read(), lambda r: r.name, lambda r: r.write({"name": "x"}), lambda r: r.unlink(),
                        lambda r: r.copy(), lambda r: r.create({"complaint_id": self.complaint.id}),
                        lambda r: r.display_name, lambda r: r.web_read({"name": {}})):  # fmt: skip
                self.assert_silent(self.asked(lambda ask=ask, r=reporter: ask(r)), role)
            for ask in (lambda r: r.read(["name"]), lambda r: r.name, lambda r: r.write({"name": "x"})):
                with QUIET, self.assertRaises(UserError):
                    ask(reporter)

    def test_templates_are_no_way_in(self):
        model_id = self.env["ir.model"]._get_id("lapor.complaint")
        for role in ASKERS:
            env = self.env(user=self.people[role])
            for word in ("object.sudo().reporter_ids.name", "object.reporter_ids.name", "object.reporter_label"):
                values = {"name": "x", "model_id": model_id, "subject": f"{{{{ {word} }}}}",
                          "body_html": f'<p t-out="{word}"/>', "auto_delete": False}  # fmt: skip
                composer = {"model": "lapor.complaint", "res_ids": str(self.complaint.ids),
                            "composition_mode": "comment", "subject": values["subject"],
                            "body": values["body_html"]}  # fmt: skip
                for ask in (
                    lambda e=env, v=values: e["mail.template"].create(v)._render_field("subject", self.complaint.ids),
                    lambda e=env, v=values: e["mail.template"].create(v)._render_field("body_html", self.complaint.ids),
                    lambda e=env, v=values: e["mail.template"].create(v).send_mail(self.complaint.id),
                    lambda e=env, c=composer: e["mail.compose.message"].create(c)._action_send_mail(),
                ):  # fmt: skip
                    self.assert_silent(self.asked(ask), role)
        self.env.flush_all()
        found = self.tables_with(NEEDLES, ("mail_message", "mail_mail", "mail_template", "mail_compose_message"))
        self.assertFalse(found)
