from odoo.tests import tagged

from .common import PATHS, LaporCase


@tagged("post_install", "-at_install")
class TestNext(LaporCase):
    def test_every_state_says_what_comes_next(self):
        said = {}
        for state in PATHS:
            complaint = self.bring(state)
            said[state] = complaint._reporter_view()["next"]
            self.assertTrue(said[state], state)
        self.assertEqual(len(set(said.values())), len(PATHS), "each its own sentence")
        self.assertIn(self.skpd_a.name, said["in_progress"])
        disputed = self.bring("answered")
        self.act(disputed, "dispute")
        self.assertIn("objection", disputed._reporter_view()["next"])
        closed = self.bring("closed")
        self.act(closed, "reopen")
        self.assertIn("reopened", closed._reporter_view()["next"])

    def test_late_is_said(self):
        complaint = self.bring("in_progress")
        self.assertFalse(complaint._reporter_view()["is_late"])
        complaint._write({"deadline": "2020-01-01"})
        complaint.invalidate_recordset()
        self.assertTrue(complaint._reporter_view()["is_late"])
        self.act(complaint, "answer")
        complaint._write({"deadline": "2020-01-01"})
        complaint.invalidate_recordset()
        self.assertFalse(complaint._reporter_view()["is_late"], "it is the reporter's turn")
