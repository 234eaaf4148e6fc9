"""Reports that an officer types in for somebody: filed as all others are, once, on the day on which they came."""

from base64 import b64decode

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import picture
from .entry_common import KEY, EntryCase
from .test_receipt import words_of

QUIET = ("odoo.models", "odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")


@tagged("post_install", "-at_install")
class TestEntry(EntryCase):
    def test_it_is_filed_as_every_report_is(self):
        photo = self.upload("officer", "wa uji.jpg", picture())
        complaint, answer = self.enter(channel="phone", evidence_ids=[photo])
        self.assertEqual((complaint.state, complaint.channel, complaint.skpd_id.id), ("submitted", "phone", False))
        self.assertEqual(complaint.title, "Lampu jalan di depan gereja padam sejak Senin")
        self.assertEqual(complaint.event_ids.mapped("kind"), ["filed", "entered"])
        self.assertEqual(complaint.event_ids[0].attachment_ids.name, f"{complaint.number}-1.jpg")
        self.assertFalse(self.env["ir.attachment"].browse(photo).exists())
        self.assertEqual(self.env["lapor.complaint"].sudo()._opened_by(answer["number"], answer["code"]), complaint)
        reporter = complaint.reporter_ids
        self.assertEqual((reporter.name, reporter.told_by, bool(reporter.consented_at)), ("Wa Uji", "phone", True))

    def test_sent_twice_is_filed_once_and_a_key_is_of_one_officer(self):
        first, answer = self.enter()
        again, repeated = self.enter()
        other, _answer = self.enter(role="liaison")
        self.assertEqual((first, answer["code"]), (again, repeated["code"]))
        self.assertNotEqual(first, other)

    def test_the_clock_starts_on_the_day_of_receipt(self):
        late, _answer = self.enter(channel="letter", consent=False, received_on=self.days_ago(12))
        calendar = late._calendar()
        self.assertEqual(str(late._received_on()), self.days_ago(12))
        self.assertEqual(late.verification_deadline, calendar._lapor_add_days(late._received_on(), 3))
        self.assertEqual(late.event_ids[0].date.date(), self.env.cr.now().date())
        self.assertIn(str(late._received_on().year), late.event_ids[1].note)
        self.assertEqual((late.event_ids[1].visibility, late.reporter_ids.consented_at), ("internal", False))
        for day in (self.days_ago(-1), self.days_ago(31), "kemarin", "", 5):
            with self.subTest(day=day), self.assertRaises(UserError):
                self.enter(received_on=day, key="b" * 32)
        self.env["ir.config_parameter"].sudo().set_param("lapor_complaints.entry_days_back", "40")
        self.assertTrue(self.enter(received_on=self.days_ago(31), key="b" * 32)[0])

    def test_what_is_refused(self):
        for changes in (
            {"description": "Pendek"}, {"name": ""}, {"consent": False}, {"channel": "web"}, {"channel": "sp4n"},
            {"phone": "12"}, {"email": "a@b"}, {"has_proxy": True, "proxy_name": "Kuasa"}, {"type": "x"},
            {"description": "x" * 10_001}, {"title": "x" * 151}, {"incident_date": self.days_ago(-2)},
            {"has_proxy": True, "proxy_name": "K", "proxy_relation": "x"}, {"channel_detail": "x" * 201},
            {"description": ["x" * 30]}, {"name": {"a": 1}},
        ):  # fmt: skip
            with self.subTest(changes=changes), self.assertRaises(UserError):
                self.enter(key="c" * 32, **changes)
        for key in ("1", None, "a" * 33, "é" * 32, ["a" * 32]):
            with self.subTest(key=key), self.assertRaises(UserError):
                self.enter(key=key)
        with self.assertRaises(UserError):
            self.env["lapor.entry"].with_user(self.people["officer"]).file_report("x", KEY)
        odd, _answer = self.enter(category_id=-1, area_id=True, evidence_ids="1,2", lang="xx")
        self.assertEqual((odd.category_id.id, odd.area_id.id), (False, False))

    def test_who_may(self):
        for role in ("oversight", "custodian", "admin", "citizen", "public"):
            entries = self.env["lapor.entry"].with_user(self.people[role])
            for ask in (
                lambda entries=entries: entries.file_report(self.typed(), KEY),
                lambda entries=entries: entries.find_similar(self.typed()),
                lambda entries=entries: entries.support_report(self.kept.id, KEY),
            ):
                with self.subTest(role=role), mute_logger(*QUIET), self.assertRaises(AccessError):
                    ask()
        for role in ("officer", "liaison", "head", "coordinator"):
            self.assertTrue(self.enter(role=role, key=f"{role:x<32}")[0])

    def test_nothing_typed_becomes_a_row(self):
        for role in ("officer", "coordinator"):
            with self.assertRaises(AccessError):
                self.env["lapor.entry"].with_user(self.people[role]).create({"description": "Wa Uji"})

    def test_a_file_of_somebody_else_is_not_taken(self):
        foreign = self.upload("liaison_b", "rahasia.jpg", picture())
        kept = self.file(files=[("a.jpg", picture())]).event_ids.attachment_ids.id
        for file in (foreign, kept):
            with self.subTest(file=file), mute_logger(*QUIET), self.assertRaises(AccessError):
                self.enter(evidence_ids=[file])
            self.assertTrue(self.env["ir.attachment"].browse(file).exists())

    def test_the_receipt_for_the_hand(self):
        complaint, answer = self.enter(
            has_proxy=True, proxy_name="Usi Kuasa", proxy_relation="family", reporter_address="Jl. Uji 1"
        )
        words = words_of(b64decode(answer["receipt"]))
        for told in (complaint.number, answer["code"], "Wa Uji", "Usi Kuasa", "Orang officer"):
            self.assertIn(told, words)
        hidden = self.enter(
            key="d" * 32, is_anonymous=True, has_proxy=True, proxy_name="Usi Kuasa", proxy_relation="family"
        )
        words = words_of(b64decode(hidden[1]["receipt"]))
        for secret in ("Wa Uji", "Usi Kuasa", "3456"):
            self.assertNotIn(secret, words)

    def test_found_by_plain_words(self):
        self.category.sudo().keywords = "zamrud rusak, berzirkon"
        words = self.env["lapor.category"].with_user(self.people["officer"]).with_context(lapor_plain_words=True)
        for typed in ("berzirkon", "bezirkon", "zamrud rus", "jalan uji"):
            self.assertEqual(words.name_search(typed)[0][0], self.category.id, typed)
        self.assertFalse(words.name_search("zamrud", [("id", "!=", self.category.id)]))
        self.assertFalse(words.name_search("xqzwv"))

    def test_an_area_is_found_by_its_kind_too(self):
        area = self.env["lapor.area"].create
        values = {
            "name": "Zamrudia",
            "parent_id": self.env["lapor.area"].search([("kind", "=", "district")], limit=1).id,
        }
        kelurahan, negeri = (
            area({**values, "kind": kind, "code": f"UJI.Z.{kind}"}) for kind in ("kelurahan", "negeri")
        )
        areas = self.env["lapor.area"].with_user(self.people["officer"]).with_context(lapor_plain_words=True)
        self.assertEqual(areas.name_search("negeri zamrudia")[0][0], negeri.id)
        self.assertEqual(areas.name_search("zamrudia kelurahan")[0][0], kelurahan.id)
        self.assertEqual({id_ for id_, _name in areas.name_search("zamrudi")}, {kelurahan.id, negeri.id})


@tagged("post_install", "-at_install")
class TestEntrySimilar(EntryCase):
    def similar(self, role):
        rows = self.env["lapor.entry"].with_user(self.people[role]).find_similar(self.typed())
        return {row["number"]: row for row in rows}

    def test_a_second_call_supports_the_first(self):
        values = {"title": "Lampu padam", "description": self.typed()["description"], "area_id": self.area.id}
        shown, hidden = self.file(**values), self.file(**values, is_secret=True)
        for complaint in (shown, hidden):
            self.act(complaint, "forward")
        self.assertEqual(set(self.similar("coordinator")), {shown.number, hidden.number})
        rows = self.similar("liaison_b")
        self.assertEqual(set(rows), {shown.number})
        self.assertEqual((rows[shown.number]["readable"], rows[shown.number]["supportable"]), (False, True))
        entries = self.env["lapor.entry"].with_user(self.people["liaison_b"])
        self.assertEqual([entries.support_report(shown.id, KEY) for _twice in range(2)], [1, 1])
        self.assertEqual(entries.support_report(shown.id, "e" * 32), 2)
        for wrong in (hidden.id, 0, -1, "1", None):
            with self.subTest(wrong=wrong), self.assertRaises(UserError):
                entries.support_report(wrong, KEY)
