from odoo.tests import tagged

from .common import TRACK, LaporWebCase, jpeg


@tagged("post_install", "-at_install")
class TestDetailActions(LaporWebCase):
    """What the reporter may do, and nobody else."""

    def setUp(self):
        super().setUp()
        self.enter(self.complaint.number, self.code)

    def test_reply_with_photo(self):
        response = self.act("reply", text="Masih gelap.", files={"attachments": ("a.jpg", jpeg(), "image/jpeg")})
        self.assertEqual(response.status_code, 303)
        event = self.complaint.event_ids.sorted("sequence")[-1]
        self.assertEqual((event.kind, event.body, len(event.attachment_ids)), ("reply", "Masih gelap.", 1))
        self.assertFalse(event.user_id)

    def test_complete_on_request(self):
        self.complaint._apply("ask", actor="coordinator", text="Di mana tepatnya?")
        self.assertEqual(self.act("complete", text="Di depan pasar.").status_code, 303)
        self.assertEqual(self.complaint.state, "submitted")

    def test_confirm_with_stars(self):
        self.answered()
        self.act("confirm", rating="4")
        self.assertEqual(
            (self.complaint.state, self.complaint.closed_by, self.complaint.rating), ("closed", "reporter", 4)
        )

    def test_dispute_needs_a_reason(self):
        self.answered()
        response = self.act("dispute", text=" ")
        self.assertEqual(response.status_code, 200)
        self.assertIn('role="alert"', response.text)
        self.assertEqual(self.complaint.state, "answered")
        self.assertEqual(self.act("dispute", text="Lampu kedua masih mati.", reason="dispute_partly").status_code, 303)
        self.assertEqual(self.complaint.state, "in_progress")

    def test_refused_file_keeps_the_text(self):
        self.answered()
        response = self.act(
            "dispute",
            text="Belum selesai.",
            reason="dispute_other",
            files={"attachments": ("a.jpg", b"MZ" * 99, "image/jpeg")},
        )
        self.assertIn("Belum selesai.", response.text)
        self.assertEqual(self.complaint.state, "answered")

    def test_withdraw_then_nothing_more(self):
        self.assertEqual(self.act("withdraw").status_code, 303)
        self.assertEqual(self.complaint.state, "withdrawn")
        self.assertEqual(self.act("reply", text="halo", csrf_token=self.token()).status_code, 200)

    def token(self):
        return self.hidden(self.page("/lapor/lacak")[1], "csrf_token")

    def act(self, action, **data):
        if "csrf_token" not in data:
            return super().act(action, **data)
        return self.url_open(f"{TRACK}/{self.complaint.number}/{action}", data=data, allow_redirects=False)

    def test_out_of_turn(self):
        for action in ("confirm", "dispute", "complete", "rate", "reopen"):
            with self.subTest(action=action):
                response = self.act(action, text="Coba saja.", rating="5")
                self.assertEqual(response.status_code, 200)
                self.assertEqual(self.complaint.state, "submitted")

    def test_not_an_action(self):
        for action in ("forward", "answer", "_file", "write", "%00"):
            with self.subTest(action=action):
                self.assertLess(self.act(action, text="x").status_code, 500)
                self.assertEqual(self.complaint.state, "submitted")

    def test_forged_token(self):
        self.answered()
        response = self.act("confirm", csrf_token="palsu")
        self.assertIn('role="alert"', response.text)
        self.assertEqual(self.complaint.state, "answered")

    def test_strange_values(self):
        for data in (
            {"text": "x" * 100_000},
            {"text": "\x00"},
            {"rating": "99"},
            {"rating": "abc"},
            {"text": "😀" * 9},
        ):
            with self.subTest(data=str(data)[:30]):
                self.assertLess(self.act("reply", **data).status_code, 500)

    def test_stranger_may_do_nothing(self):
        self.answered()
        token = self.token()
        self.authenticate("warga.lain", "warga.lain")
        for action in ("confirm", "withdraw", "reply"):
            response = self.act(action, csrf_token=token, text="x")
            self.assertEqual(response.status_code, 303)
            self.assertIn("alasan=sesi", response.headers["Location"])
        self.assertEqual(self.complaint.state, "answered")

    def test_get_does_nothing(self):
        self.answered()
        self.assertEqual(self.url_open(f"{TRACK}/{self.complaint.number}/confirm").status_code, 405)
        self.assertEqual(self.complaint.state, "answered")
