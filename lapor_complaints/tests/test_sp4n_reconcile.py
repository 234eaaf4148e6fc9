"""A newer national file against what happened here: followed where nobody has acted, listed where somebody has."""

import io
import zipfile
from datetime import date, datetime

from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, tagged

from .common import STAFF, STRANGERS
from .sp4n_common import Sp4nCase
from .sp4n_files import PLACE

DONE, WORK = "Ditutup oleh Admin", "Ditindaklanjuti oleh Instansi"


class ReconcileCase(Sp4nCase):
    def setUp(self):
        super().setUp()
        self.export = self.one(status=WORK, date="12 Januari 2026", privacy="")
        self.bring_in(self.export)
        self.complaint = self.complaint_of(self.export.rows[0])

    def again(self, **changes):
        """Bring in a newer file of the same report."""
        for key, value in changes.items():
            self.export.rows[0][PLACE[key]] = value
        return self.bring_in(self.export)

    def differences(self, domain=()):
        self.env.flush_all()
        self.env.invalidate_all()
        model = self.env["lapor.sp4n.difference"].with_user(self.people["coordinator"])
        return model.search([("complaint_id", "=", self.complaint.id), *domain])

    def decide(self, decision, role="coordinator", reason="Sudah dibicarakan dengan SKPD", **values):
        differences = self.differences()
        return self.env["lapor.sp4n.settle"].with_user(self.people[role]).create(
            {"difference_ids": [(6, 0, differences.ids)], "decision": decision, "reason": reason, **values}
        ).action_confirm()  # fmt: skip


@tagged("post_install", "-at_install")
class TestSp4nReconcile(ReconcileCase):
    def test_untouched_follows_the_file(self):
        one = self.again(status=DONE)
        self.assertEqual((one.changed_count, one.line_ids.changes), (1, "Status Laporan"))
        self.assertEqual((self.complaint.state, self.complaint.closed_by), ("closed", "officer"))
        event = self.complaint.event_ids[-1]
        self.assertEqual((event.kind, event.actor, event.state_from, event.state_to),
                         ("adopt", "system", "in_progress", "closed"))  # fmt: skip
        self.assertIn(one.file_hash, event.note)
        self.assertFalse(event.body or self.differences())
        self.again(status="Ditanggapi oleh Pelapor")
        self.assertEqual(self.complaint.state, "in_progress")

    def test_what_was_handled_here_is_never_overwritten(self):
        self.act(self.complaint, "answer")
        self.again(status=DONE)
        self.assertEqual(self.complaint.state, "answered")
        found = self.differences()
        self.assertEqual((found.state_difference, found.national_status, found.skpd_differs, found.date_differs),
                         ("closed_there", DONE, False, False))  # fmt: skip
        self.assertIn(DONE.encode(), self.shared_words(found._workbook([])))

    def test_a_word_written_here_is_handling_too(self):
        self.seen_by(self.complaint, "liaison")._write_progress("Petugas sudah di tempat")
        self.again(status=DONE)
        self.assertEqual(self.complaint.state, "in_progress")
        self.assertEqual(self.differences().state_difference, "closed_there")

    def test_what_the_system_does_by_itself_is_no_handling(self):
        self.complaint.sudo()._log("escalate", "system")
        self.again(status=DONE)
        self.assertEqual(self.complaint.state, "closed")

    def shared_words(self, content):
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            return b"".join(book.read(name) for name in book.namelist() if name.endswith(".xml"))

    def test_a_difference_is_decided_with_a_reason(self):
        self.act(self.complaint, "answer")
        self.again(status=DONE)
        for reason in ("", "ok", "      \n      "):
            with self.subTest(reason=reason), self.assertRaises(UserError):
                self.decide("ours", reason=reason or " ")
        self.decide("ours")
        self.assertEqual(self.complaint.event_ids[-1].kind, "kept_ours")
        self.assertFalse(self.differences([("is_kept", "=", False)]))
        self.again(status="Ditutup oleh Sistem")
        self.assertTrue(self.differences([("is_kept", "=", False)]), "it says something else now")
        self.decide("national")
        event = self.complaint.event_ids[-1]
        self.assertEqual((self.complaint.state, self.complaint.closed_by), ("closed", "system"))
        self.assertEqual((event.kind, event.actor), ("adopt", "coordinator"))
        self.assertEqual(event.note, "Sudah dibicarakan dengan SKPD")
        self.assertFalse(event.body, "the reason is for staff")
        self.assertFalse(self.differences())

    def test_skpd_and_day_are_decided_too(self):
        self.act(self.complaint, "answer")
        self.again(agency="Dinas Uji B", date="5 Januari 2026", status=WORK)
        found = self.differences()
        self.assertTrue(found.skpd_differs and found.date_differs)
        self.assertEqual(found.national_on, date(2026, 1, 5))
        deadline = self.complaint.resolution_deadline
        self.decide("national", take_state=False)
        self.assertEqual((self.complaint.skpd_id, self.complaint.state), (self.skpd_b, "answered"))
        self.assertEqual(self.complaint.received_at, datetime(2026, 1, 5, 0, 30))
        self.assertLess(self.complaint.resolution_deadline, deadline)
        self.assertFalse(self.differences([("skpd_differs", "=", True)]))

    def test_nobody_else_decides(self):
        self.act(self.complaint, "answer")
        self.again(status=DONE)
        for role in (*STAFF, *STRANGERS):
            if role != "coordinator":
                with self.subTest(role=role), self.assertRaises(AccessError):
                    self.decide("national", role=role)
        mirror = self.env["lapor.sp4n.mirror"].search([("complaint_id", "=", self.complaint.id)])
        for role in ("officer", "liaison", "oversight"):
            with self.subTest(role=role), self.assertRaises(UserError):
                self.act(self.complaint, "adopt", role=role, national=mirror)

    def test_protection_only_grows(self):
        self.again(privacy="Anonim, Rahasia")
        self.assertTrue(self.complaint.is_anonymous and self.complaint.is_secret)
        self.again(privacy="")
        self.assertTrue(self.complaint.is_anonymous and self.complaint.is_secret)

    def test_words_are_followed_until_somebody_edits_them(self):
        self.again(title="Judul dari admin nasional", last_text="Isi dari admin nasional")
        self.assertEqual(self.complaint.title, "Judul dari admin nasional")
        self.assertEqual(self.complaint.description, "Isi dari admin nasional")
        self.seen_by(self.complaint, "coordinator").title = "Judul dari kota"
        self.again(title="Judul lain lagi")
        self.assertEqual(self.complaint.title, "Judul dari kota")

    def test_what_was_erased_does_not_come_back(self):
        self.again(status=DONE)
        self.complaint.sudo()._erase(texts=True, files=True)
        self.again(title="Judul baru", name="Warga Kembali", last_text="Isi baru", status="Ditutup oleh Sistem")
        self.assertFalse(self.complaint.sudo().reporter_ids.name)
        self.assertNotIn("baru", f"{self.complaint.title} {self.complaint.description}")

    def test_a_number_typed_by_hand_is_found(self):
        mine = self.file(at=datetime(2026, 1, 12, 1))
        self.seen_by(mine, "coordinator").external_number = "7654321"
        export = self.one(tracking_id="7654321", status=DONE, date="12 Januari 2026")
        one = self.take(export.csv())
        self.assertEqual(one.line_ids.fate, "changed")
        self.store(one)
        self.assertEqual((mine.state, mine.title), ("submitted", "Jalan berlubang"))
        self.complaint = mine
        self.assertEqual(self.differences().state_difference, "closed_there")


