"""A complaint at SKPD A that SKPD B supports."""

from odoo.tools import mute_logger

from .common import LaporCase

QUIET = ("odoo.addons.base.models.ir_rule", "odoo.addons.base.models.ir_model")


class SupportCase(LaporCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.skpd_c = cls.env["lapor.skpd"].create({"name": "Dinas Uji C", "short_name": "C", "code": "UJI-C"})
        cls._member("liaison_c", cls.skpd_c, "secretary")
        cls._member("officer_b", cls.skpd_b, "officer")

    @classmethod
    def _member(cls, name, skpd, role):
        user = cls._person(name, "base.group_user")
        cls.env["lapor.skpd.member"].create({"skpd_id": skpd.id, "user_id": user.id, "role": role})

    def supported(self, *skpds, at=None, **values):
        """Return a complaint that A leads and `skpds` (B when none are named) support."""
        complaint = self.file(at=at, **values)
        supports = [{"skpd": skpd, "instruction": f"Bantu {skpd.name}"} for skpd in skpds or [self.skpd_b]]
        self.act(complaint, "forward", at=at, supports=supports)
        self.act(complaint, "accept", at=at)
        return complaint

    def may_read(self, role, record):
        with mute_logger(*QUIET):
            return self.seen_by(record, role).has_access("read")
