import re
from unittest.mock import patch

from lxml import html

from odoo.tests import tagged

from odoo.addons.lapor_website.tools import challenge, limits

from .common import FORM, TRACK
from .gate_common import GateCase, solve

NUMBERS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"]


@tagged("post_install", "-at_install")
class TestChallenge(GateCase):
    """A proof of work opens the door once, for one form, and nothing else does."""

    def setUp(self):
        super().setUp()
        self.set_parameter("proof_of_work", "always")

    def filed(self, response):
        return response.url.endswith("terima-kasih")

    def test_a_proof_is_asked_for_from_the_start(self):
        response, tree = self.send()
        self.assertFalse(self.filed(response))
        self.assertEqual(self.errors(tree), set())
        self.assertIn("robot", tree.xpath("string(//*[@role='alert'])"))
        self.assertEqual(tree.xpath("//input[@name='title']/@value"), ["Jalan berlubang di depan sekolah"])

    def test_with_the_proof_it_is_filed(self):
        data = self.typed()
        _response, tree = self.page(FORM, data=data)
        response, _tree = self.page(FORM, data={**data, **self.proof(tree)})
        self.assertTrue(self.filed(response))

    def test_the_answer_in_words_too(self):
        data = self.typed()
        _response, tree = self.page(FORM, data=data)
        asked = self.challenge(tree)
        first, second = re.search(r"Berapa (\w+) ditambah (\w+)", asked["question"]).groups()
        total = NUMBERS.index(first) + NUMBERS.index(second)
        wrong, _tree = self.page(FORM, data={**data, "challenge": asked["token"], "challenge_answer": str(total + 1)})
        self.assertFalse(self.filed(wrong))
        response, _tree = self.page(FORM, data={**data, "challenge": asked["token"], "challenge_answer": f" {total} "})
        self.assertTrue(self.filed(response))

    def test_what_does_not_open(self):
        data = self.typed()
        _response, tree = self.page(FORM, data=data)
        good = self.proof(tree)
        _response, other_tree = self.page(FORM, data=self.typed())
        for name, bad in {
            "another form's": self.proof(other_tree), "no proof": {**good, "proof": ""},
            "words": {**good, "proof": "abc"}, "too long": {**good, "proof": "1" * 5000},
            "other digits": {**good, "proof": "٣"}, "forged": {**good, "challenge": good["challenge"][:-4] + "AAAA"},
            "no token": {"proof": good["proof"]}, "rubbish": {"challenge": "ÿ€" * 50, "proof": "1"},
        }.items():  # fmt: skip
            with self.subTest(name):
                response, tree = self.page(FORM, data={**data, **bad})
                self.assertEqual(response.status_code, 200)
                self.assertFalse(self.filed(response))
                self.assertTrue(self.challenge(tree))

    def test_it_expires(self):
        data = self.typed()
        with patch.object(challenge, "LIFETIME", -1):
            _response, tree = self.page(FORM, data=data)
        response, _tree = self.page(FORM, data={**data, **self.proof(tree)})
        self.assertFalse(self.filed(response))

    def test_the_same_form_twice_makes_one_report(self):
        data = self.typed()
        _response, tree = self.page(FORM, data=data)
        before = self.env["lapor.complaint"].search_count([])
        sent = {**data, **self.proof(tree)}
        self.assertTrue(self.filed(self.page(FORM, data=sent)[0]))
        self.assertTrue(self.filed(self.page(FORM, data=sent)[0]))
        self.assertTrue(self.filed(self.page(FORM, data=data)[0]), "a repetition needs no second proof")
        self.assertEqual(self.env["lapor.complaint"].search_count([]), before + 1)

    def test_one_proof_is_one_guess(self):
        tree = html.fromstring(self.enter(self.complaint.number, "AAAAAAAA").content)
        data = {"csrf_token": self.hidden(tree, "csrf_token"), "number": self.complaint.number, **self.proof(tree)}
        first = self.url_open(TRACK, data={**data, "code": "AAAAAAAA"}, allow_redirects=False)
        self.assertIn("Tidak ada laporan", first.text)
        again = self.url_open(TRACK, data={**data, "code": self.code}, allow_redirects=False)
        self.assertEqual(again.status_code, 200)
        tree = html.fromstring(again.content)
        self.assertEqual(tree.xpath("//input[@name='code']/@value"), [self.code], "not to be typed twice")
        last = self.url_open(TRACK, data={**data, **self.proof(tree), "code": self.code}, allow_redirects=False)
        self.assertEqual(last.status_code, 303)

    def test_never_is_never(self):
        self.set_parameter("proof_of_work", "never")
        self.send()
        self.load(limits.FILE_SESSION, 2)
        self.assertTrue(self.filed(self.send()[0]))

    def test_the_burden_grows_slowly_and_ends(self):
        bits = [challenge.bits_for(load) for load in (0, 1, 2, 4, 8, 1000)]
        self.assertEqual(bits, [15, 15, 16, 17, 18, 20])
        self.assertEqual(solve("00", 4), solve("00", 4))
