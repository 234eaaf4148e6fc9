"""Two people on one complaint at the same moment: one acts, the other gets a sentence; nothing is lost or doubled."""

from odoo.exceptions import UserError
from odoo.tests import tagged

from .parallel import ParallelCase

MANY = 20
PATH = {"forwarded": ("forward",), "in_progress": ("forward", "accept"), "answered": ("forward", "accept", "answer")}


@tagged("post_install", "-at_install")
class TestConcurrency(ParallelCase):
    def bring(self, state):
        """Store a complaint in `state` and return its id."""

        def make(env):
            complaint = self.file(env)
            for action in PATH[state]:
                side = "coordinator" if action == "forward" else "liaison"
                complaint._apply(action, actor=side, **self.given(env))
            return complaint.id

        return self.as_root(make)

    def given(self, env):
        skpd = env["lapor.skpd"].browse
        return {
            "text": "Keterangan", "skpd": skpd(self.ids["skpd"]), "proposed_skpd": skpd(self.ids["other"]),
            "reason": env["lapor.reason"].browse(self.ids["reason"]), "outcome": "resolved",
        }  # fmt: skip

    def clash(self, complaint_id, *acts):
        """Do `acts` (login, action) at once on one complaint: exactly one succeeds, the others are told in a sentence.

        Returns the kinds of events since, and the sentences.
        """

        def act(name):
            def on(env):
                complaint = env["lapor.complaint"].browse(complaint_id)
                actor = {"dispute": "reporter", "confirm": "reporter", "auto_close": "system"}.get(name)
                complaint = complaint.sudo() if actor else complaint
                return complaint._apply(name, actor=actor, **self.given(env)).id

            return on

        before = self.as_root(lambda env: env["lapor.complaint"].browse(complaint_id).event_count)
        results = self.at_once(*((who, act(name)) for who, name in acts))
        refused = [result for result in results if isinstance(result, Exception)]
        self.assertEqual(len(refused), len(acts) - 1, results)
        for error in refused:
            self.assertIsInstance(error, UserError)
            self.assertGreater(len(str(error).split()), 4, "a refusal is a sentence")
        return self.as_root(self._history, complaint_id, before), [str(error) for error in refused]

    def _history(self, env, complaint_id, before):
        complaint = env["lapor.complaint"].browse(complaint_id)
        self.assertEqual(list(complaint._verify_chain()), [])
        return complaint.event_ids.filtered(lambda event: event.sequence > before).mapped("kind")

    def test_both_accept(self):
        kinds, [sentence] = self.clash(self.bring("forwarded"), ("ktu", "accept"), ("sekretaris", "accept"))
        self.assertEqual(kinds, ["accept"])
        self.assertIn("“Accept” is not possible now", sentence)
        self.assertIn("“In progress”", sentence, "the second sees the new state")

    def test_one_returns_while_the_other_accepts(self):
        kinds, _sentences = self.clash(self.bring("forwarded"), ("ktu", "return"), ("sekretaris", "accept"))
        self.assertEqual(len(kinds), 1)

    def test_coordinator_forwards_while_the_skpd_returns(self):
        """Both are allowed after one another in one order: forwarding what has just been returned."""
        complaint_id = self.bring("forwarded")
        results = self.at_once(
            ("koordinator", lambda env: env["lapor.complaint"].browse(complaint_id)._apply(
                "forward", skpd=env["lapor.skpd"].browse(self.ids["other"])).id),
            ("ktu", lambda env: env["lapor.complaint"].browse(complaint_id)._apply("return", **self.given(env)).id),
        )  # fmt: skip
        kinds = self.as_root(self._history, complaint_id, 2)
        self.assertIn(kinds, (["forward"], ["return", "forward"]))
        self.assertEqual(isinstance(results[1], UserError), kinds == ["forward"], results)
        holder = self.as_root(lambda env: env["lapor.complaint"].browse(complaint_id).skpd_id.id)
        self.assertEqual(holder, self.ids["other"])

    def test_both_answer(self):
        kinds, [sentence] = self.clash(self.bring("in_progress"), ("ktu", "answer"), ("sekretaris", "answer"))
        self.assertEqual(kinds, ["answer"])
        self.assertIn("“Awaiting the reporter's response”", sentence)

    def test_reporter_disputes_while_the_clock_closes(self):
        kinds, _sentences = self.clash(self.bring("answered"), (None, "dispute"), (None, "auto_close"))
        self.assertEqual(len(kinds), 1)

    def test_reporter_confirms_on_one_phone_and_disputes_on_another(self):
        kinds, _sentences = self.clash(self.bring("answered"), (None, "dispute"), (None, "confirm"))
        self.assertEqual(len(kinds), 1)

    def test_two_write_progress(self):
        complaint_id = self.bring("in_progress")
        results = self.at_once(*(
            (who, lambda env, who=who: env["lapor.complaint"].browse(complaint_id)._write_progress(f"Oleh {who}").id)
            for who in ("ktu", "sekretaris", "koordinator")
        ))  # fmt: skip
        self.assertFalse([result for result in results if isinstance(result, Exception)])
        self.assertEqual(self.as_root(self._history, complaint_id, 3), ["progress"] * 3)

    def test_two_join_crosswise(self):
        """One joins A into B while another joins B into A: one of them is told, and nothing is joined into itself."""
        one, two = (self.as_root(lambda env: self.file(env).id) for _time in range(2))

        def join(into, kept):
            return lambda env: env["lapor.complaint"].browse(into).sudo()._apply(
                "merge", actor="coordinator", kept=env["lapor.complaint"].browse(kept)).id  # fmt: skip

        results = self.at_once(("koordinator", join(one, two)), ("sekretaris", join(two, one)))
        refused = [result for result in results if isinstance(result, Exception)]
        self.assertEqual([type(error) for error in refused], [UserError], results)
        states = self.as_root(lambda env: sorted(
            (complaint.state, complaint.merged_count) for complaint in env["lapor.complaint"].browse([one, two])
        ))  # fmt: skip
        self.assertEqual(states, [("merged", 0), ("submitted", 1)])

    def test_parallel_filing_gives_unique_numbers(self):
        numbers = self.at_once(*[(None, lambda env: self.file(env).number)] * MANY)
        self.assertFalse([number for number in numbers if not isinstance(number, str)])
        self.assertEqual(len(set(numbers)), MANY)

    def test_one_form_sent_many_times_at_once_is_one_complaint(self):
        found = self.at_once(*[(None, lambda env: self.file(env, key="paralel-kunci").id)] * 8)
        self.assertEqual(len(set(found)), 1, found)
        events = self.as_root(lambda env: env["lapor.complaint"].browse(found[0]).event_ids.mapped("kind"))
        self.assertEqual(events, ["filed"])
