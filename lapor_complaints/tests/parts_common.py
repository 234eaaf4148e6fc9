"""A complaint divided into a part for SKPD A and one for SKPD B."""

from .support_common import SupportCase


class PartsCase(SupportCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.drainage = cls.env["lapor.category"].create(
            {"name": "Drainase uji", "code": "UJI-DRAINASE", "skpd_id": cls.skpd_b.id}
        )

    def divided(self, at=None, **values):
        """Return the whole, its part at A and its part at B."""
        whole = self.file(at=at, **values)
        self.act(whole, "split", at=at, parts=[
            {"title": "Aspal", "description": "Tambal aspal", "skpd": self.skpd_a},
            {"title": "Selokan", "skpd": self.skpd_b, "category": self.drainage, "note": "Keruk"},
        ])  # fmt: skip
        return whole, *whole.child_ids.sorted("number")

    def work(self, part, role, *actions, at=None, **changes):
        for action in actions:
            self.act(part, action, at=at, role=role, **changes)
