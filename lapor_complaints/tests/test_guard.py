"""Direct writing: every role, every protected field, every forged context."""

from datetime import datetime

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import STAFF, STRANGERS, LaporCase

SECRETS = ("access_hash", "submission_hash")
EDITABLE = {
    "type", "title", "description", "category_id", "area_id", "address", "latitude", "longitude", "incident_date",
    "is_secret", "is_supervision", "reported_skpd_id", "external_number", "channel", "stage_id", "priority", "user_id",
}  # fmt: skip
FORGED = (True, "GUARD", "<object object>", {"lapor_guard": True}, 1, [1], datetime(2020, 1, 1))
QUIET = mute_logger("odoo.models", "odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")


@tagged("post_install", "-at_install")
class TestGuard(LaporCase):
    def setUp(self):
        super().setUp()
        self.complaint = self.bring("in_progress", is_anonymous=True)

    def protected(self):
        """Return a changed value for every stored field that nobody writes directly."""
        values = {"char": "x", "text": "x", "integer": 4, "boolean": False, "float": 1.5, "date": "2030-01-01",
                  "datetime": "2030-01-01 00:00:00", "html": "x"}  # fmt: skip
        own = {
            "state": "closed", "resume_state": "closed", "outcome": "refused", "closed_by": "system",
            "skpd_id": self.skpd_b.id, "parent_id": self.kept.id, "merged_into_id": self.kept.id,
            "disposition_ids": [Command.clear()], "event_ids": [Command.clear()], "child_ids": [Command.clear()],
            "attachment_ids": [Command.clear()], "create_uid": self.people["liaison"].id, "write_uid": 1,
            "reporter_ids": [Command.clear()],
        }  # fmt: skip
        chatter = ("message_", "activity_", "website_message_", "rating_", "my_activity", "has_message")
        return {
            name: own[name] if name in own else values[field.type]
            for name, field in self.complaint._fields.items()
            if name not in EDITABLE and not name.startswith(chatter) and name != "id"
            and (name in own or (field.store and field.type in values))
        }  # fmt: skip

    def test_protected_fields_are_refused_to_everybody(self):
        protected = self.protected()
        self.assertGreater(len(protected), 35)
        self.assertTrue({"is_anonymous", "number", "original_title", "deadline", "rating", *SECRETS} <= set(protected))
        before = self.complaint.read([name for name in protected if name != "write_uid"])
        for role in (*STAFF, *STRANGERS):
            for name, value in protected.items():
                with self.subTest(role=role, field=name), QUIET, self.assertRaises(UserError):
                    self.complaint.with_user(self.people[role]).write({name: value})
        self.env.invalidate_all()
        self.assertEqual(self.complaint.read([name for name in protected if name != "write_uid"]), before)

    def test_even_code_as_superuser_is_refused_without_the_guard(self):
        for values in ({"is_anonymous": False}, {"resolution_deadline": "2030-01-01"}, {"skpd_id": self.skpd_b.id}):
            with self.assertRaises(AccessError):
                self.complaint.sudo().write(values)

    def test_editable_fields_are_those_of_the_role(self):
        allowed = {"officer": {"priority"}, "liaison": {"priority", "user_id"}, "head": {"priority", "user_id"}}
        values = {"priority": "1", "user_id": self.people["officer"].id, "title": "Judul baru", "is_secret": True,
                  "channel": "phone", "address": "Jalan Uji"}  # fmt: skip
        for role in (*STAFF, *STRANGERS):
            may = set(values) if role == "coordinator" else allowed.get(role, set())
            for name in set(values) - may:
                with self.subTest(role=role, field=name), QUIET, self.assertRaises(UserError):
                    self.complaint.with_user(self.people[role]).write({name: values[name]})
            for name in may:
                self.complaint.with_user(self.people[role]).write({name: values[name]})
                self.assertEqual(
                    self.complaint[name],
                    self.complaint._fields[name].convert_to_record(
                        self.complaint._fields[name].convert_to_cache(values[name], self.complaint), self.complaint
                    ),
                )

    def test_forged_guards_are_refused(self):
        events = self.env["lapor.complaint.event"]
        event = {"complaint_id": self.complaint.id, "sequence": 99, "date": "2026-01-01", "kind": "closed",
                 "actor": "officer"}  # fmt: skip
        for role in ("liaison", "coordinator", "admin"):
            for forged in FORGED:
                doer = self.complaint.with_user(self.people[role]).with_context(lapor_guard=forged)
                with self.subTest(role=role, forged=forged), QUIET:
                    with self.assertRaises(UserError):
                        doer.write({"is_anonymous": False})
                    with self.assertRaises(UserError):
                        doer.create({"title": "x", "description": "x", "number": "X"})
                    with self.assertRaises(UserError):
                        events.with_user(self.people[role]).with_context(lapor_guard=forged).create(event)

    def test_forged_moments_are_not_believed(self):
        for forged in (datetime(2020, 1, 1), "2020-01-01 00:00:00", [None, datetime(2020, 1, 1)]):
            complaint = self.bring("forwarded")
            complaint.with_user(self.people["liaison"]).with_context(lapor_moment=forged).action_accept()
            self.assertGreater(complaint.accepted_at.year, 2020)
            self.assertGreater(complaint.event_ids[-1].date.year, 2020)

    def test_defaults_in_the_context_forge_nothing(self):
        forged = {
            "default_note": "palsu", "default_state_to": "closed", "default_state_from": "submitted",
            "default_role": "support", "default_accepted_at": "2020-01-01", "default_public": True,
            "default_reason_text": "palsu", "default_chain_hash": "0",
        }  # fmt: skip
        complaint = self.file()
        complaint.with_user(self.people["coordinator"]).with_context(**forged)._apply("forward", skpd=self.skpd_a)
        complaint.with_user(self.people["liaison"]).with_context(**forged).action_accept()
        event = complaint.with_user(self.people["liaison"]).with_context(**forged)._write_progress("Kemajuan")
        self.assertEqual((event.note, event.state_to, event.state_from), (False, False, False))
        self.assertEqual(complaint.disposition_ids.role, "lead")
        self.assertFalse(complaint.disposition_ids.reason_text)
        self.assertFalse(complaint._verify_chain())
