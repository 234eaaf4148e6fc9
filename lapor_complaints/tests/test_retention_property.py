"""Whatever happens in whatever order: never an open case, and what is over leaves no trace of the reporter."""

from datetime import datetime, timedelta

from dateutil.relativedelta import relativedelta
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from odoo.tests import tagged

from ..models.lifecycle import ENDED
from .canary import FILE_NAME, NEEDLES, telling_photo
from .common import PATHS
from .test_retention import TODAY, WORDS, RetentionCase

NOW = datetime.fromisoformat(TODAY)
STORY = st.tuples(
    st.sampled_from(sorted(ENDED) + sorted(PATHS)), st.sampled_from((1, 29, 40, 400, 1300)),
    st.sampled_from(("", "hold", "request", "reopen", "dispute")),
)  # fmt: skip
ALWAYS = [("merged", 1300, ""), ("closed", 1300, "hold"), ("rejected", 1300, "request"), ("closed", 1300, "")]
WHAT = ("identity", "followers", "files", "texts")


@tagged("post_install", "-at_install")
class TestRetentionProperty(RetentionCase):
    def test_whatever_order(self):
        self.seen = set()
        self.tell_stories()
        self.assertLessEqual(
            {"over", "hold", "request", "open", "merged", "young"}, self.seen, "the stories are too few"
        )

    # Without shrinking: an example costs a second, and what fails is named in full
    @settings(
        max_examples=10,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(STORY, min_size=2, max_size=5), st.permutations(WHAT), st.sampled_from((1, 6, 24)))
    def tell_stories(self, stories, order, months):
        with self.env.cr.savepoint() as savepoint:
            for place, what in enumerate(order):
                self.rule(what, warned=False, period=months, unit="months", sequence=place)
            self.env.cr.execute("UPDATE lapor_retention_rule SET starts_on = '2026-11-01' WHERE in_force")
            self.env.invalidate_all()
            told = [(self.tell(*story), story) for story in ALWAYS + stories]
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
        young = days <= 31 or NOW - timedelta(days=days) > NOW - relativedelta(months=months)
        joined = complaint.merged_into_id.is_open
        asked = then if then in ("hold", "request") else ""
        why = "open" if complaint.is_open else "young" if young else "merged" if joined else asked or "over"
        self.seen.add(why)
        return why == "over"

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
