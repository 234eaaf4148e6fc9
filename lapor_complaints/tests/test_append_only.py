"""Nothing is made, doubled or lost by hand: complaints, history, dispositions, identities."""

from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import STAFF, STRANGERS, LaporCase

SECRETS = ("access_hash", "submission_hash")
QUIET = mute_logger("odoo.models", "odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")


@tagged("post_install", "-at_install")
class TestNothingIsMadeOrLost(LaporCase):
    def setUp(self):
        super().setUp()
        self.complaint = self.bring("in_progress", is_anonymous=True)

    def test_nobody_creates_copies_or_deletes(self):
        for role in (*STAFF, *STRANGERS):
            complaint = self.complaint.with_user(self.people[role])
            for act in (lambda c: c.create({"title": "x", "description": "x", "number": "UJI-1"}),
                        lambda c: c.name_create("UJI-1"), lambda c: c.copy(), lambda c: c.copy({"number": "X"}),
                        lambda c: c.unlink()):  # fmt: skip
                with self.subTest(role=role), QUIET, self.assertRaises(UserError):
                    act(complaint)

    def test_import_is_refused(self):
        before = self.env["lapor.complaint"].search_count([])
        for fields_, row in (
            (["title", "description", "number"], ["x", "x", "UJI-2"]),
            ([".id", "is_anonymous"], [str(self.complaint.id), "0"]),
            ([".id", "state"], [str(self.complaint.id), "closed"]),
        ):
            with self.subTest(fields=fields_), QUIET:
                result = self.env["lapor.complaint"].with_user(self.people["coordinator"]).load(fields_, [row])
                self.assertFalse(result["ids"])
                self.assertTrue(result["messages"])
        self.assertEqual(self.env["lapor.complaint"].search_count([]), before)
        self.assertTrue(self.complaint.is_anonymous)

    def test_history_is_only_appended(self):
        event = self.complaint.event_ids[-1]
        for role in (*STAFF, *STRANGERS, None):
            mine = event.with_user(self.people[role]) if role else event.sudo()
            for act in (lambda e: e.write({"body": "x"}), lambda e: e.unlink(), lambda e: e.copy(),
                        lambda e: e.create({"complaint_id": self.complaint.id, "kind": "closed"})):  # fmt: skip
                with self.subTest(role=role), QUIET, self.assertRaises(UserError):
                    act(mine)

    def test_dispositions_and_reporters_are_not_written_by_hand(self):
        for record in (self.complaint.disposition_ids, self.complaint.reporter_ids):
            for role in (*STAFF, *STRANGERS):
                mine = record.with_user(self.people[role])
                for act in (lambda r: r.write({"complaint_id": self.kept.id}), lambda r: r.unlink(),
                            lambda r: r.create({"complaint_id": self.kept.id})):  # fmt: skip
                    with self.subTest(record=record._name, role=role), QUIET, self.assertRaises(UserError):
                        act(mine)

    def test_secrets_are_neither_read_nor_searched(self):
        for role in (*STAFF, *STRANGERS):
            complaints = self.complaint.with_user(self.people[role])
            for name in SECRETS:
                for ask in (
                    lambda c, n: c.read([n]), lambda c, n: c.search([(n, "!=", False)]),
                    lambda c, n: c.search([(n, "=like", "a%")]), lambda c, n: c.search([], order=n),
                    lambda c, n: c._read_group([], [n]), lambda c, n: c._read_group([], [], [f"{n}:max"]),
                    lambda c, n: c.export_data([n]), lambda c, n: c.search([("event_ids.complaint_id." + n, "!=", "")]),
                    lambda c, n: c.mapped(n), lambda c, n: c.filtered_domain([(n, "!=", False)]),
                ):  # fmt: skip
                    with self.subTest(role=role, field=name), QUIET, self.assertRaises(UserError):
                        ask(complaints, name)
                self.assertNotIn(name, complaints.fields_get() if role in ("liaison", "coordinator") else ())
