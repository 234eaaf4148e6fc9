"""Clever questions about an anonymous reporter: searches, groups, exports, names, errors, templates."""

from odoo.exceptions import UserError
from odoo.tests import Form, tagged

from .canary import NEEDLES, QUIET, REPORTER, CanaryCase

ASKERS = ("officer", "liaison", "head", "coordinator", "oversight", "custodian", "admin", "citizen", "public")
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
                            self.assertEqual(*(
                                self.search(role, model, [(path + field, operator, [word] if "in" in operator.split() else word)])
                                for word in (true, false)
                            ))  # fmt: skip

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
            columns = ["number", "reporter_ids/name", "reporter_ids/email", "reporter_ids", "reporter_label",
                       "event_ids/user_id", "message_ids/author_id"]  # fmt: skip
            for ask in (
                lambda r=reporter: r.name_search("Kenarinama"), lambda r=reporter: r.name_search("kenarisurel"),
                lambda r=reporter: r.name_search(""), lambda r=reporter: r._read_group([], ["name"]),
                lambda r=reporter: r.formatted_read_group([], ["email"], ["__count"]),
                lambda r=reporter: r._read_group([], [], ["phone:max", "name:array_agg"]),
                lambda c=complaint: c.search([], order="reporter_ids"), lambda c=complaint: c.export_data(columns),
                lambda c=complaint: c.read(), lambda c=complaint: c.name_search("Kenarinama"),
                lambda c=complaint: c._read_group([], ["reporter_ids"]),
                lambda c=complaint: c.web_read({"reporter_label": {}, "reporter_ids": {"fields": {"name": {}, "email": {}}}}),
                lambda c=complaint: c.web_search_read([], {"reporter_ids": {"fields": {"display_name": {}}}}),
                lambda c=complaint: c.onchange({}, [], {"reporter_ids": {"fields": {"name": {}}}, "reporter_label": {}}),
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
                values = {"name": "x", "model_id": model_id, "subject": "{{ %s }}" % word,
                          "body_html": f'<p t-out="{word}"/>', "auto_delete": False}  # fmt: skip
                composer = {"model": "lapor.complaint", "res_ids": str(self.complaint.ids), "subject": values["subject"],
                            "composition_mode": "comment", "body": values["body_html"]}  # fmt: skip
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


@tagged("post_install", "-at_install")
class TestUnmask(CanaryCase):
    def unmask(self, reason="Permintaan tertulis Inspektorat"):
        wizard = self.env["lapor.unmask"].with_user(self.people["custodian"])
        form = Form(wizard.with_context(default_complaint_id=self.complaint.id))
        form.reason = reason
        return form.save().action_confirm()

    def test_a_custodian_sees_after_a_reason_for_a_day(self):
        custodian = self.people["custodian"]
        reporter = self.seen_by(self.complaint.reporter_ids, "custodian")
        with QUIET, self.assertRaises(UserError):
            reporter.read(["name"])
        action = self.unmask()
        self.assertEqual(action["res_id"], reporter.id)
        self.env.invalidate_all()
        self.assertEqual(reporter.read(["name", "nik"])[0]["nik"], REPORTER["nik"])
        self.assertEqual(self.complaint.with_user(custodian).reporter_label, REPORTER["name"])
        event = self.complaint.event_ids[-1]
        self.assertEqual((event.kind, event.user_id, event.visibility), ("unmask", custodian, "internal"))
        self.assertEqual(event.note, "Permintaan tertulis Inspektorat")
        self.env.cr.execute("UPDATE lapor_reporter_unmask SET create_date = create_date - interval '23 hours 59 minutes'")
        self.assertTrue(self.seen_by(reporter, "custodian").has_access("read"))
        self.env.cr.execute("UPDATE lapor_reporter_unmask SET create_date = create_date - interval '2 minutes'")
        self.assertFalse(self.seen_by(reporter, "custodian").has_access("read"))
        self.env["lapor.reporter.unmask"]._gc_expired()
        self.assertEqual(self.complaint.event_ids[-1].kind, "unmask", "the history keeps it")

    def test_it_is_for_that_custodian_and_that_complaint(self):
        other = self.file(reporter={"name": "Orang lain"}, is_anonymous=True)
        self.unmask()
        for role in ("liaison", "coordinator", "oversight", "admin", "public"):
            self.assertFalse(self.seen_by(self.complaint.reporter_ids, role).has_access("read"), role)
        self.assertFalse(self.seen_by(other.reporter_ids, "custodian").has_access("read"))
        second = self._person("custodian_2", "lapor_complaints.lapor_complaints_group_custodian")
        self.assertFalse(self.complaint.reporter_ids.with_user(second).has_access("read"))

    def test_no_reason_no_name(self):
        count = self.complaint.event_count
        for reason in ("", "   ", "perlu", "\n" * 20):
            with self.assertRaises(UserError):
                self.complaint.with_user(self.people["custodian"])._unmask(reason)
        for role in ("liaison", "coordinator", "oversight", "admin"):
            with QUIET, self.assertRaises(UserError):
                self.complaint.with_user(self.people[role])._unmask("Alasan yang cukup panjang")
        self.assertEqual(self.complaint.event_count, count)

    def test_the_event_is_not_for_the_reporter(self):
        self.unmask()
        self.assertNotIn("unmask", [event["kind"] for event in self.complaint._reporter_view()["timeline"]])
