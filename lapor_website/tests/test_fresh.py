"""Whoever has just written something reads from the primary until the replica has repeated it."""

import time
from unittest.mock import patch

from odoo.tests import tagged

from ..tools import fresh
from .common import TRACK, LaporWebCase


@tagged("post_install", "-at_install")
class TestFresh(LaporWebCase):
    def setUp(self):
        super().setUp()
        self.replayed = 0  # when the newest transaction that the replica has repeated was committed
        self.startPatcher(patch.object(fresh, "_repeated", lambda: self.replayed))
        self.config = {"db_replica_host": "replica.example"}
        self.startPatcher(patch.object(fresh, "config", self.config))
        self.read_from = []
        complaints, found = self.env.registry["lapor.complaint"], type(self.env["lapor.complaint"])._by_number

        def by_number(records, number):
            self.read_from.append("replica" if records.env.cr.readonly else "primary")
            return found(records, number)

        self.startPatcher(patch.object(complaints, "_by_number", by_number))

    def source(self, url):
        """Open a page; return where the report on it was read."""
        self.read_from.clear()
        self.assertEqual(self.url_open(url).status_code, 200)
        return self.read_from[0]

    def test_own_report_is_there_though_the_replica_lags(self):
        sent = time.time()
        self.send()
        number = self.newest().number
        page = f"{TRACK}/{number}"
        for url in ("/lapor/terima-kasih", page, f"{page}/tanda-terima.pdf", f"{page}/data-saya"):
            with self.subTest(url=url):
                self.replayed = sent - 1
                self.assertEqual(self.source(url), "primary")
                self.replayed = sent + 5  # another one's transaction, perhaps from before ours
                self.assertEqual(self.source(url), "primary")
                self.replayed = time.time() + 2 * fresh.MARGIN
                self.assertEqual(self.source(url), "replica")

    def test_letters_lead_to_what_is_there(self):
        token = self.complaint._access_token()
        self.read_from.clear()
        self.url_open(f"{TRACK}/{self.complaint.number}?t={token}", allow_redirects=False)
        self.assertEqual(self.read_from, ["primary"])

    def test_without_a_replica_nothing_is_noted(self):
        self.config["db_replica_host"] = None
        self.send()
        self.assertEqual(self.source("/lapor/terima-kasih"), "replica")  # the test's own, which stands in for one
        self.assertNotIn(fresh.KEY, self.session_of_browser())

    def session_of_browser(self):
        from odoo.http import root

        return root.session_store.get(self.opener.cookies["session_id"])
