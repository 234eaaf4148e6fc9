import re
from unittest.mock import patch

from lxml import html

from odoo import tools
from odoo.tests import tagged

from odoo.addons.lapor_website.tools import limits

from .common import TRACK
from .gate_common import GateCase

UNKNOWN = "ZZZ-2020-999999"
CHANGING = re.compile(
    r'robot: [^<]*<|(name="(?:csrf_token|challenge|number|code)"[^>]*value=|data-seed=)"[^"]*"|csrf_token: "[^"]*"'
)


def noted_execute(done, execute):
    """Return a cursor's `execute` that adds the text of each query, without its values, to `done`."""

    def noting(cursor, query, *args, **kwargs):
        done.append(("query", getattr(query, "code", query)))
        return execute(cursor, query, *args, **kwargs)

    return noting


@tagged("post_install", "-at_install")
class TestTrackThrottle(GateCase):
    """Guessing costs more and more work, tells nothing, and never keeps the reporter out."""

    def enter_with_proof(self, number, code):
        """Enter as a browser does: solve what is asked for and send again."""
        response = self.enter(number, code)
        tree = html.fromstring(response.content) if response.status_code == 200 else None
        if tree is None or not self.challenge(tree):
            return response
        data = {"csrf_token": self.hidden(tree, "csrf_token"), "number": number, "code": code, **self.proof(tree)}
        return self.url_open(TRACK, data=data, allow_redirects=False)

    def new_browser(self):
        self.opener.cookies.clear()
        self.session = None

    def test_a_stranger_cannot_lock_the_reporter_out(self):
        for attempt in range(8):
            self.enter(self.complaint.number, f"AAAAAA{attempt:02}")
        self.new_browser()
        response = self.enter_with_proof(self.complaint.number, self.code)
        self.assertEqual(response.status_code, 303, "even from the same address")

    def test_not_even_with_a_thousand_attempts_from_everywhere(self):
        self.enter(self.complaint.number, "AAAAAAAA")
        self.load(limits.TRACK_NUMBER, 24)
        self.env.cr.execute(
            "DELETE FROM lapor_throttle WHERE key_hash = %s",
            [self.env["lapor.throttle"]._key(limits.TRACK_ADDRESS, "127.0.0.1")],
        )
        self.assertEqual(self.enter_with_proof(self.complaint.number, self.code).status_code, 303)

    def test_guessing_without_work_ends(self):
        bodies = [self.enter(self.complaint.number, f"AAAAAA{i:02}").text for i in range(7)]
        self.assertEqual(["Tidak ada laporan" in body for body in bodies], [True] * 5 + [False] * 2)
        self.assertEqual(self.enter(self.complaint.number, self.code).status_code, 200, "the right code is not tried")

    def test_far_above_the_address_has_to_wait_for_any_number(self):
        for number in (self.complaint.number, UNKNOWN):
            self.enter(number, "AAAAAAAA")
        self.load(limits.TRACK_ADDRESS, limits.TRACK_ADDRESS.hard + 0.1)
        answers = [self.enter(number, "AAAAAAAA") for number in (self.complaint.number, UNKNOWN)]
        self.assertEqual([answer.status_code for answer in answers], [429, 429])
        self.assertRegex(answers[0].text, r"tunggu \d+ menit")

    def test_the_letter_in_the_mail_opens_whatever_happens(self):
        self.enter(self.complaint.number, "AAAAAAAA")
        self.load(limits.TRACK_ADDRESS, 24)
        self.new_browser()
        link = self.complaint._tracking_url().split("/lapor", 1)[1]
        self.assertEqual(self.url_open(f"/lapor{link}").status_code, 200)

    def same(self, response):
        """Return all that a stranger sees of a response, without what differs each time and what she typed."""
        headers = {name: value for name, value in response.headers.items()
                   if name not in ("Date", "Set-Cookie", "Content-Length")}  # fmt: skip
        return response.status_code, headers, CHANGING.sub(r'\1""', response.text)

    def test_unknown_wrong_and_closed_are_the_same_bytes(self):
        for attempt in range(9):
            known, unknown = (self.enter(number, "AAAAAAAA") for number in (self.complaint.number, UNKNOWN))
            self.assertEqual(self.same(known), self.same(unknown), attempt)

    def test_the_right_code_without_work_looks_like_any_other(self):
        for number in (self.complaint.number, UNKNOWN):
            for _attempt in range(6):
                self.enter(number, "AAAAAAAA")
        right = self.enter(self.complaint.number, self.code)
        self.assertEqual(self.same(right), self.same(self.enter(UNKNOWN, self.code)))

    def work(self, number):
        """Return what one attempt costs: the statements in order, how often is hashed and how long what is compared."""
        done, module = [], "odoo.addons.lapor_complaints.models.complaint_access"
        self.env.invalidate_all()

        def noted(what, cost):
            return lambda *args: done.append(cost(args)) or what(*args)

        with (
            patch.object(type(self.env.cr), "execute", noted_execute(done, type(self.env.cr).execute)),
            patch(f"{module}.hmac", noted(tools.hmac, lambda args: ("hash", args[1]))),
            patch(f"{module}.consteq", noted(tools.consteq, lambda args: ("compare", *map(len, args)))),
        ):
            self.env["lapor.complaint"].sudo()._opened_by(number, "AAAAAAAA")
        return done

    def test_the_same_work_whether_there_is_such_a_number(self):
        self.env["lapor.complaint"].sudo()._opened_by(UNKNOWN, "AAAAAAAA")  # the database's secret is read once
        known, unknown = (self.work(number) for number in (self.complaint.number, UNKNOWN))
        self.assertEqual(known, unknown)
        self.assertEqual([step[0] for step in known], ["query", "hash", "compare"])

    def test_another_number_is_not_burdened(self):
        other, code = self.file_one()
        for _attempt in range(7):
            self.enter(self.complaint.number, "AAAAAAAA")
        self.assertEqual(self.enter(other.number, code).status_code, 303)
