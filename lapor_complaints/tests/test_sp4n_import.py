"""A file of the national system comes in: each fault at its cell, each good row once, however it is interrupted."""

from base64 import b64encode
from datetime import datetime
from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..models import sp4n_import_read, sp4n_import_store
from .common import STAFF, STRANGERS
from .sp4n_common import Sp4nCase
from .sp4n_files import HEADINGS, Export

ROWS = 2000


@tagged("post_install", "-at_install")
class TestSp4nImport(Sp4nCase):
    def test_two_thousand_rows_with_planted_faults(self):
        export = Export(ROWS)
        one = self.take(export.xlsx())
        self.assertEqual(one.state, "preview", one.message)
        self.assertEqual((one.row_count, one.new_count), (ROWS, len(export.good)))
        refused = one.line_ids.filtered(lambda line: line.fate == "refused")
        self.assertEqual({line.row: line.errors.split(" – ")[0] for line in refused}, export.faults)
        self.assertEqual(set(refused.mapped("remarks")) | set(refused.mapped("changes")), {False})
        self.assertFalse(self.complaint_of(export.good[0]), "a preview stores nothing")
        mails = self.env["lapor.mail.outbox"].sudo().search_count([])
        self.store(one)
        self.assertEqual((one.state, one.stored_count), ("done", len(export.good)))
        there = self.env["lapor.complaint"].search([("channel", "=", "sp4n")])
        self.assertEqual(sorted(there.mapped("external_number")), sorted(row[0] for row in export.good))
        self.assertEqual(len(set(there.mapped("number"))), len(there))
        self.assertFalse(there.filtered(lambda one: one.state == "submitted").skpd_id, "unverified is nobody's")
        self.assertEqual(self.env["lapor.mail.outbox"].sudo().search_count([]), mails, "nobody gets a letter")
        self.assertEqual(set(there.sudo().event_ids.mapped("kind")), {"imported"})
        again = self.take(export.csv(";"))
        self.assertEqual((again.same_count, again.new_count, again.changed_count), (len(export.good), 0, 0))

    def test_a_row_becomes_a_complaint(self):
        export = self.one(
            date="12 Januari 2026 10:15 WIT", time="", privacy="Anonim, Rahasia", name="Wa Rahasia",
            first_text="Yang pertama", last_text="Yang terakhir",
        )  # fmt: skip
        one = self.bring_in(export)
        complaint = self.complaint_of(export.rows[0])
        self.assertEqual((complaint.state, complaint.skpd_id, complaint.channel), ("in_progress", self.skpd_a, "sp4n"))
        self.assertEqual(complaint.received_at, datetime(2026, 1, 12, 1, 15))
        self.assertEqual((complaint.description, complaint.original_description), ("Yang terakhir", "Yang pertama"))
        self.assertTrue(complaint.is_anonymous and complaint.is_secret)
        self.assertEqual((complaint.category_id, complaint.disposition_ids.state), (self.category, "accepted"))
        self.assertEqual(complaint.sudo().reporter_ids.name, "Wa Rahasia")
        self.assertFalse(complaint.is_public)
        event = complaint.event_ids
        self.assertIn(one.file_hash, event.note)
        self.assertEqual((event.actor, event.user_id, event.state_to), ("coordinator", one.user_id, "in_progress"))
        self.assertTrue(complaint.resolution_deadline and complaint.response_deadline)
        for role in ("liaison", "coordinator", "custodian"):
            with self.subTest(role=role):
                seen = self.seen_by(complaint, role)
                self.assertNotIn("Rahasia", str(seen.read(["reporter_label", "title", "description"])))
                self.assertFalse(seen.contact_ids)

    def test_what_has_ended_stays_at_rest(self):
        export = self.one(status="Ditutup oleh Sistem", date="3 Jan 2024", rating="4")
        self.bring_in(export)
        complaint = self.complaint_of(export.rows[0])
        self.assertEqual((complaint.state, complaint.closed_by, complaint.rating), ("closed", "system", 4))
        self.assertFalse(complaint.deadline or complaint.resolution_deadline or complaint.closed_at)
        with patch.object(type(self.env["ir.cron"]), "_commit_progress", lambda *_args, **_words: 60):
            self.env["lapor.escalation.rule"].sudo()._cron_escalate()
            self.env["lapor.complaint"].sudo()._cron_silence()
        self.assertEqual(complaint.event_ids.mapped("kind"), ["imported"])

    def test_misconduct_and_unknown_offices_wait_for_the_coordinator(self):
        supervised = self.one(type="Pengaduan Berkadar Pengawasan", tracking_id="6000001")
        unknown = self.one(agency="Dinas Antah Berantah", tracking_id="6000002")
        for export in (supervised, unknown):
            one = self.take(export.csv())
            self.assertTrue(one.line_ids.remarks)
            self.store(one)
            complaint = self.complaint_of(export.rows[0])
            self.assertEqual((complaint.state, complaint.skpd_id.id), ("submitted", False))
        self.assertTrue(self.complaint_of(supervised.rows[0]).is_secret)

    def test_a_killed_import_goes_on_where_it_stopped(self):
        export = Export(60, each=1000)
        one = self.take(export.csv())
        one.sudo().state = "importing"
        with patch.object(sp4n_import_store, "BATCH", 20):
            self.assertFalse(one.sudo()._store(commit=lambda count: False))
            self.assertEqual((one.stored_count, one.progress), (20, 33))
            self.run_cron()
        self.assertEqual((one.state, one.stored_count), ("done", 60))
        self.assertEqual(self.env["lapor.complaint"].search_count([("channel", "=", "sp4n")]), 60)

    def test_a_killed_reading_goes_on_too(self):
        one = (
            self.env["lapor.sp4n.import"]
            .with_user(self.people["coordinator"])
            .create({"file": b64encode(Export(60, each=10).xlsx()), "filename": "x.xlsx"})
        )
        with patch.object(sp4n_import_read, "AT_ONCE", 1), patch.object(sp4n_import_read, "BATCH", 20):
            one.action_read()
            self.assertEqual(one.state, "reading")
            self.assertFalse(one.sudo()._read(commit=lambda count: False))
            self.assertEqual(one.row_count, 20)
            self.run_cron()
        self.assertEqual((one.state, one.row_count), ("preview", 60))
        self.assertEqual(len(set(one.line_ids.mapped("row"))), 60)

    @mute_logger("odoo.sql_db")
    def test_a_row_that_cannot_be_stored_holds_up_no_other(self):
        export = Export(5, each=1000)
        one = self.take(export.csv())
        create = type(self.env["lapor.complaint"])._national_values

        def broken(model, case, number):
            if case["tracking_id"] == export.rows[2][0]:
                raise ValueError("rahasia")
            return create(model, case, number)

        with patch.object(type(self.env["lapor.complaint"]), "_national_values", broken):
            self.store(one)
        self.assertEqual((one.state, one.stored_count, one.refused_count), ("done", 4, 1))
        refused = one.line_ids.filtered(lambda line: line.fate == "refused")
        self.assertIn("ValueError", refused.errors)
        self.assertNotIn("rahasia", refused.errors)
        self.bring_in(export)
        self.assertEqual(self.env["lapor.complaint"].search_count([("channel", "=", "sp4n")]), 5)

    def test_nothing_of_a_person_stays(self):
        export = self.one(name="Wa Yang Hilang", status="Menguap")
        export.rows.append([*self.one(tracking_id="6000009", name="Wa Yang Ada").rows[0]])
        one = self.take(export.csv())
        self.assertTrue(one.has_file and one.line_ids.sudo().filtered("staged"))
        self.store(one)
        files = (
            self.env["ir.attachment"]
            .sudo()
            .search([("res_model", "=", "lapor.sp4n.import"), ("res_id", "=", one.id), ("res_field", "!=", False)])
        )
        self.assertFalse(files or one.has_file or any(line.staged for line in one.line_ids.sudo()))
        self.env.flush_all()
        for table in ("lapor_sp4n_import", "lapor_sp4n_import_line", "lapor_sp4n_mirror"):
            self.env.cr.execute(f"SELECT count(*) FROM {table} t WHERE t::text LIKE '%Wa Yang%'")
            self.assertEqual(self.env.cr.fetchone(), (0,), table)

    def test_columns_in_another_order_with_other_names(self):
        order = list(reversed(range(len(HEADINGS))))
        headings = [f"  {label.upper()} " if place % 2 else label.lower().replace(" ", "") for place, label in
                    enumerate(HEADINGS)]  # fmt: skip
        export = Export(20, each=1000)
        for content in (export.xlsx(headings, order), export.xlsx(shared=False), export.csv(";"), export.csv("\t"),
                        export.csv(encoding="utf-16"), export.csv(encoding="utf-8")):  # fmt: skip
            one = self.take(content)
            self.assertEqual((one.state, one.new_count), ("preview", 20), one.message or one.line_ids[:1].errors)


