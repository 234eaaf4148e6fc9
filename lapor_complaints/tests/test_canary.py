"""What is stored, logged and readable of an anonymous reporter: nothing outside of her own record."""

import contextlib
import logging

from odoo.exceptions import AccessError
from odoo.tests import tagged

from .canary import NEEDLES, CanaryCase

READERS = (
    "officer", "liaison", "head", "liaison_b", "liaison_unit", "coordinator", "oversight", "custodian", "admin",
    "other_citizen", "citizen", "public",
)  # fmt: skip
LIMIT = 300  # rows per model, newest first: what a test adds is among these


@tagged("post_install", "-at_install")
class TestCanaryStored(CanaryCase):
    def test_words_are_in_the_reporter_and_her_letters_alone(self):
        self.live()
        found = self.tables_with(NEEDLES)
        self.assertEqual(found.pop("lapor_reporter"), set(NEEDLES))
        letters = self.env["mail.mail"].sudo().search([("lapor_audience", "=", "reporter")])
        self.assertEqual(found.pop("mail_mail", set()) - {NEEDLES[0], NEEDLES[1]}, set())
        self.assertFalse(found)
        self.assertTrue(letters)

    def test_nothing_but_her_record_points_to_her_account(self):
        self.live()
        after = self.rows_of_citizen()
        changed = {key: rows - self.rows_before[key] for key, rows in after.items() if rows != self.rows_before[key]}
        self.assertEqual(changed, {("lapor_reporter", "user_id"): 2})

    def test_files_tell_nothing(self):
        self.live()
        files = self.complaint.event_ids.attachment_ids
        self.assertGreaterEqual(len(files), 4)
        for file in files:
            self.assert_silent(file.raw)
            self.assert_silent(file.read(["name", "description", "index_content", "url", "mimetype"]))

    def test_the_log_tells_nothing(self):
        with self.assertLogs(level=logging.INFO) as logs:
            self.live()
            for role in READERS:
                with contextlib.suppress(AccessError):
                    self.seen_by(self.complaint.reporter_ids, role).read()
        self.assert_silent(logs.output)


@tagged("post_install", "-at_install")
class TestCanaryRead(CanaryCase):
    def test_no_reader_finds_her_in_any_model(self):
        self.env["lapor.reporter"].sudo().search([("complaint_id", "=", self.named.id)]).write(
            dict.fromkeys(("name", "email", "phone", "nik", "address"), "bukan")
        )
        self.live()
        for role in READERS:
            user = self.people[role]
            for name in sorted(self.env.registry):
                model = self.env[name].with_user(user)
                if model._abstract or model._transient or not model._auto and not name.startswith("lapor."):
                    continue
                if model.has_access("read"):
                    with self.subTest(role=role, model=name):
                        self.assert_silent(self.rows(model))

    def rows(self, model):
        """Return the newest rows of `model` with every field that its user may read."""
        self.env.invalidate_all()
        records = self.asked(lambda: model.with_context(active_test=False).search([], order="id desc", limit=LIMIT))
        if isinstance(records, str):
            return records
        names = [
            name for name, info in model.fields_get(attributes=["type"]).items()
            if info["type"] != "binary" and (model._fields[name].store or model._name.startswith(("lapor.", "mail.")))
        ]  # fmt: skip
        return self.asked(lambda: records.read(names))
