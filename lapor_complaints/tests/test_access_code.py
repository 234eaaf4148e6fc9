"""How a reporter comes back: number and code, or the signed link of a letter."""

from datetime import datetime, timedelta
from unittest.mock import patch

from odoo.tests import freeze_time, tagged

from .common import LaporCase

KEY = "kunci-formulir"


@tagged("post_install", "-at_install")
class TestAccessCode(LaporCase):
    def setUp(self):
        super().setUp()
        self.complaint, self.code = (
            self.env["lapor.complaint"]
            .sudo()
            ._file({"type": "complaint", "title": "Judul", "description": "Isi"}, {"name": "Wa Uji"}, (), KEY)
        )
        self.other = self.file()

    def test_only_the_right_code_opens(self):
        code = self.code
        self.assertRegex(code, r"^[2-9A-HJKMNP-Z]{8}$")
        for typed in (code, code.lower(), f" {code[:4]} {code[4:]} ", f"{code[:4]}-{code[4:]}"):
            self.assertTrue(self.complaint._check_code(typed), typed)
        for typed in (
            "",
            None,
            False,
            code[:-1],
            code + "2",
            code[::-1],
            "%",
            "0" * 8,
            "\0",
            "\ud800",
            "é" * 8,
            5,
            [code],
            {},
        ):
            self.assertFalse(self.complaint._check_code(typed), typed)
        self.assertFalse(self.other._check_code(code))
        self.assertFalse(self.env["lapor.complaint"]._check_code(code))

    def test_comparing_takes_the_same_path_for_every_code(self):
        for complaint in (self.complaint, self.env["lapor.complaint"]):
            for typed in (self.code, "x", ""):
                with patch(
                    "odoo.addons.lapor_complaints.models.complaint_access.consteq", return_value=True
                ) as compare:
                    self.assertTrue(complaint._check_code(typed))
                left, right = compare.call_args.args
                self.assertEqual((len(left), len(right)), (64, 64))

    def test_neither_code_nor_key_is_stored_in_clear(self):
        self.env.flush_all()
        self.env.cr.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (table,) in self.env.cr.fetchall():
            for word in (self.code, KEY):
                self.env.cr.execute(  # pylint: disable=sql-injection
                    f'SELECT 1 FROM "{table}" AS row_ WHERE row_::text ILIKE %s LIMIT 1', [f"%{word}%"]
                )
                self.assertFalse(self.env.cr.fetchone(), table)

    def test_numbers_are_found_as_people_type_them(self):
        number, complaints = self.complaint.number, self.env["lapor.complaint"]
        for typed in (number, number.lower(), f"  {number} ", number.replace("-", " - ")):
            self.assertEqual(complaints._by_number(typed), self.complaint, typed)
        for typed in (
            "",
            None,
            False,
            "%",
            "AMB",
            number[:-1],
            "\0",
            number + "\0",
            "\ud800",
            "😀",
            "x" * 10_000,
            7,
            [],
        ):
            self.assertFalse(complaints._by_number(typed), typed)


@tagged("post_install", "-at_install")
class TestAccessToken(LaporCase):
    def setUp(self):
        super().setUp()
        self.complaint, self.other = self.file(), self.file()

    def test_a_token_opens_one_complaint_for_one_purpose(self):
        token = self.complaint._access_token("track")
        self.assertTrue(self.complaint._check_token(token, "track"))
        self.assertFalse(self.complaint._check_token(token, "rate"))
        self.assertFalse(self.other._check_token(token, "track"))
        self.assertFalse(self.env["lapor.complaint"]._check_token(token, "track"))
        self.assertNotIn(self.complaint.number, token)

    def test_a_token_expires(self):
        token = self.complaint._access_token("track", hours=2)
        for hours, valid in ((1, True), (3, False)):
            with self.subTest(hours=hours), freeze_time(datetime.now() + timedelta(hours=hours)):
                self.assertEqual(self.complaint._check_token(token), valid)

    def test_forged_tokens_open_nothing(self):
        token = self.complaint._access_token()
        forged = [token[:-2], token + "AA", token[:20] + token[21:], "AQ" + token, token.swapcase(), "", None, "x", ".",
                  "AQ==", "\0", "\ud800", "é", "A" * 5000, 7]  # fmt: skip
        forged += [token[:i] + ("A" if token[i] != "A" else "B") + token[i + 1 :] for i in range(0, len(token), 7)]
        for value in forged:
            self.assertFalse(self.complaint._check_token(value), value)
