"""Requests are counted per process and told by any of them."""

import json
import os
import tempfile
from unittest.mock import patch

from odoo.tests import BaseCase, tagged

from ..ops import exposition, tally, tally_files


@tagged("post_install", "-at_install")
class TestTally(BaseCase):
    def setUp(self):
        super().setUp()
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.enterContext(patch.object(tempfile, "gettempdir", lambda: folder))
        self.enterContext(patch.object(tally, "_tally", tally.Tally()))

    def count_in_child(self, times):
        """Count in a process of its own, as a worker does, and end it."""
        child = os.fork()
        if not child:
            try:
                for _ in range(times):
                    tally.count("GET", "/lapor/<x>", 200, 0.02)
                tally._tally.save()
            finally:
                os._exit(0)
        os.waitpid(child, 0)

    def test_all_processes_also_ended_ones(self):
        with patch.object(tally_files.server, "server", None):
            tally.count("GET", "/lapor/<x>", 200, 0.3)
            tally.total()  # makes the folder that the children join
            place = tally_files.folder()
            with patch.object(tally_files, "folder", lambda: place):
                self.count_in_child(2)
                self.count_in_child(3)
                for _again in range(2):  # what was folded is not counted twice
                    counts = tally.total()
                    self.assertEqual(counts["requests"], {"GET /lapor/<x> 200": 6})
                    self.assertEqual(sum(counts["times"]["/lapor/<x>"][1:]), 6)
                self.assertEqual(len(list(place.glob("*.json"))), 2)  # ours and the sum of the ended ones

    def test_a_crawler_makes_no_series(self):
        for number in range(50):
            tally.count(f"X{number}", f"/foreign/{number}", 404, 0)
        self.assertEqual(list(tally.total()["requests"]), ["(other) (other) 404"])

    def test_a_folder_of_somebody_else_is_not_used_and_harms_nobody(self):
        with patch("os.geteuid", lambda: 12345):
            tally.count("GET", "/lapor", 200, 0.1)
            tally._tally.save()
            with self.assertRaises(OSError):
                tally_files.folder()
            self.assertEqual(tally.total()["requests"], {"GET /lapor 200": 1})
        with patch("threading.Thread.start", side_effect=RuntimeError("can't start new thread")):
            tally._tally.timer = None
            tally.count("GET", "/lapor", 200, 0.1)
        self.assertEqual(tally.total()["requests"], {"GET /lapor 200": 2})

    def test_exposition(self):
        lines = list(exposition.durations({'/a"b': [0.5, *([1] * 11)]}, tally.BUCKETS))
        self.assertEqual(lines[1], "# TYPE lapor_http_request_duration_seconds histogram")
        self.assertIn('lapor_http_request_duration_seconds_bucket{route="/a\\"b",le="0.01"} 1', lines)
        self.assertIn('lapor_http_request_duration_seconds_bucket{route="/a\\"b",le="+Inf"} 11', lines)
        self.assertIn('lapor_http_request_duration_seconds_count{route="/a\\"b"} 11', lines)
        self.assertEqual(
            list(exposition.requests(json.loads('{"GET /lapor 200": 7}')))[-1],
            'lapor_http_requests_total{method="GET",route="/lapor",status="200"} 7',
        )
