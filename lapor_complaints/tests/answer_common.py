from odoo.tests import new_test_user

from .common import LaporCase, picture


class AnswerCase(LaporCase):
    """SKPD A whose head sees every answer first, SKPD B with a head of its own."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.skpd_a.head_approves = True
        cls.people["head_b"] = new_test_user(cls.env, "uji_head_b", "base.group_user", name="Orang head_b")
        cls.env["lapor.skpd.member"].create(
            {"skpd_id": cls.skpd_b.id, "user_id": cls.people["head_b"].id, "role": "head"}
        )

    def answer(self, complaint, role="liaison", text="Jalan sudah ditambal", outcome="resolved", photos=0):
        mine = self.seen_by(complaint, role)
        files = complaint.sudo()._attach([("foto.jpg", picture())] * photos) if photos else None
        return mine._answer(text, outcome, attachments=files)

    def waiting(self, **values):
        """Return a complaint whose answer waits for the head."""
        complaint = self.bring("in_progress", **values)
        self.answer(complaint)
        return complaint
