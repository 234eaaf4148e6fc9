"""Two people who print at the same moment: one letter, or two numbers without a gap."""

from odoo.tests import tagged
from odoo.tools import SQL

from .parallel import ParallelCase


@tagged("post_install", "-at_install")
class TestLetterParallel(ParallelCase):
    @classmethod
    def _remove(cls, env):  # pylint: disable=missing-return
        own = SQL("SELECT id FROM lapor_complaint WHERE category_id = %s", cls.ids["category"])
        env.cr.execute(SQL("DELETE FROM lapor_letter WHERE complaint_id IN (%s)", own))
        env.cr.execute("DELETE FROM ir_attachment WHERE res_model = 'lapor.letter'")
        super()._remove(env)

    def answered(self, env):
        """Return a new complaint with an answer."""
        complaint = self.file(env)
        skpd = env["lapor.skpd"].browse(self.ids["skpd"])
        complaint._apply("forward", actor="coordinator", skpd=skpd)
        complaint._apply("accept", actor="liaison")
        complaint._apply("answer", actor="liaison", text="Selesai", outcome="resolved")
        complaint._reporter().name = False
        return complaint.id

    def print_of(self, complaint_id):
        def act(env):
            letter = env["lapor.letter"]._of("answer", env["lapor.complaint"].browse(complaint_id))
            return letter.number, letter._content()

        return act

    def test_one_complaint_gets_one_letter(self):
        complaint = self.as_root(self.answered)
        one, other = self.at_once(("koordinator", self.print_of(complaint)), ("ktu", self.print_of(complaint)))
        self.assertEqual(one, other)
        self.assertTrue(one[1].startswith(b"%PDF-"))

    def test_two_complaints_get_two_numbers_in_a_row(self):
        complaints = [self.as_root(self.answered) for _each in range(2)]
        found = self.at_once(*(("koordinator", self.print_of(complaint)) for complaint in complaints))
        counts = sorted(int(number.split("/")[1]) for number, _pdf in found)
        self.assertEqual(counts[1] - counts[0], 1)
