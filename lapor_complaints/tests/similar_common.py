"""A street with lamps and a drain, in two kelurahan: complaints near and far, alike and not."""

from datetime import timedelta

from .common import MONDAY, LaporCase

LAMP = {"title": "Lampu jalan padam", "description": "Lampu jalan padam di depan gereja sejak Senin"}
HERE = {"latitude": -3.7000, "longitude": 128.1800}
METRE = 1 / 111_320  # degrees of latitude


def north(metres):
    """Return a point that lies `metres` north of HERE."""
    return {**HERE, "latitude": HERE["latitude"] + metres * METRE}


class SimilarCase(LaporCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        area = cls.env["lapor.area"].create
        cls.area, cls.area_2 = (
            area({"name": f"Uji {n}", "code": f"UJI.{n}", "kind": "kelurahan", "latitude": -3.7, "longitude": 128.18})
            for n in ("Satu", "Dua")
        )
        cls.lamps = cls.env["lapor.category"].create(
            {"name": "Lampu uji", "code": "UJI-LAMPU", "skpd_id": cls.skpd_a.id}
        )
        cls.complaint = cls.lamp()

    @classmethod
    def lamp(cls, days=0, **values):
        """File a complaint about a lamp, `days` after MONDAY."""
        place = {"area_id": cls.area.id, "category_id": cls.lamps.id}
        return cls.file(at=MONDAY + timedelta(days=days), **{**LAMP, **place, **values})

    def found(self, role="coordinator", complaint=None, **options):
        """Return what is similar to the complaint, for the person of `role`, best first."""
        complaint = self.seen_by(complaint or self.complaint, role)
        return [match.complaint for match in complaint._at(MONDAY)._similar_to_this(**options)]

    def reasons(self, other, role="coordinator", complaint=None):
        complaint = self.seen_by(complaint or self.complaint, role)
        matches = complaint._at(MONDAY)._similar_to_this(limit=20)
        return next(complaint._similar_reasons(match) for match in matches if match.complaint.id == other.id)
