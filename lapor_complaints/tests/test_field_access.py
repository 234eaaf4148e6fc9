"""Who may work from the street: the people of the holding SKPD, and those of a supporting one in their way."""

from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import STAFF, STRANGERS, picture
from .support_common import QUIET, SupportCase
from .test_field import KEY, sent

METHODS = ("field_sheet", "field_send", "field_answer")
OWN = {"officer", "liaison", "head"}


@tagged("post_install", "-at_install")
class TestFieldAccess(SupportCase):
    def press(self, complaint, role, method):
        """Call `method` as the phone of `role` would; returns the sentence of the refusal, or None."""
        mine = self.seen_by(complaint, role)
        given = {"field_send": (KEY, "Tim di lokasi", sent(picture())), "field_answer": ("Selesai",)}.get(method, ())
        try:
            with mute_logger(*QUIET), self.env.cr.savepoint():
                getattr(mine, method)(*given)
        except UserError as refusal:
            return str(refusal)
        return None

    def test_every_role_and_every_stranger(self):
        may_answer = OWN - {"officer"}
        for role in (*STAFF, "arbiter", "liaison_unit", *STRANGERS):
            complaint = self.bring("in_progress", title="Judul rahasia")
            for method in METHODS:
                refusal = self.press(complaint, role, method)
                allowed = role in (may_answer if method == "field_answer" else OWN)
                with self.subTest(role=role, method=method, refusal=refusal):
                    self.assertEqual(refusal is None, allowed)
                    for secret in (complaint.number, "Judul rahasia"):
                        self.assertFalse(role not in OWN and secret in refusal)
            written = "progress" in complaint.event_ids.mapped("kind")
            self.assertEqual(written, role in OWN, role)

    def test_the_unit_below_is_worked_on_from_above(self):
        complaint = self.file()
        self.act(complaint, "forward", skpd=self.unit_a)
        for role in ("liaison", "liaison_unit"):
            self.assertIsNone(self.press(complaint, role, "field_sheet"), role)
        self.assertIsNotNone(self.press(complaint, "liaison_b", "field_sheet"))

    def test_what_went_elsewhere(self):
        complaint = self.bring("in_progress")
        self.act(complaint, "forward", skpd=self.skpd_b)
        self.assertIn("no longer", self.press(complaint, "liaison", "field_send"))
        self.assertIsNone(self.press(complaint, "liaison_b", "field_send"))

    def test_a_supporting_skpd_contributes(self):
        complaint = self.supported()
        sheet = self.seen_by(complaint, "officer_b").field_sheet()
        self.assertEqual((sheet["act"], sheet["columns"], sheet["may_answer"]), ("contribute", [], False))
        stage = self.env["lapor.stage"].create(
            {"name": "B", "state": "in_progress", "skpd_ids": [(6, 0, self.skpd_b.ids)]}
        )
        before = complaint.stage_id
        self.seen_by(complaint, "officer_b").field_send(KEY, "Kabel sudah dilepas", sent(picture()), stage.id)
        event = complaint.event_ids[-1]
        self.assertEqual((event.kind, event.note, event.visibility), ("contribute", "Kabel sudah dilepas", "internal"))
        self.assertEqual((len(event.attachment_ids), complaint.stage_id), (1, before), "the lead's card stays")
        self.assertIn("leads", self.press(complaint, "liaison_b", "field_answer"))
        self.act(complaint, "finish", role="liaison_b")
        self.assertIn("no longer", self.press(complaint, "liaison_b", "field_send"))