@tagged("post_install", "-at_install")
class TestSp4nTour(Sp4nCase, HttpCase):
    def test_coordinator_brings_a_file_in(self):
        """Upload, preview, import, reconciliation: in a real browser."""
        before = self.one(tracking_id="5000000", status=WORK)
        self.bring_in(before)
        self.act(self.complaint_of(before.rows[0]), "answer")
        for name, action in (("import", "import"), ("reconcile", "difference")):
            address = f"/odoo/action-lapor_complaints.lapor_sp4n_{action}_action"
            self.start_tour(address, f"lapor_sp4n_{name}", login="uji_coordinator")
        complaint = self.env["lapor.complaint"].search([("external_number", "=", "5000001")])
        self.assertEqual((complaint.title, complaint.state), ("Lampu jalan padam", "submitted"))
        self.assertTrue(self.env["lapor.sp4n.import"].search([("filename", "=", "ekspor.csv"), ("state", "=", "done")]))
        kept = self.complaint_of(before.rows[0])
        self.assertEqual((kept.state, kept.event_ids[-1].kind), ("answered", "kept_ours"))

    def test_reconciliation_is_downloaded_by_the_coordinator_alone(self):
        for role in ("coordinator", *[role for role in (*STAFF, *STRANGERS) if role not in ("coordinator", "public")]):
            self.authenticate(f"uji_{role}", f"uji_{role}")
            answer = self.url_open("/lapor/sp4n/selisih.xlsx")
            with self.subTest(role=role):
                self.assertEqual(answer.status_code, 200 if role == "coordinator" else 403)
        self.authenticate(None, None)
        self.assertIn("/web/login", self.url_open("/lapor/sp4n/selisih.xlsx").url)
