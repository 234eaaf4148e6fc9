from odoo.tests import freeze_time

from ..tools.open_tables import TABLES
from .test_register import RegisterCase

PAGE = "/lapor/statistik"
DATA = f"{PAGE}/data"
MORNING = "2026-11-24 01:00:00"
NIGHT = "2026-11-24 14:00:00"  # UTC: 23 o'clock in Ambon


class StatisticsCase(RegisterCase):
    """The stories of the register's tests and eleven more public reports, counted on one night of November 2026."""

    @classmethod
    def setUpClass(cls):
        with freeze_time(MORNING):
            super().setUpClass()
            cls.tell()

    @classmethod
    def tell(cls):
        cls.other_skpd = cls.env["lapor.skpd"].search([("kind", "=", "office"), ("id", "!=", cls.skpd.id)], limit=1)
        kinds = ("complaint", "information")
        cls.more = [cls.make(title=f"Lampu {place}", type=kinds[place % 2]) for place in range(11)]
        for report in cls.more[:6]:
            report._apply("accept", actor="liaison")
            report._apply("answer", actor="liaison", text="Sudah.", outcome="resolved")
        cls.count()

    @classmethod
    def count(cls):
        cls.env.flush_all()
        with freeze_time(NIGHT):
            cls.env["lapor.statistics"]._refresh_all()
        cls.env.flush_all()

    def files(self):
        """Return the addresses of all files."""
        names = [f"{DATA}/{table.name}.{form}" for table in TABLES for form in ("csv", "json", "csv?excel=1")]
        return [*names, f"{DATA}/datapackage.json"]
