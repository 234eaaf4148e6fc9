"""Whatever happens in whatever order: never an open case, and what is over leaves no trace of the reporter."""

from datetime import datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from odoo.tests import tagged

from .canary import FILE_NAME, NEEDLES, telling_photo
from .common import PATHS
from .test_retention import TODAY, WORDS, RetentionCase

NOW = datetime.fromisoformat(TODAY)
STORY = st.tuples(
    st.sampled_from(sorted(PATHS)), st.integers(0, 1400), st.sampled_from(("", "hold", "request", "reopen", "dispute")),
)  # fmt: skip
WHAT = ("identity", "followers", "files", "texts")


@tagged("post_install", "-at_install")
class TestRetentionProperty(RetentionCase):
    @settings(max_examples=6, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(st.lists(STORY, min_size=3, max_size=6), st.permutations(WHAT), st.integers(1, 30))
    def test_whatever_order(self, stories, order, months):
        with self.env.cr.savepoint() as savepoint:
            for place, what in enumerate(order):
                self.rule(what, warned=False, period=months, unit="months", sequence=place)
            self.env.cr.execute("UPDATE lapor_retention_rule SET starts_on = '2026-11-01' WHERE in_force")
            self.env.invalidate_all()
            told = [(self.tell(*story), story) for story in stories]
            self.run_cron()
            for complaint, (state, days, then) in told:
                self.check(complaint, self.is_over(complaint, days, then, months), (state, days, then, months))
            numbers = {complaint.number for complaint, _story in told}
            faults = self.env["lapor.complaint"]._verify_history()
            self.assertFalse([fault for fault in faults if any(number in fault for number in numbers)])
            savepoint.rollback()
        self.env.invalidate_all()

    def tell(self, state, days, then):
        """Return a report that came to `state` so many days ago, and to which `then` happened."""
        at = NOW - timedelta(days=days)
        complaint = self.old(state, at=at)
        self.env["lapor.follower"].create({"complaint_id": complaint.id, "email": f"{NEEDLES[1]}@uji.example"})
        if then == "hold":
            complaint.with_user(self.people["custodian"])._hold(True, "Surat Kejaksaan 12/2026")
        elif then == "request":
            complaint._request_own_data("erasure", WORDS)
        elif then == "reopen" and state == "closed":
            self.act(complaint, "reopen", at=at + timedelta(minutes=1), role="coordinator")
        elif then == "dispute" and state == "answered":
            complaint.sudo()._at(at)._reporter_act("dispute", text=WORDS, attachments=[(FILE_NAME, telling_photo())])
        return complaint

    def is_over(self, complaint, days, then, months):
        """Tell by hand, not by the domain, whether retention may take the report."""
        if complaint.is_open or complaint.merged_into_id.is_open or then in ("hold", "request"):
            return False
        return (
            days > 31
            and (NOW - timedelta(days=days)) <= NOW - self.rules.new({"period": months, "unit": "months"})._delta()
        )

    def check(self, complaint, over, story):
        self.env.cr.execute(
            "SELECT row_to_json(c)::text, (SELECT json_agg(r) FROM lapor_reporter r WHERE r.complaint_id = c.id)::text,"
            " (SELECT json_agg(e) FROM lapor_complaint_event e WHERE e.complaint_id = c.id)::text,"
            " (SELECT json_agg(f) FROM lapor_follower f WHERE f.complaint_id = c.id)::text,"
            " (SELECT json_agg(d) FROM lapor_data_request d WHERE d.complaint_id = c.id)::text"
            " FROM lapor_complaint c WHERE c.id = %s", [complaint.id],
        )  # fmt: skip
        stored = self.env.cr.fetchone()
        entries = self.env["lapor.retention.entry"].search([("complaint_id", "=", complaint.id)])
        if over:
            self.assert_silent(stored, story)
            self.assertEqual(set(entries.mapped("what")), set(WHAT), story)
            self.assertFalse(complaint.attachment_ids, story)
        else:
            for needle in NEEDLES:
                self.assertIn(needle.lower(), str(stored[1]).lower(), story)
            self.assertFalse(entries, story)
            self.assertTrue(complaint.attachment_ids and complaint.title.startswith("Lampu") and stored[3], story)
