from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from .common import LaporCase, picture

TEXT = "Setiap hujan lebat got di tepi jalan meluap karena tersumbat sampah dan akar pohon. " * 5


@tagged("post_install", "-at_install")
class TestOneScreen(LaporCase, HttpCase):
    """All that the next act needs stands on a screen of 1280 by 720, measured in a real browser."""

    browser_size = "1280x720"

    def test_the_form_of_an_ordinary_report(self):
        complaint = self.file(
            title="Got tersumbat membuat jalan tergenang setiap hujan", description=TEXT, address="Gang dekat jembatan",
            area_id=self.env["lapor.area"].search([("parent_id", "!=", False)], limit=1).id,
            reporter={"name": "Wa Uji", "phone": "+6281200000015", "email": "warga@uji.example"},
            files=[(f"foto{number}.jpg", picture(size=(400, 300))) for number in range(3)],
        )  # fmt: skip
        self.act(complaint, "forward", note="Mohon normalisasi got bersama warga dan RT setempat pekan ini.")
        self.start_tour(f"/odoo/lapor-board/{complaint.id}", "lapor_one_screen", login="uji_liaison")
        self.act(complaint, "accept")
        for step in range(6):
            complaint.with_user(self.people["officer"])._write_progress(f"Langkah {step}: " + TEXT[:90])
        self.start_tour(f"/odoo/lapor-board/{complaint.id}", "lapor_one_screen", login="uji_liaison")

    def test_the_liaison_s_keys_chips_and_assignment(self):
        cards = self.bring("forwarded", title="Lampu padam") | self.bring("forwarded", title="Got tersumbat")
        taken = self.bring("in_progress", title="Jalan rusak")
        self.start_tour("/odoo", "lapor_liaison_quick", login="uji_liaison")
        self.assertEqual((cards.user_id, taken.user_id), (self.people["officer"], self.people["liaison"]))
        self.assertEqual(set(cards.mapped("event_ids")[-1:].mapped("kind")), {"assign"})
        self.assertIn("Sedang dikerjakan", taken.event_ids.mapped("body"))

    @mute_logger("odoo.http", "odoo.addons.base.models.ir_rule")  # the page asks once for what is gone
    def test_after_a_return_comes_the_next_report(self):
        self.reason.copy({"name": "Alasan kembali", "code": "kembali", "kind": "return"})
        gone, left = self.bring("forwarded", title="Lampu padam"), self.bring("forwarded", title="Got tersumbat")
        self.start_tour("/odoo", "lapor_liaison_returns", login="uji_liaison")
        self.assertEqual((gone.state, gone.event_ids[-1].kind, left.state), ("submitted", "return", "forwarded"))

    @mute_logger("odoo.http")
    def test_the_head_arranges_the_board(self):
        card = self.bring("in_progress", title="Lampu padam")
        self.start_tour("/odoo", "lapor_head_columns", login="uji_head")
        language = self.people["head"].lang  # the head names columns in her own
        own = self.skpd_a.with_context(active_test=False, lang=language).stage_ids
        self.assertEqual(own.mapped("skpd_ids"), self.skpd_a)
        self.assertEqual({stage.name: stage.active for stage in own}, {"Pekerjaan": True, "Survei uji": False})
        card = card.with_context(lang=language)
        self.assertEqual((card.stage_id.name, card.state), ("Pekerjaan", "in_progress"))
