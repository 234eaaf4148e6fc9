import io

from psycopg2 import errors
from pypdf import PdfReader

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import SQL, mute_logger

from ..models.complaint_guard import GUARD
from ..models.practice import PRACTICE
from .common import PATHS, STAFF, STRANGERS, picture
from .practice_common import PracticeCase


@tagged("post_install", "-at_install")
class TestPractice(PracticeCase):
    """Practice is like life for who practises, and does not exist for anybody and anything else."""

    def test_practice_in_every_state_changes_nothing_anywhere(self):
        for state in PATHS:
            self.bring(state)
        self.skpd_a.head_approves = True
        before = self.snapshot()
        for state in PATHS:
            self.practice_in(state)
        for role, kind in (("liaison", "liaison"), ("head", "head"), ("coordinator", "verifier")):
            mine = self.practice(role, kind)
            self.assertGreaterEqual(len(mine), 6)
            for complaint in mine.with_user(self.people[role]):
                complaint.message_post(body="Catatan", partner_ids=self.people["officer"].partner_id.ids)
        after = self.snapshot()
        for name, value in before.items():
            self.assertEqual(after[name], value, name)
        for role in ("liaison", "head", "coordinator"):
            self.env["lapor.practice"].with_user(self.people[role]).end()
        self.assertEqual(self.snapshot(), before)

    def test_an_sp4n_number_tried_out_in_practice_stays_free_for_the_real_report(self):
        mine = self.practice("coordinator")[:1].with_user(self.people["coordinator"])
        mine.external_number = "7654321"
        real = self.file().with_user(self.people["coordinator"])
        real.external_number = "7654321"
        self.env.flush_all()
        self.assertEqual(self.env["lapor.complaint"].sudo()._by_national_number(["7654321"]), {"7654321": real})

    def test_it_is_found_by_who_practises_and_only_on_her_practice_page(self):
        mine = self.practice()
        asked = [("is_practice", "=", True)]
        for role in (*STAFF, *STRANGERS):
            complaints = self.env["lapor.complaint"].with_user(self.people[role])
            practice = mine.with_user(self.people[role])
            if role == "liaison":
                self.assertEqual(set(complaints.search(asked).ids), set(mine.ids))
                self.assertEqual(len(practice.read(["number", "title"])), len(mine))
                self.assertTrue(practice[0].event_ids.read(["kind"]), "the history is hers to read")
                continue
            for read in (lambda it=practice: it.read(["title"]), lambda it=practice: it.event_ids.read(["kind"])):
                with self.assertRaises(AccessError, msg=role), mute_logger("odoo.addons.base.models.ir_rule"):
                    read()
            if complaints.has_access("read"):
                self.assertFalse(complaints.search(asked), role)
            for name in ("lapor.complaint.event", "lapor.disposition", "lapor.reporter", "lapor.answer"):
                model = self.env[name].with_user(self.people[role])
                if model.has_access("read"):
                    self.assertFalse(model.search([("complaint_id", "in", mine.ids)]), (role, name))

    def test_the_public_does_not_open_it(self):
        for complaint in self.practice():
            self.assertFalse(self.env["lapor.complaint"].sudo()._by_number(complaint.number))
            self.assertFalse(complaint._public(complaint.number))
            self.assertFalse(complaint.is_public)

    def test_numbers_are_its_own(self):
        mine = self.practice()
        self.assertTrue(all(number.startswith("LATIHAN-") for number in mine.mapped("number")))
        one, two = self.file(), self.file()
        self.assertEqual(int(two.number[-6:]), int(one.number[-6:]) + 1)

    def test_nothing_turns_the_flag(self):
        real, practice = self.file(), self.practice()[0]
        self.seen_by(real, "coordinator")
        for complaint, values in (
            (real, {"is_practice": True, "practice_user_id": self.people["coordinator"].id, "number": "LATIHAN-9"}),
            (practice, {"is_practice": False}),
            (practice, {"practice_user_id": self.people["officer"].id}),
        ):
            for env in (complaint.with_user(self.people["coordinator"]), complaint.with_context(lapor_guard=GUARD)):
                with self.assertRaises(AccessError):
                    env.write(values)
            columns = SQL(", ").join(SQL("%s = %s", SQL.identifier(name), value) for name, value in values.items())
            with self.assertRaises(errors.RestrictViolation), self.env.cr.savepoint(), mute_logger("odoo.sql_db"):
                self.env.cr.execute(SQL("UPDATE lapor_complaint SET %s WHERE id = %s", columns, complaint.id))
        for context in ({}, {"lapor_practice": True}, {"lapor_practice": "PRACTICE"}):
            with self.assertRaises(AccessError):
                filing = self.env["lapor.complaint"].sudo().with_context(**context)
                filing._file(
                    {"type": "complaint", "title": "A", "description": "B", "is_practice": True,
                     "practice_user_id": self.env.uid}, {"name": "Wa Uji"},
                )  # fmt: skip
        seal = {"lapor_guard": GUARD, "lapor_practice": PRACTICE}
        with self.assertRaises(errors.CheckViolation), self.env.cr.savepoint(), mute_logger("odoo.sql_db"):
            self.env["lapor.complaint"].with_context(**seal).create(
                {"number": "AMB-1", "title": "A", "description": "B", "is_practice": True,
                 "practice_user_id": self.env.uid}
            )  # fmt: skip

    def test_real_ones_are_never_deleted(self):
        real, practice = self.bring("answered"), self.practice()
        for doomed in (real, real | practice):
            for env in (doomed.sudo(), doomed.sudo().with_context(lapor_guard=GUARD)):
                with self.assertRaises(UserError):
                    env.unlink()
        self.people["liaison"].lapor_member_ids.unlink()  # whoever has left still ends her own
        real._end_practice()
        self.env["lapor.practice"].with_user(self.people["liaison"]).end()
        self.assertTrue(real.exists() and real.event_ids)
        self.assertFalse(practice.exists())
        with self.assertRaises(errors.RestrictViolation), self.env.cr.savepoint(), mute_logger("odoo.sql_db"):
            self.env.cr.execute(SQL("DELETE FROM lapor_complaint_event WHERE complaint_id = %s", real.id))

    def test_its_files_go_with_it_and_its_papers_say_what_it_is(self):
        self.practice()
        answered = self.practice_in("in_progress").with_user(self.people["liaison"])
        files = answered.sudo()._attach([("foto.jpg", picture())])
        answered._answer("Sudah selesai", "resolved", attachments=files)
        self.assertEqual(answered.event_ids[-1].attachment_ids, files)
        letter = self.practice_in("transferred").sudo()
        self.assertEqual(letter.disposition_ids.letter_number, letter.number)
        for name in ("receipt", "transfer_letter", "disposition_sheet"):
            pages = PdfReader(io.BytesIO(self.env[f"report.lapor_complaints.{name}"].sudo()._pdf_of(letter))).pages
            self.assertTrue(all("LATIHAN\n" in f"{page.extract_text()}\n" for page in pages), name)
        self.assertFalse(self.env["lapor.letter"].sudo().search([("number", "=like", "LATIHAN%")]), "nothing is issued")
        self.env["lapor.practice"].with_user(self.people["liaison"]).end()
        self.assertFalse(files.exists() or letter.exists())

    def test_it_mixes_with_nothing_real(self):
        real = self.bring("in_progress")
        mine = self.practice("coordinator").with_user(self.people["coordinator"])
        mine[0].write({"area_id": self.env["lapor.area"].search([], limit=1).id})
        with self.assertRaises(UserError):
            mine[0]._apply("merge", kept=real)
        with self.assertRaises(UserError):
            self.seen_by(real, "coordinator")._apply("merge", kept=mine[0])
        with self.assertRaises(UserError):
            mine[0].relate(real.id)
        self.assertEqual(mine[0]._similar_to_this(), [])
        mine[0]._apply("merge", kept=mine[1])
        self.assertEqual((mine[0].state, mine[1].merged_count), ("merged", 1))
        mine[2]._apply("split", parts=[{"skpd": self.skpd_a}, {"skpd": self.skpd_b}])
        parts = mine[2].sudo().child_ids
        self.assertEqual((len(parts), parts.mapped("is_practice")), (2, [True, True]))

    def test_nobody_is_drawn_in(self):
        mine = self.practice().with_user(self.people["liaison"])
        complaint = mine.filtered(lambda one: one.state == "in_progress")[0]
        with self.assertRaises(UserError):
            complaint.write({"user_id": self.people["officer"].id})
        with self.assertRaises(ValidationError):
            complaint.activity_schedule("mail.mail_activity_data_todo", user_id=self.people["liaison"].id)

    def test_the_others_are_played_by_button(self):
        mine = self.practice().with_user(self.people["liaison"])
        accepted = mine.filtered(lambda one: one.state == "forwarded")[0]
        accepted.action_accept()
        accepted._answer("Sudah kami periksa", "explained")
        self.assertEqual(accepted.practice_moves, ",confirm,dispute,")
        self._reply(accepted, "dispute")
        self.assertEqual((accepted.state, accepted.dispute_count), ("in_progress", 1))
        with self.assertRaises(UserError):
            self._reply(accepted, "answer")  # her own turn
        accepted._answer("Sudah kami perbaiki", "explained")
        self._reply(accepted, "confirm")
        self.assertEqual((accepted.state, accepted.closed_by), ("closed", "reporter"))
        real = self.bring("answered")
        for role in ("liaison", "coordinator"):
            with self.assertRaises(UserError):
                self._reply(self.seen_by(real, role), "confirm")

    def test_the_head_lets_an_answer_pass_and_the_city_is_played(self):
        self.env.company.lapor_quality_gate = True
        mine = self.practice("head").with_user(self.people["head"])
        waiting = mine.filtered("answer_state")
        self.assertEqual(len(waiting), 2)
        waiting[0].action_pass_answer()
        self.assertEqual((waiting[0].answer_state, waiting[0].practice_moves), ("quality", ",release,"))
        self._reply(waiting[0], "release")
        self.assertEqual(waiting[0].state, "answered")

    def test_only_staff_with_the_role_begin_and_a_second_time_is_a_fresh_start(self):
        first = self.practice()
        second = self.practice()
        self.assertEqual((first.exists(), len(second)), (first.browse(), 8))
        for role, kind in (("liaison", "verifier"), ("officer", "head"), ("oversight", "liaison"), ("admin", "head")):
            with self.assertRaises(AccessError):
                self.env["lapor.practice"].with_user(self.people[role]).begin(kind)
        for role in STRANGERS:
            for name in ("overview", "end"):
                with self.assertRaises(AccessError):
                    getattr(self.env["lapor.practice"].with_user(self.people[role]), name)()
        seen = self.env["lapor.practice"].with_user(self.people["head"]).overview()
        self.assertEqual(seen["roles"], ["head", "liaison"])

    def test_no_tour_begins_uninvited(self):
        self.env["web_tour.tour"].create({"name": "tour_uji"})
        someone = self._person("employee", "base.group_user")
        for user, begins in ((someone, True), (self.people["liaison"], False)):
            user.tour_enabled = True
            self.assertEqual(bool(self.env["web_tour.tour"].with_user(user).get_current_tour()), begins)

    def _reply(self, complaint, act):
        return complaint.with_context(lapor_practice_act=act).action_practice_reply()
