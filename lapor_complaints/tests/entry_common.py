"""Officers who type in what others report."""

from datetime import timedelta

from .common import LaporCase

KEY = "kunci-entri-uji-0123456789-abcde"  # 32 signs, as the form makes them


class EntryCase(LaporCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        area = cls.env["lapor.area"].create
        cls.area = area({"name": "Uji Entri", "code": "UJI.ENTRI", "kind": "kelurahan"})
        cls.today = cls.env["lapor.complaint"]._today()

    def typed(self, **changes):
        """Return what stands in the form, as the browser sends it."""
        return {
            "channel": "walk_in", "type": "complaint", "received_on": str(self.today), "consent": True,
            "description": "Lampu jalan di depan gereja padam sejak Senin. Mohon diperbaiki.", "name": "Wa Uji",
            "phone": "0812 3456 7890", "category_id": self.category.id, "area_id": self.area.id, **changes,
        }  # fmt: skip

    def enter(self, role="officer", key=KEY, **changes):
        """File what `role` has typed; returns (complaint as superuser, answer)."""
        answer = self.env["lapor.entry"].with_user(self.people[role]).file_report(self.typed(**changes), key)
        self.env.invalidate_all()
        return self.env["lapor.complaint"].sudo()._by_number(answer["number"]), answer

    def upload(self, role, name, content):
        """Return the id of a file as the form's button stores it."""
        files = self.env["ir.attachment"].with_user(self.people[role])
        return files.create({"name": name, "raw": content, "res_model": "lapor.entry", "res_id": 0}).id

    def days_ago(self, days):
        return str(self.today - timedelta(days=days))
