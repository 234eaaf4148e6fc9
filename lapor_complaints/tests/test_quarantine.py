"""What looks like spam is filed and acknowledged like all, and waits for a coordinator apart."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from odoo.addons.lapor_complaints.models import spam_score

from .common import STAFF, LaporCase

CALM = [
    "Lampu jalan di depan SD Negeri 5 mati sejak tiga malam, anak-anak takut pulang mengaji.",
    "Air PDAM di Kudamati tidak mengalir sejak Senin. Mohon diperiksa, kami sudah membeli air tangki dua kali.",
    "PUNGLI DI KANTOR CAMAT", "Jln. Sultan Hairun rusak, lih. foto. Hub. 0812-3456-7890, terima kasih banyak.",
    "Beta pung rumah di RT 003/RW 02 Batu Gajah kabanjiran, got tasumbat sampah. Tolong kasih barsih.",
    "Informasi di www.ambon.go.id tentang jadwal KTP salah; kantor tutup hari Jumat pukul 11.",
    "Ngarai dekat Hunuth longsor, jalan tertutup tanah.", "Kami ingin tahu anggaran Dana Desa Negeri Soya 2025.",
]  # fmt: skip
SPAM = [
    ("Slot gacor", "Daftar di https://judi.example.xyz bonus new member 100 persen, maxwin tiap hari"),
    ("http://a.com", "http://b.com http://c.com http://d.com"),
    ("asdf", "asdfgh qwrtp zxcvbn hjklm dfghjkl qwrtpsd"),
    ("tes", "tes tes tes tes tes tes tes tes tes tes"),
]
LONG = ("Kami warga meminta Pemerintah Kota segera memperbaiki jembatan gantung di kampung kami karena anak sekolah"
        " setiap hari melewatinya dan papannya sudah lapuk sehingga sangat berbahaya bagi mereka semua")  # fmt: skip


@tagged("post_install", "-at_install")
class TestSpamScore(LaporCase):
    def test_ordinary_reports_are_far_from_it(self):
        for text in CALM:
            with self.subTest(text=text):
                self.assertLess(sum(spam_score.text_points("Laporan warga", text, self.words()).values()), 4)

    def test_spam_is_above_it(self):
        for title, text in SPAM:
            with self.subTest(title=title):
                self.assertGreaterEqual(sum(spam_score.text_points(title, text, self.words()).values()), 4)

    def words(self):
        return self.env["lapor.complaint"]._spam_words()

    def test_like_texts_meet_and_others_do_not(self):
        changed = LONG.replace("jembatan gantung", "jembatan kayu") + " terima kasih"
        other = " ".join(reversed(LONG.split()))
        bands = set(spam_score.text_bands(LONG))
        self.assertEqual(len(bands), spam_score.BANDS)
        self.assertTrue(bands & set(spam_score.text_bands(changed)))
        self.assertFalse(bands & set(spam_score.text_bands(other)))
        self.assertEqual(spam_score.text_bands("Lampu jalan mati sejak Senin"), [], "short texts are alike by nature")

    def test_the_demo_would_pass(self):
        demo = self.env["lapor.demo"]
        for book in ("jalan", "lingkungan", "kesehatan_dan_sosial", "ekonomi_dan_integritas"):
            for story in demo._read(f"complaints/{book}.json"):
                points = spam_score.text_points(story["title"], story["description"], self.words())
                self.assertLess(sum(points.values()), 4, story["title"])


@tagged("post_install", "-at_install")
class TestQuarantine(LaporCase):
    def spam(self, **values):
        return self.file(title=SPAM[0][0], description=SPAM[0][1], **values)

    def test_it_is_filed_and_acknowledged(self):
        complaint = self.spam()
        self.assertTrue(complaint.is_quarantined)
        self.assertEqual(
            (complaint.state, complaint.stage_id), ("submitted", self.env.ref("lapor_complaints.stage_quarantine"))
        )
        self.assertTrue(complaint.number and complaint.access_hash and complaint.deadline)
        self.assertEqual(complaint.event_ids.mapped("kind"), ["filed", "quarantine"])
        self.assertIn("links", complaint.event_ids[-1].note)
        view = complaint._reporter_view()
        self.assertEqual([event["kind"] for event in view["timeline"]], ["filed"])
        self.assertNotIn("quarantine", str(view))
        rows = self.env["lapor.mail.outbox"].search([("event_id", "in", complaint.event_ids.ids)])
        self.assertEqual(rows.mapped("audience"), ["reporter"], "coordinators are not flooded")

    def test_ordinary_ones_are_not(self):
        complaint = self.file()
        self.assertFalse(complaint.is_quarantined)
        self.assertEqual(complaint.stage_id, self.env.ref("lapor_complaints.stage_submitted"))
        self.assertEqual(complaint.event_ids.mapped("kind"), ["filed"])

    def test_no_skpd_sees_it(self):
        complaint = self.spam()
        for role in ("officer", "liaison", "head", "liaison_b", "citizen", "public"):
            seen = self.env["lapor.complaint"].with_user(self.people[role])
            self.assertFalse(seen.has_access("read") and seen.search([("id", "=", complaint.id)]), role)

    def test_release_and_reject_in_bulk(self):
        complaints = self.spam() | self.spam()
        self.seen_by(complaints, "coordinator").action_release_quarantine()
        self.assertEqual(complaints.mapped("is_quarantined"), [False, False])
        self.assertEqual(complaints.stage_id, self.env.ref("lapor_complaints.stage_submitted"))
        self.assertEqual([c.event_ids[-1].kind for c in complaints], ["unquarantine"] * 2)
        more = self.spam() | self.spam()
        self.seen_by(more, "coordinator").action_reject_spam()
        self.assertEqual(more.mapped("state"), ["rejected", "rejected"])
        self.assertEqual(more.event_ids.reason_id, self.env.ref("lapor_complaints.reason_spam"))
        self.assertEqual(more.mapped("is_quarantined"), [False, False])
        self.assertFalse(list(self.env["lapor.complaint"]._verify_history()))

    def test_only_coordinators_judge_and_only_what_is_held(self):
        complaint = self.spam()
        for role in (*STAFF, "citizen", "public"):
            if role == "coordinator":
                continue
            mine = self.seen_by(complaint, role)
            for act in (mine.action_release_quarantine, mine.action_reject_spam):
                with self.subTest(role=role), self.assertRaises(AccessError):
                    act()
        with self.assertRaises(UserError):
            self.seen_by(complaint | self.file(), "coordinator").action_release_quarantine()
        self.assertTrue(complaint.is_quarantined)

    def test_dragging_and_forwarding_end_it(self):
        dragged, forwarded, held = self.spam(), self.spam(), self.file()
        column = self.env.ref("lapor_complaints.stage_quarantine")
        self.seen_by(dragged, "coordinator").write({"stage_id": self.env.ref("lapor_complaints.stage_submitted").id})
        self.assertFalse(dragged.is_quarantined)
        self.assertEqual(dragged.event_ids[-1].kind, "unquarantine")
        self.act(forwarded, "forward")
        self.assertFalse(forwarded.is_quarantined)
        self.seen_by(held, "coordinator").write({"stage_id": column.id})
        self.assertTrue(held.is_quarantined)
        self.assertEqual(
            (held.event_ids[-1].kind, held.event_ids[-1].user_id), ("quarantine", self.people["coordinator"])
        )

    def test_the_flag_cannot_be_written(self):
        complaint = self.spam()
        with self.assertRaises(AccessError):
            self.seen_by(complaint, "coordinator").write({"is_quarantined": False})

    def test_one_text_sent_by_many(self):
        held = [self.file(title="Jembatan", description=f"{LONG} nomor {number}").is_quarantined for number in range(8)]
        self.assertEqual(held, [False] * 5 + [True] * 3)

    def test_many_reports_of_one_contact(self):
        writings = ("+62 812-3456-7890", "0812 3456 7890", "6281234567890")
        held = [self.file(reporter={"phone": writings[i % 3]}).is_quarantined for i in range(14)]
        self.assertEqual(held, [False] * 12 + [True] * 2)
        self.assertFalse(self.file(reporter={"phone": "0811 1111 1111"}).is_quarantined)

    def test_it_can_be_switched_off_and_counters_are_left_alone(self):
        self.assertFalse(self.spam(channel="walk_in").is_quarantined)
        self.env["ir.config_parameter"].set_param("lapor_complaints.quarantine_points", "0")
        self.assertFalse(self.spam().is_quarantined)

    def test_the_inbox_and_the_figures_leave_it_out(self):
        complaint, plain = self.spam(), self.file()
        view = self.env.ref("lapor_complaints.lapor_complaint_action_quarantine")
        self.assertIn(complaint, self.env["lapor.complaint"].search(eval(view.domain)))  # noqa: S307  our own data
        asked = {"scope": "city", "names": ("received",)}
        before = self.env["lapor.indicators"]._figures(**asked)["received"]
        self.seen_by(complaint, "coordinator").action_release_quarantine()
        self.assertEqual(self.env["lapor.indicators"]._figures(**asked)["received"], before + 1)
        self.assertFalse(plain.is_quarantined)
