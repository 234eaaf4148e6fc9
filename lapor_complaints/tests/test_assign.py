"""Giving complaints to an officer: of the own SKPD alone, all or none, one mail about all of them."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from .common import LaporCase

QUIET = mute_logger("odoo.models", "odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")


@tagged("post_install", "-at_install")
class TestAssign(LaporCase):
    def setUp(self):
        super().setUp()
        self.cards = self.bring("forwarded") | self.bring("in_progress") | self.bring("answered")
        self.officer = self.people["officer"]

    def dialog(self, complaints, role="liaison", **values):
        return (
            self.env["lapor.assign"]
            .with_user(self.people[role])
            .create({"complaint_ids": [(6, 0, complaints.ids)], "user_id": self.officer.id, **values})
        )

    def mails(self):
        return self.env["mail.mail"].sudo().search([("email_to", "ilike", self.officer.email)])

    def test_many_at_once(self):
        before = self.mails()
        events = self.cards.mapped("event_count")
        self.dialog(self.cards, note="Bagian barat").action_confirm()
        self.assertEqual(self.cards.user_id, self.officer)
        self.assertEqual(self.cards.mapped("event_count"), [count + 1 for count in events])
        for complaint in self.cards:
            event = complaint.event_ids[-1]
            self.assertEqual((event.kind, event.visibility, event.actor), ("assign", "internal", "officer"))
            self.assertIn(f"→ {self.officer.name}\nBagian barat", event.note)
            self.assertFalse(complaint._verify_chain())
        mail = self.mails() - before
        self.assertEqual(len(mail), 1, "one mail about all of them")
        for words in (*self.cards.mapped("number"), "Bagian barat", self.people["liaison"].name):
            self.assertIn(words, mail.body_html)

    def test_nothing_changed_tells_nobody(self):
        self.cards.with_user(self.people["liaison"])._assign(self.officer)
        counts, mails = self.cards.mapped("event_count"), self.mails()
        self.dialog(self.cards).action_confirm()
        self.assertEqual((self.cards.mapped("event_count"), self.mails()), (counts, mails))

    def test_who_takes_it_herself_gets_no_mail(self):
        liaison = self.people["liaison"]
        mails = self.env["mail.mail"].sudo().search_count([("email_to", "ilike", liaison.email)])
        self.cards.with_user(liaison).action_assign_to_me()
        self.assertEqual(self.cards.user_id, liaison)
        self.assertEqual(self.env["mail.mail"].sudo().search_count([("email_to", "ilike", liaison.email)]), mails)

    def test_the_form_field_goes_the_same_way(self):
        card = self.cards[0]
        with Form(card.with_user(self.people["liaison"])) as form:
            form.user_id = self.officer
        self.assertEqual((card.user_id, card.event_ids[-1].kind), (self.officer, "assign"))
        card.with_user(self.people["head"]).write({"user_id": False, "priority": "1"})
        self.assertEqual(card.event_ids[-2:].mapped("kind"), ["assign", "edited"])
        self.assertFalse(card.user_id)

    def test_outsiders_are_refused(self):
        strangers = [self.people[name] for name in ("liaison_b", "liaison_unit", "coordinator", "citizen", "public")]
        gone = self.people["head"]
        gone.active = False
        for user in [*strangers, gone]:
            mine = self.cards[0].with_user(self.people["liaison"])
            for assign in (lambda user=user: self.dialog(self.cards, user_id=user.id).action_confirm(),
                           lambda user=user, mine=mine: mine.write({"user_id": user.id})):  # fmt: skip
                with self.subTest(user=user.login), QUIET, self.assertRaises(UserError):
                    assign()
        self.assertNotIn("assign", self.cards.event_ids.mapped("kind"))

    def test_all_or_none_with_the_reasons(self):
        closed, other = self.bring("closed"), self.bring("in_progress")
        self.act(other, "forward", skpd=self.skpd_b)
        with self.assertRaises(UserError) as refusal:
            self.dialog(self.cards | closed | other, role="coordinator").action_confirm()
        sentence = refusal.exception.args[0]
        for number in (closed | other).mapped("number"):
            self.assertIn(number, sentence)
        self.assertNotIn(self.cards[0].number, sentence)
        self.assertFalse(self.cards[0].user_id)
        self.assertNotIn("assign", (self.cards | closed | other).event_ids.mapped("kind"))

    def test_who_may_not_assign(self):
        for role in ("officer", "liaison_b", "liaison_unit", "oversight", "custodian", "admin", "citizen", "public"):
            mine = self.cards.with_user(self.people[role])
            for attempt in (lambda mine=mine: mine.write({"user_id": self.officer.id}), mine.action_assign_to_me,
                            lambda role=role: self.dialog(self.cards, role=role).action_confirm()):  # fmt: skip
                with self.subTest(role=role), QUIET, self.assertRaises(UserError):
                    attempt()
        self.assertFalse(self.cards[0].user_id)

    def test_strangers_do_not_see_who_works_where(self):
        action = self.cards.with_user(self.people["liaison_b"]).action_open_assign()
        with QUIET, self.assertRaises(AccessError):
            Form(self.env["lapor.assign"].with_user(self.people["liaison_b"]).with_context(**action["context"]))

    def test_the_dialog_lists_the_least_busy_first(self):
        liaison = self.people["liaison"]
        self.cards.with_user(liaison).action_assign_to_me()
        self.people["head"].lapor_member_ids.write({"away_from": "2020-01-01"})
        action = self.cards.with_user(liaison).action_open_assign()
        form = Form(self.env["lapor.assign"].with_user(liaison).with_context(**action["context"]))
        form.user_id = self.officer
        dialog = form.save()
        people = [(row.user_id.id, row.open_count, row.is_away) for row in dialog.person_ids]
        self.assertEqual([row[0] for row in people], [self.officer.id, liaison.id, self.people["head"].id])
        self.assertEqual([row[1:] for row in people], [(0, False), (3, False), (0, True)])
        dialog.action_confirm()
        self.assertEqual(self.cards.user_id, self.officer)

    def test_people_of_all_their_skpd(self):
        unit = self.file()
        self.act(unit, "forward", skpd=self.unit_a)
        both = (self.cards | unit).with_user(self.people["liaison"])
        names = {self.env["res.users"].browse(row["user_id"]) for row in both._people()}
        self.assertEqual(names, {self.people[name] for name in ("officer", "liaison", "head")})
        alone = {row["user_id"] for row in unit.with_user(self.people["liaison"])._people()}
        self.assertIn(self.people["liaison_unit"].id, alone)

    def test_the_dialog_s_queries_do_not_grow(self):
        def queries(cards):
            cards._people()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            cards._people()
            return self.env.cr.sql_log_count - before

        many = self.cards | self.file() | self.file()
        for complaint in many[3:]:
            self.act(complaint, "forward")
        one, all_ = (queries(cards.with_user(self.people["liaison"])) for cards in (self.cards[:1], many))
        self.assertEqual(one, all_)