@tagged("post_install", "-at_install")
class TestSp4nAccess(Sp4nCase):
    @mute_logger("odoo.models", "odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")
    def test_coordinator_alone(self):
        one = self.take(Export(3, each=2).csv())
        export = self.env["lapor.sp4n.export"].with_user(self.people["coordinator"]).create({})
        self.store(one)
        mirror = self.env["lapor.sp4n.mirror"].search([])[:1]
        for role in (*STAFF, *STRANGERS):
            if role == "coordinator":
                continue
            for record in (one, one.line_ids[:1], mirror, export, self.env["lapor.sp4n.difference"].browse(mirror.id)):
                with self.subTest(role=role, model=record._name), self.assertRaises(AccessError):
                    self.seen_by(record, role).read(["display_name"])
            for call in ("action_read", "action_import", "action_cancel", "action_errors"):
                with self.subTest(role=role, call=call), self.assertRaises(UserError):
                    getattr(self.seen_by(one, role), call)()
            with self.subTest(role=role), self.assertRaises(AccessError):
                self.seen_by(export, role).action_write()

    def test_nothing_is_forged_by_hand(self):
        one = self.take(self.one(status="Menguap").csv())
        mine = self.seen_by(one, "coordinator")
        line = mine.line_ids
        for record, values in ((mine, {"state": "done"}), (mine, {"user_id": self.people["admin"].id}),
                               (line, {"fate": "new"}), (line, {"errors": "x"})):  # fmt: skip
            with self.subTest(values=values), self.assertRaises(UserError):
                record.write(values)
        for field in ("staged", "staged_file"):
            record = line if field == "staged" else mine
            with self.subTest(field=field), self.assertRaises(AccessError):
                record.read([field])
        forged = (
            self.env["lapor.sp4n.import"]
            .with_user(self.people["coordinator"])
            .create({"state": "importing", "file_hash": "x", "filename": "x"})
        )
        self.assertEqual((forged.state, forged.file_hash), ("draft", False))

    def test_number_is_checked_and_unique(self):
        complaint, other = (self.seen_by(self.file(), "coordinator") for _one in range(2))
        complaint.external_number = "1234567"
        with self.assertRaises(UserError):
            other.external_number = "=1+1"
        with self.assertRaises(Exception), mute_logger("odoo.sql_db"), self.env.cr.savepoint():  # noqa: B017
            other.external_number = "1234567"
            self.env.flush_all()
        self.assertEqual(self.env["lapor.complaint"].search([("external_number", "=", "1234567")]), complaint.sudo())

    def test_lists_cost_the_same_however_long(self):
        one = self.store(self.take(Export(60, each=1000).csv()))
        self.env.cr.execute("UPDATE lapor_sp4n_mirror SET state = 'transferred'")
        named = {"fields": {"display_name": {}}}
        specs = {
            "lapor.sp4n.import.line": {"errors": {}, "complaint_id": named},
            "lapor.sp4n.difference": {"state": {}, "complaint_id": named, "skpd_id": named},
        }
        for model, spec in specs.items():
            counts = []
            for limit in (1, 5, 50):  # the first warms the caches
                records = self.seen_by(self.env[model], "coordinator")
                before = self.env.cr.sql_log_count
                found = records.web_search_read([("import_id", "=", one.id)], spec, limit=limit)["records"]
                self.assertEqual(len(found), limit)
                counts.append(self.env.cr.sql_log_count - before)
            with self.subTest(model=model, counts=counts):
                self.assertEqual(counts[1], counts[2])
                self.assertLess(counts[2], 12)
