import json
from collections import Counter

from odoo.tests import TransactionCase, tagged

from ..models.lifecycle import STATES
from ..models.selections import CHANNELS, TYPES
from .geometry import contains


@tagged("post_install", "-at_install")
class TestDemo(TransactionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["lapor.demo"]._load()
        named = cls.env["ir.model.data"].search([("name", "=like", "demo\\_user\\_%"), ("model", "=", "res.users")])
        cls.users = cls.env["res.users"].browse(named.mapped("res_id"))
        cls.reporters = cls.env["lapor.reporter"].search([("consent_version", "=", "demo")])
        cls.complaints = cls.reporters.complaint_id

    def test_every_state_type_and_channel_occurs(self):
        for field, values in (("state", STATES), ("type", TYPES), ("channel", CHANNELS)):
            self.assertEqual({key for key, _label in values} - set(self.complaints.mapped(field)), set(), field)

    def test_every_privacy_occurs(self):
        seen = {(complaint.is_anonymous, complaint.is_secret) for complaint in self.complaints}
        self.assertEqual(len(seen), 4)
        self.assertTrue(self.complaints.filtered(lambda complaint: complaint.is_supervision and complaint.is_anonymous))

    def test_every_kecamatan_occurs(self):
        districts = self.env["lapor.area"].union(*(area._district() for area in self.complaints.area_id))
        self.assertEqual(len(districts), 5)

    def test_positions_lie_in_their_area(self):
        for complaint in self.complaints.filtered("latitude"):
            shape = json.loads(complaint.area_id.boundary)
            self.assertTrue(contains(shape, complaint.latitude, complaint.longitude), complaint.title)

    def test_stories_run_forward_and_not_into_the_future(self):
        for complaint in self.complaints:
            dates = complaint.event_ids.sorted("sequence").mapped("date")
            self.assertEqual(dates, sorted(dates), complaint.title)
            self.assertEqual(dates[0], complaint.received_at)
            self.assertLessEqual(dates[-1], self.env["lapor.complaint"]._now())

    def test_stories_hold_what_makes_an_office_real(self):
        for field in ("return_count", "reopen_count", "dispute_count", "rating", "merged_into_id", "reported_skpd_id"):
            self.assertTrue(self.complaints.filtered(field), field)
        self.assertTrue(self.complaints.filtered(lambda complaint: complaint.urgency == "late"))
        self.assertEqual(set(self.complaints.mapped("closed_by")), {False, "reporter", "officer", "system"})
        self.assertTrue(self.complaints.attachment_ids)

    def test_nobody_could_get_a_mail(self):
        self.assertTrue(all(user.email.endswith(".invalid") for user in self.users))
        mails = self.reporters.mapped("email")
        self.assertTrue(all(mail.endswith(".invalid") for mail in mails if mail))

    def test_every_unit_has_its_liaison_officers(self):
        for skpd in self.env["lapor.skpd"].search([("kind", "!=", "external")]):
            roles = Counter(skpd.member_ids.mapped("role"))
            self.assertTrue(roles["secretary"] and roles["ktu"], skpd.name)

    def test_leave_and_escalation_are_shown(self):
        self.assertTrue(self.env.company.lapor_secretary_id)
        members = self.env["lapor.skpd.member"].search([("away_from", "!=", False)])
        self.assertEqual(sorted(members.mapped("is_away")), [False, True], "one is away, one came back")
        self.assertTrue(self.complaints.filtered("stand_in_stays"))
        calendar = self.env.company.resource_calendar_id
        if calendar._lapor_is_working_day(calendar._lapor_today()):
            self.assertTrue(self.complaints.escalation_ids)
            steps = set(self.complaints.escalation_ids.filtered("disposition_id").mapped("step"))
            self.assertEqual(steps, {"support", "reply"})

    def test_quarantine_and_data_requests_are_shown(self):
        self.assertEqual(len(self.complaints.filtered("is_quarantined")), 3)
        self.assertTrue(self.env["lapor.data.request"].search([("state", "=", "new")]).activity_ids)

    def test_retention_is_shown(self):
        rule = self.env.ref("lapor_complaints.retention_rule_identity")
        due = self.env["lapor.complaint"].search(rule._due(self.env["lapor.complaint"]._now()))
        self.assertEqual((len(due), len(self.complaints.filtered("on_hold"))), (1, 1))
        self.assertTrue(rule.activity_ids and rule.starts_on and due.reporter_ids.name)

    def test_what_officers_typed_in_and_letters_are_shown(self):
        entered = self.reporters.filtered("entered_by_id")
        self.assertEqual(len(entered.filtered("paper_ids")), 2)
        self.assertTrue(entered.filtered("proxy_name"))
        letters = self.env["lapor.letter"].search([("complaint_id", "in", self.complaints.ids)])
        self.assertEqual(set(letters.mapped("kind")), {"answer", "completion", "transfer"})

    def test_the_second_load_does_nothing(self):
        before = self.env["lapor.complaint"].search_count([])
        self.env["lapor.demo"]._load()
        self.assertEqual(self.env["lapor.complaint"].search_count([]), before)

    def test_the_printed_logins_open_the_door(self):
        logins = self.env["lapor.demo"]._logins()
        self.assertEqual(len(logins), 12)
        for login in logins:
            credential = {"type": "password", "login": login["login"], "password": login["password"]}
            user = self.users.filtered(lambda user, login=login: user.login == login["login"])
            checked = user.with_user(user)._check_credentials(credential, {"interactive": True})
            self.assertEqual(checked["uid"], user.id)
