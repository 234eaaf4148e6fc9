from odoo.tests import tagged

from .common import GROUP
from .mail_common import REPORTER, LaporMailCase


@tagged("post_install", "-at_install")
class TestMailPeople(LaporMailCase):
    def test_without_usable_address_only_staff_is_told(self):
        for email in (False, "", "no address", "a@b.example, c@d.example"):
            with self.subTest(email=email):
                self.forget()
                self.file(reporter={**REPORTER, "email": email})
                self.assertEqual(self.letters().mapped("lapor_audience"), ["staff"])

    def test_assignee_alone_is_told_what_the_reporter_writes(self):
        self.env["lapor.skpd.member"].create(
            {"skpd_id": self.skpd_a.id, "user_id": self.people["custodian"].id, "role": "ktu"}
        )
        complaint = self.bring("forwarded")
        self.assertEqual(self.people_of(self.letters()) - {"coordinator"}, {"liaison", "custodian"})
        self.act(complaint, "accept")
        self.forget()
        complaint._reporter_act("reply", text="Halo")
        self.assertEqual(self.people_of(self.letters()), {"liaison"})

    def test_unit_without_liaison_reaches_the_one_above(self):
        self.unit_a.member_ids.unlink()
        complaint = self.file()
        self.forget()
        self.act(complaint, "forward", skpd=self.unit_a)
        self.assertEqual(self.people_of(self.letters()), {"liaison"})

    def test_skpd_without_anybody_reaches_the_coordinators(self):
        self.env.ref(GROUP + "coordinator").user_ids += self.people["custodian"]
        self.skpd_b.member_ids.unlink()
        complaint = self.file()
        self.forget()
        self.act(complaint, "forward", role="custodian", skpd=self.skpd_b)
        self.assertEqual(self.people_of(self.letters()), {"coordinator"})

    def test_archived_officers_get_nothing(self):
        self.people["liaison"].active = False
        complaint = self.file()
        self.forget()
        self.act(complaint, "forward")
        self.assertNotIn("liaison", self.people_of(self.letters()))

    def test_nobody_is_told_what_she_did_herself(self):
        coordinator = self.people["coordinator"]
        self.env["lapor.skpd.member"].create(
            {"skpd_id": self.skpd_a.id, "user_id": coordinator.id, "role": "substitute"}
        )
        complaint = self.file()
        self.forget()
        self.act(complaint, "forward")
        self.assertEqual(self.people_of(self.letters()), {"liaison"})

    def test_languages(self):
        names = ("mail_template_reporter_filed", "mail_template_staff_filed")
        for name in names:
            template = self.env.ref(f"lapor_complaints.{name}")
            template.update_field_translations("subject", {"id_ID": "indonesia", "en_US": "english"})
        self.people["coordinator"].lang = "en_US"
        for lang in ("id_ID", "en_US", "xx_XX", False):
            expected = "english" if lang == "en_US" else "indonesia"
            with self.subTest(lang=lang):
                self.forget()
                complaint = self.file(reporter={**REPORTER, "lang": lang})
                subjects = {mail.lapor_audience: mail.subject for mail in self.letters()}
                self.assertEqual(subjects, {"reporter": expected, "staff": "english"})
                code = "en_US" if expected == "english" else "id_ID"
                mail = self.queue().filtered(lambda mail: mail.lapor_audience == "reporter")
                self.assertIn(f'lang="{code.replace("_", "-")}"', mail.body_html)
                day = complaint.with_context(lang=code)._format_date(complaint.resolution_deadline)
                self.assertIn(day, mail.body_html)

    def test_no_partner_and_no_follower_is_made(self):
        partners = self.env["res.partner"].with_context(active_test=False)
        before = partners.search_count([])
        complaint = self.bring("answered")
        self.letters()
        self.assertEqual(partners.search_count([]), before)
        citizens = complaint.sudo().message_partner_ids.filtered(lambda partner: partner.partner_share)
        self.assertFalse(citizens)
