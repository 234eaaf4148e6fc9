"""Other reports of the same person: named ones, to who may read both report and reporter. Never an anonymous one."""

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..models.complaint_guard import GUARD
from ..models.reporter_same import KEYS, phone_key
from .common import LaporCase

QUIET = mute_logger("odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")
READERS = ("coordinator", "liaison", "head")


@tagged("post_install", "-at_install")
class TestEarlier(LaporCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        self = cls()
        cls.person = {
            "name": "Mey Kenari", "email": "Mey.Kenari@Surat.example", "phone": "0812 9900 1122",
            "user_id": cls.people["citizen"].id,
        }  # fmt: skip
        cls.named = self.hers()
        cls.other = self.hers(title="Yang lain")
        cls.hidden = self.hers(title="Judulkenari", is_anonymous=True)
        cls.theirs = self.hers(state="submitted", title="Di SKPD lain")
        self.act(cls.theirs, "forward", skpd=cls.skpd_b)

    def hers(self, state="in_progress", reporter=None, **values):
        return self.bring(state, reporter=self.person if reporter is None else reporter, **values)

    def earlier(self, role, complaint):
        return {row["id"] for row in self.seen_by(complaint, role).read_beside()["earlier"]}

    def test_each_role(self):
        self.assertEqual(self.earlier("coordinator", self.named), {self.other.id, self.theirs.id})
        self.assertEqual(self.earlier("liaison", self.named), {self.other.id})
        self.assertEqual(self.earlier("head", self.named), {self.other.id})
        self.assertEqual(self.earlier("liaison_b", self.theirs), set())
        for role in ("officer", "oversight", "custodian"):
            self.assertEqual(self.earlier(role, self.named), set(), role)
        for role in ("liaison_b", "citizen", "public", "admin"):
            with QUIET, self.assertRaises(AccessError):
                self.earlier(role, self.named)

    def test_an_anonymous_one_leads_nowhere(self):
        for role in READERS:
            self.assertEqual(self.earlier(role, self.hidden), set(), role)

    def test_nothing_about_her_changes_by_an_anonymous_one(self):
        """Not the rows, not their number, not the queries that are made."""
        for role in READERS:
            before = self.trace(role)
            self.hers(is_anonymous=True)
            self.assertEqual(self.trace(role), before, role)

    def trace(self, role):
        complaint = self.seen_by(self.named, role)
        self.env.flush_all()
        complaint.read_beside()
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count
        panel = self.seen_by(self.named, role).read_beside()
        return panel["earlier"], self.env.cr.sql_log_count - before

    def test_an_unmasked_one_is_not_linked_either(self):
        """Even a coordinator who is custodian too, and has just unmasked her."""
        group = self.env.ref("lapor_complaints.lapor_complaints_group_custodian")
        self.people["coordinator"].group_ids += group
        self.seen_by(self.hidden, "coordinator")._unmask("Diminta oleh polisi")
        self.assertTrue(self.seen_by(self.hidden, "coordinator").contact_ids)
        self.assertEqual(self.earlier("coordinator", self.hidden), set())
        self.assertNotIn(self.hidden.id, self.earlier("coordinator", self.named))

    def test_an_anonymous_one_has_no_keys(self):
        reporter = self.hidden.sudo().reporter_ids
        self.env.flush_all()
        self.env.cr.execute("SELECT account_key, email_key, phone_key FROM lapor_reporter WHERE id = %s", [reporter.id])
        self.assertFalse(any(self.env.cr.fetchone()))
        self.named.sudo()._write({"is_anonymous": False})
        self.named.sudo().with_context(lapor_guard=GUARD).write({"is_anonymous": True})
        self.assertFalse(any(self.named.sudo().reporter_ids[name] for name in KEYS))
        self.assertNotIn(self.named.id, self.earlier("coordinator", self.other))

    def test_keys_are_nobody_s_to_read_or_search(self):
        for role in ("coordinator", "liaison", "oversight", "custodian"):
            reporters = self.env["lapor.reporter"].with_user(self.people[role])
            for name in KEYS:
                for ask in (lambda n=name, r=reporters: r.search([(n, "!=", False)]),
                            lambda n=name, r=reporters: r._read_group([], [n]),
                            lambda n=name, r=reporters: r.search([], limit=1).read([n])):  # fmt: skip
                    with self.subTest(role=role, name=name), QUIET, self.assertRaises(AccessError):
                        ask()

    def test_by_each_way_to_know_her(self):
        for reporter in (
            {"email": "mey.kenari@surat.example"}, {"email": "Mey <MEY.KENARI@surat.example>"},
            {"phone": "+62 812-9900-1122"}, {"phone": "62812 99001122"}, {"user_id": self.person["user_id"]},
        ):  # fmt: skip
            with self.subTest(reporter=reporter):
                complaint = self.hers(reporter={"name": "X", **reporter})
                self.assertIn(self.named.id, self.earlier("coordinator", complaint))
        for reporter in ({"name": "Mey Kenari"}, {"email": "mey@surat.example"}, {"phone": "0812"}, {"email": "x"}):
            with self.subTest(reporter=reporter):
                self.assertEqual(self.earlier("coordinator", self.hers(reporter={"name": "X", **reporter})), set())

    def test_phone_keys(self):
        for phone in ("0812 9900 1122", "+62812-9900-1122", "(0812) 99001122", "6281299001122"):
            self.assertEqual(phone_key(phone), "81299001122")
        for phone in ("", None, "0812", "abc"):
            self.assertEqual(phone_key(phone), "")

    def test_of_a_part_by_the_whole(self):
        whole = self.hers(state="submitted")
        self.act(whole, "split", parts=[{"skpd": self.skpd_a}, {"skpd": self.skpd_b}])
        self.assertEqual(self.earlier("liaison", whole.child_ids.filtered(lambda part: part.skpd_id == self.skpd_a)),
                         {self.named.id, self.other.id})  # fmt: skip
