"""Who may read, write, create and delete which record: the whole table, strangers included."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import STAFF, STRANGERS, LaporCase, picture

QUIET = mute_logger("odoo.models", "odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")
ROLES = (*STAFF, "liaison_unit", *STRANGERS)
CITY = {"coordinator", "oversight", "custodian"}
OWN = {"officer", "liaison", "head"}  # of SKPD A, which holds the named and the anonymous complaint
CONFIGURATION = (
    "area", "skpd", "skpd.member", "category", "stage", "reason", "deadline.rule", "answer.template",
)  # fmt: skip
COORDINATED = {"skpd", "skpd.member", "category", "stage", "reason", "answer.template"}
# Who may read each record, and who may write it; nobody creates or deletes any of these by hand
READERS = {
    "complaint": CITY | OWN,
    "event": CITY | OWN,
    "disposition": {"coordinator", "oversight"} | OWN,
    "analysis": {"coordinator", "oversight"} | OWN,
    "named": CITY | OWN,
    "anonymous": set(),
    "attachment": CITY | OWN,
}
WRITERS = {"complaint": {"coordinator"} | OWN}
OPERATIONS = ("read", "write", "create", "unlink")


@tagged("post_install", "-at_install")
class TestAccessMatrix(LaporCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        self = cls()
        cls.complaint = self.bring("in_progress", files=[("foto.jpg", picture())])
        cls.hidden = self.bring("in_progress", is_anonymous=True)
        cls.unit_s = self.file()
        self.act(cls.unit_s, "forward", skpd=cls.unit_a)

    def records(self):
        analysis = self.env["lapor.complaint.analysis"].browse(self.complaint.id)
        return {
            "complaint": self.complaint, "event": self.complaint.event_ids, "analysis": analysis,
            "disposition": self.complaint.disposition_ids, "named": self.complaint.reporter_ids,
            "anonymous": self.hidden.reporter_ids, "attachment": self.complaint.attachment_ids,
        }  # fmt: skip

    def test_reading(self):
        for name, record in self.records().items():
            self.assertTrue(record, name)
            readers = {role for role in ROLES if self.readable(record, role)}
            self.assertEqual(readers, READERS[name], name)

    def readable(self, record, role):
        """Tell whether `role` reads `record`; by read, by search and by counting alike."""
        mine = self.seen_by(record, role)
        domain = [("id", "in", record.ids)]
        answers = set()
        for ask in (lambda: bool(mine.read(["display_name"])), lambda: mine.search(domain) == mine,
                    lambda: mine.search_count(domain) == len(mine),
                    lambda: mine._filtered_access("read") == mine):  # fmt: skip
            try:
                with QUIET:
                    answers.add(ask())
            except AccessError:
                answers.add(False)
        self.assertEqual(len(answers), 1, f"{role} gets different answers on {record}")
        return answers.pop()

    def test_changing(self):
        for name, record in self.records().items():
            for operation in OPERATIONS[1:]:
                allowed = {role for role in ROLES if self.seen_by(record, role).has_access(operation)}
                expected = WRITERS.get(name, set()) if operation == "write" else set()
                if name == "attachment":  # as for any file of a record; what belongs to the history is refused below
                    expected = WRITERS["complaint"]
                self.assertEqual(allowed, expected, (name, operation))

    def test_evidence_stays(self):
        file = self.complaint.attachment_ids
        for role in (*ROLES, None):
            mine = self.seen_by(file, role) if role else file.sudo()
            changes = ({"raw": b"x"}, {"mimetype": "text/html"}, {"res_id": self.hidden.id}, {"public": True},
                       {"res_field": "x"}, {"db_datas": b"x"}, {"name": "x"})  # fmt: skip
            for values in changes if role else ():
                with self.subTest(role=role, values=values), QUIET, self.assertRaises(UserError):
                    mine.write(values)
            with self.subTest(role=role), QUIET, self.assertRaises(AccessError):
                mine.unlink()
        self.assertFalse(self.complaint._verify_chain())

    def test_configuration(self):
        for name in CONFIGURATION:
            model = self.env[f"lapor.{name}"]
            staff = set(STAFF) | {"liaison_unit"}
            keepers = {"admin"} | ({"coordinator"} if name in COORDINATED else set())
            deleters = keepers if name == "skpd.member" else {"admin"}
            if name == "stage":
                keepers, deleters = keepers | {"head"}, deleters | {"head"}  # of the own SKPD: test_own_columns
            for operation, expected in zip(OPERATIONS, (staff, keepers, keepers, deleters), strict=True):
                allowed = {role for role in ROLES if model.with_user(self.people[role]).has_access(operation)}
                self.assertEqual(allowed, expected, (name, operation))

    def test_internal_models_are_nobody_s(self):
        for name, readers in (
            ("lapor.history.digest", {*STAFF, "liaison_unit"}), ("lapor.throttle", set()),
            ("lapor.reporter.unmask", {"oversight"}), ("lapor.mail.outbox", set()),
            ("lapor.field.receipt", set()),
        ):  # fmt: skip
            for operation in OPERATIONS:
                allowed = {r for r in ROLES if self.env[name].with_user(self.people[r]).has_access(operation)}
                self.assertEqual(allowed, readers if operation == "read" else set(), (name, operation))

    def test_strangers_reach_no_model_at_all(self):
        models = [name for name in self.env.registry if name.startswith("lapor.") and not self.env[name]._abstract]
        self.assertGreater(len(models), 15)
        for role in STRANGERS:
            open_to = [
                (name, operation) for name in models for operation in OPERATIONS
                if self.env[name].with_user(self.people[role]).has_access(operation)
            ]  # fmt: skip
            self.assertEqual(open_to, [], role)

    def test_units_see_downwards_only(self):
        for role, seen in (("liaison", {"A", "AA"}), ("liaison_unit", {"AA"}), ("liaison_b", set())):
            complaints = self.env["lapor.complaint"].with_user(self.people[role]).search([])
            self.assertEqual(set(complaints.skpd_id.mapped("short_name")), seen, role)

    def test_a_scope_ends_with_the_membership(self):
        liaison = self.people["liaison"]
        self.assertTrue(self.readable(self.complaint, "liaison"))
        liaison.lapor_member_ids.unlink()
        self.assertFalse(self.readable(self.complaint, "liaison"))
        with QUIET, self.assertRaises(AccessError):
            self.complaint.with_user(liaison)._apply("answer", **self.given())
