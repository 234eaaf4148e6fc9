"""The one dialog of all moves: it asks for what is needed, cleans files, and does all or nothing."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from ..models.lifecycle import KEEP, MOVES
from .common import PATHS, SIDES, LaporCase, picture
from .upload_files import HTML, photo

QUIET = mute_logger("odoo.models", "odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")
SOURCES = {move.action: move.sources[0] for move in reversed(MOVES)}
FIELDS = {"text": "text", "skpd": "skpd_id", "proposed_skpd": "proposed_skpd_id", "external": "external_id",
          "reason": "reason_id", "kept": "kept_id", "outcome": "outcome"}  # fmt: skip


@tagged("post_install", "-at_install")
class TestWizard(LaporCase):
    def dialog(self, complaints, action, role, files=(), **changes):
        """Return the filled dialog of `action`, as the person of `role`."""
        given = self.given(**changes)
        values = {FIELDS[name]: getattr(value, "id", value) for name, value in given.items() if name in FIELDS}
        uploads = self.upload(role, *files)
        return self.env["lapor.act"].with_user(self.people[role]).create({
            "complaint_ids": [(6, 0, complaints.ids)], "action": action, "note": given.get("note"), **values,
            "attachment_ids": [(6, 0, uploads.ids)], **({} if False in changes.values() else self.lines(action)),
        })  # fmt: skip

    def lines(self, action):
        """Return the lines of the acts that name several SKPD."""
        part = {"title": "Bagian", "description": "Isi", "category_id": self.category.id, "skpd_id": self.skpd_b.id}
        return {
            "involve": {"support_ids": [(0, 0, {"skpd_id": self.skpd_b.id})]},
            "split": {"part_ids": [(0, 0, part), (0, 0, {**part, "skpd_id": self.skpd_a.id})]},
        }.get(action, {})

    def upload(self, role, *files):
        return (
            self.env["ir.attachment"]
            .with_user(self.people[role])
            .create([{"name": name, "raw": raw, "res_model": "lapor.act", "res_id": 0} for name, raw in files])
        )

    def test_every_act_of_staff_can_be_done_with_it(self):
        done = set()
        for move in MOVES:
            staff = move.actors & {"coordinator", "liaison"}
            if staff and move.action != "adopt":  # it has a dialog of its own, on the reconciliation list
                complaint = self.bring(move.sources[0])
                before, count = complaint.state, complaint.event_count
                self.dialog(complaint, move.action, min(staff)).action_confirm()
                target = before if move.target == KEEP else move.target
                self.assertEqual((complaint.state, complaint.event_ids[count].kind), (target, move.action))
                done.add(move.action)
        self.assertEqual(len(done), 15)
        complaint = self.bring("in_progress")
        self.dialog(complaint, "progress", "officer", note="Catatan").action_confirm()
        event = complaint.event_ids[-1]
        self.assertEqual(
            (event.kind, event.body, event.note, complaint.state), ("progress", "Keterangan", "Catatan", "in_progress")
        )

    def test_what_is_missing_is_asked_for(self):
        for move in MOVES:
            staff = move.actors & {"coordinator", "liaison"}
            for need in move.needs if staff else ():
                complaint = self.bring(move.sources[0])
                dialog = self.dialog(complaint, move.action, min(staff), **{need: False})
                self.assertIn(f",{need},", dialog.needs)
                with self.subTest(action=move.action, need=need), self.assertRaises(UserError):
                    dialog.action_confirm()

    def test_acts_of_the_reporter_and_of_code_are_not_staff_s(self):
        for action in (*SIDES, "filed", "reply", "rate", "edited", "deadline", "unmask"):
            complaint = self.bring(SOURCES.get(action, "in_progress"))
            if action != "reopen":
                with self.subTest(action=action), self.assertRaises(UserError):
                    self.dialog(complaint, action, "coordinator").action_confirm()

    def test_evidence_is_cleaned_and_the_raw_file_goes(self):
        complaint = self.bring("in_progress")
        dialog = self.dialog(complaint, "answer", "liaison", [("Bukti KENARI.png", photo(kind="PNG"))])
        uploaded = dialog.attachment_ids
        self.assertIn(b"KENARI", uploaded.raw)
        dialog.action_confirm()
        file = complaint.event_ids[-1].attachment_ids
        self.assertEqual(
            (file.name, file.mimetype, file.res_id), (f"{complaint.number}-1.jpg", "image/jpeg", complaint.id)
        )
        self.assertNotIn(b"KENARI", file.raw)
        self.assertFalse(uploaded.exists())
        self.assertEqual([row["id"] for row in complaint._reporter_view()["timeline"][-1]["attachments"]], file.ids)

    def test_a_refused_file_stops_the_act(self):
        complaint = self.bring("in_progress")
        with self.assertRaises(UserError):
            self.dialog(complaint, "answer", "liaison", [("foto.jpg", HTML)]).action_confirm()
        self.assertEqual((complaint.state, len(complaint.attachment_ids)), ("in_progress", 0))

    def test_bulk_forwarding_is_all_or_none(self):
        complaints = self.file() | self.file() | self.bring("rejected")
        with self.assertRaises(UserError):
            self.dialog(complaints, "forward", "coordinator").action_confirm()
        self.env.invalidate_all()
        self.assertEqual(complaints.mapped("state"), ["submitted", "submitted", "rejected"])
        self.assertEqual(complaints.mapped("event_count")[:2], [1, 1])
        self.dialog(complaints[:2], "forward", "coordinator").action_confirm()
        self.assertEqual(complaints[:2].skpd_id, self.skpd_a)
        self.dialog(complaints[:2], "accept", "liaison").action_confirm()
        self.assertEqual(complaints[:2].mapped("state"), ["in_progress"] * 2)

    def test_other_acts_are_done_one_by_one(self):
        for action in ("reject", "transfer", "ask"):
            complaints = self.file() | self.file()
            with self.subTest(action=action), self.assertRaises(UserError):
                self.dialog(complaints, action, "coordinator").action_confirm()
        complaints = self.file() | self.file()
        with self.assertRaises(UserError):
            self.dialog(complaints, "forward", "coordinator", [("a.jpg", picture())]).action_confirm()

    def test_foreign_complaints_are_neither_shown_nor_moved(self):
        complaint = self.bring("forwarded", title="Rahasia besar")
        for action in ("accept", "answer", "progress"):
            with QUIET, self.assertRaises(AccessError) as refusal:
                self.dialog(complaint, action, "liaison_b").action_confirm()
            self.assertNotIn("Rahasia besar", str(refusal.exception))
        dialog = self.dialog(self.bring("forwarded"), "accept", "liaison")
        self.act(dialog.complaint_ids.sudo(), "forward", skpd=self.skpd_b)  # gone while she was reading
        self.env.invalidate_all()
        with QUIET, self.assertRaises(UserError):
            dialog.with_user(self.people["liaison"]).action_confirm()
        for role in ("citizen", "public", "oversight", "custodian", "admin"):
            with QUIET, self.assertRaises(AccessError):
                self.env["lapor.act"].with_user(self.people[role]).create({"action": "accept"})

    def test_files_of_others_are_not_taken(self):
        complaint = self.bring("in_progress")
        foreign = self.bring("in_progress", files=[("a.jpg", picture("red"))])
        self.act(foreign, "forward", skpd=self.skpd_b)
        private = self.upload("coordinator", ("a.jpg", picture()))
        evidence = self.file(files=[("a.jpg", picture())]).attachment_ids
        own = self.bring("in_progress", files=[("a.jpg", picture())]).attachment_ids
        for files in (foreign.attachment_ids, private, evidence):
            dialog = self.dialog(complaint, "progress", "liaison")
            dialog.sudo().attachment_ids = files
            self.env.invalidate_all()
            dialog.action_confirm()
            self.assertFalse(complaint.event_ids[-1].attachment_ids, "what she may not read is not there for her")
            self.assertTrue(files.exists())
        dialog = self.dialog(complaint, "progress", "liaison")
        dialog.attachment_ids = own
        with QUIET, self.assertRaises(AccessError):
            dialog.action_confirm()
        self.assertTrue(own.exists(), "evidence of another complaint is not moved away")

    def test_the_dialog_proposes(self):
        complaint = self.file()
        act = self.env["lapor.act"].with_user(self.people["coordinator"])
        form = Form(act.with_context(default_action="forward", default_complaint_ids=complaint.ids))
        self.assertEqual(form.skpd_id, self.skpd_a, "that of the category")
        self.category.external_skpd_ids = self.province
        form = Form(act.with_context(default_action="transfer", default_complaint_ids=complaint.ids))
        self.assertEqual(form.external_id, self.province, "the one other body that the category names")
        answering = self.bring("in_progress")
        template = self.env["lapor.answer.template"].create({"name": "T", "body": "Isi templat", "outcome": "planned"})
        liaison = self.env["lapor.act"].with_user(self.people["liaison"])
        form = Form(liaison.with_context(default_action="answer", default_complaint_ids=answering.ids))
        form.template_id = template
        self.assertEqual((form.text, form.outcome), ("Isi templat", "planned"))
        form.save().action_confirm()
        self.assertEqual((answering.state, answering.event_ids[-1].body), ("answered", "Isi templat"))

    def test_buttons_name_what_is_allowed(self):
        for state in PATHS:
            complaint = self.bring(state)
            for role in ("coordinator", "liaison", "officer", "oversight"):
                mine = self.seen_by(complaint, role)
                if not mine.has_access("read"):
                    continue
                allowed = set(filter(None, mine.allowed_actions.split(",")))
                actors = {"coordinator"} if role == "coordinator" else set()
                actors |= {"liaison"} if role == "liaison" else set()
                expected = {move.action for move in MOVES if state in move.sources and move.actors & actors}
                expected -= {"adopt"}  # none of them has a number of the national system
                if role != "oversight" and state in ("forwarded", "in_progress", "transferred"):
                    expected.add("progress")
                self.assertEqual(allowed, expected, (state, role))
