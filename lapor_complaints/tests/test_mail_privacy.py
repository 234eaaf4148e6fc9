from odoo.exceptions import AccessError
from odoo.tests import new_test_user, tagged

from .mail_common import REPORTER, LaporMailCase

CANARY = {"name": "Kanarinama", "email": "kanarisurel@surat.example", "phone": "0899kanaritelepon"}
WORDS = ("Kanarinama", "kanarisurel", "kanaritelepon", "Kanarijudul", "Kanarikisah")
TEXTS = {"title": "Kanarijudul", "description": "Kanarikisah"}
READERS = ("officer", "liaison", "head", "coordinator", "oversight", "custodian", "admin", "other_citizen")


@tagged("post_install", "-at_install")
class TestMailPrivacy(LaporMailCase):
    def tell_all(self, **values):
        """Let a complaint of the canary pass through acts that write letters; return these."""
        complaint = self.file(reporter={**REPORTER, **CANARY}, **values)
        for action in ("forward", "accept", "answer", "dispute"):
            self.act(complaint, action)
        complaint._reporter_act("reply", text="Kanarikisah")
        return complaint, self.letters()

    def test_envelope_names_no_author_and_no_record(self):
        _complaint, mails = self.tell_all(is_anonymous=True)
        self.assertGreater(len(mails), 6)
        for mail in mails:
            self.assertFalse(mail.author_id or mail.model or mail.res_id or mail.partner_ids or mail.recipient_ids)
            self.assertEqual(mail.create_uid, self.env.ref("base.user_root"))
            self.assertTrue(mail.auto_delete)
            self.assertFalse(mail.references or mail.attachment_ids or mail.mail_message_id.body)
            self.assertNotIn("openerp", mail.message_id)

    def test_canary_of_an_anonymous_reporter_is_in_no_letter_to_staff(self):
        for values in ({"is_secret": True}, {"category_id": self.supervised.id}, {"category_id": self.sensitive.id}):
            _complaint, mails = self.tell_all(is_anonymous=True, **TEXTS, **values)
            for mail in mails.filtered(lambda mail: mail.lapor_audience == "staff"):
                text = f"{mail.subject}{mail.body_html}{mail.headers}{mail.email_from}{mail.reply_to}"
                for word in WORDS:
                    self.assertNotIn(word, text)

    def test_reporter_letters_keep_name_and_secret_texts_out(self):
        _complaint, mails = self.tell_all(is_anonymous=True, is_secret=True, **TEXTS)
        for mail in mails:
            for word in (*WORDS, "Keterangan"):  # the answer
                self.assertNotIn(word, f"{mail.subject}{mail.body_html}")

    def test_nobody_reads_letters_in_the_database(self):
        complaint, mails = self.tell_all(is_anonymous=True, **TEXTS)
        messages = mails.mail_message_id
        for name in READERS:
            env = self.env(user=self.people[name])
            with self.subTest(reader=name):
                self.assertFalse(env["mail.message"].search([("id", "in", messages.ids)]))
                self.assertFalse(env["mail.message"].search([("subject", "ilike", complaint.number)]))
                self.assertFalse(env["mail.message"].name_search(complaint.number))
                with self.assertRaises(AccessError):
                    messages.with_env(env).read(["subject", "email_from"])
                for model in ("mail.mail", "lapor.mail.outbox"):
                    self.assert_closed(env[model])

    def assert_closed(self, model):
        with self.assertRaises(AccessError):
            model.search_read([])
        with self.assertRaises(AccessError):
            model.name_search("")
        with self.assertRaises(AccessError):
            model.formatted_read_group([], [], ["__count"])

    def test_system_administrators_see_no_address_of_reporters_in_the_queue(self):
        self.tell_all(is_anonymous=True)
        root = new_test_user(self.env, "uji_sistem", groups="base.group_system")
        seen = self.env["mail.mail"].with_user(root).search([("lapor_audience", "!=", False)])
        self.assertEqual(set(seen.mapped("lapor_audience")), {"staff"})
        found = self.env["mail.mail"].with_user(root).search([("email_to", "ilike", "kanarisurel")])
        self.assertFalse(found)

    def test_officers_cannot_change_what_is_rendered_as_superuser(self):
        template = self.env.ref("lapor_complaints.mail_template_staff_forward")
        evil = "<p t-out='object.complaint_id.reporter_ids.name'/>"
        for name in READERS:
            theirs = template.with_user(self.people[name])
            with self.subTest(role=name):
                with self.assertRaises(AccessError):
                    theirs.write({"body_html": evil})
                with self.assertRaises(AccessError):
                    theirs.update_field_translations("body_html", {"id_ID": {"x": evil}})
                with self.assertRaises(AccessError):
                    theirs.unlink()
        own = self.env["mail.template"].with_user(self.people["officer"]).create({
            "name": "Own", "model_id": self.env["ir.model"]._get_id("res.partner"), "body_html": "<p>x</p>",
        })  # fmt: skip
        with self.assertRaises(AccessError):
            own.write({"model_id": self.env["ir.model"]._get_id("lapor.complaint.event")})

    def test_helpers_of_templates_are_closed_to_clients(self):
        from odoo.service.model import get_public_method

        event = self.env["lapor.complaint.event"]
        for name in ("mail_date", "mail_quote", "mail_returned", "mail_may_reopen"):
            with self.assertRaises(AccessError):
                get_public_method(event, name)
