from unittest.mock import patch

from odoo.exceptions import AccessError

from .common import LaporCase, picture


class TestFilesRead(LaporCase):
    """An officer who opens one report reads its files and not those of the whole city (ADR 0040)."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.own = cls.file(title="Punya A", files=[("a.jpg", picture())])
        cls.other = cls.file(title="Punya orang", files=[("b.jpg", picture("red"))])
        cls.own.sudo()._apply("forward", actor="coordinator", skpd=cls.skpd_a)

    def looked_at(self, read):
        """Return the ids of the attachments whose access is checked while `read` is called."""
        seen, model = set(), self.registry["ir.attachment"]
        asked = model._filtered_access

        def note(records, operation):
            seen.update(records._ids)
            return asked(records, operation)

        with patch.object(model, "_filtered_access", note):
            read()
        return seen

    def test_history_and_photos(self):
        mine = self.seen_by(self.own, "liaison")
        names = ("event_ids", "reporter_file_ids", "has_unreleased", "released_file_ids", "hidden_file_ids")
        seen = self.looked_at(lambda: [mine.event_ids.attachment_ids, *(mine[name] for name in names)])
        self.assertFalse(seen & set(self.other.attachment_ids.ids))
        self.assertEqual(mine.event_ids.attachment_ids.ids, self.own.attachment_ids.ids)

    def test_description_of_the_fields(self):
        for name in ("lapor.complaint", "lapor.complaint.event"):
            model = self.seen_by(self.env[name], "liaison")
            with self.subTest(model=name):
                found = []
                seen = self.looked_at(
                    lambda model=model, found=found: found.append(model.fields_get(["attachment_ids"]))
                )
                self.assertFalse(seen)
                self.assertFalse(found[0]["attachment_ids"]["groupable"])

    def test_nobody_sends_a_file_of_others(self):
        """The fields of the forms do not ask whose file it is: who links one is asked."""
        forms = {"lapor.act": "attachment_ids", "lapor.entry": "evidence_ids"}
        values = {"lapor.act": {"action": "accept", "complaint_ids": [(6, 0, self.own.ids)]}, "lapor.entry": {}}
        for model, name in forms.items():
            form = self.env[model].with_user(self.people["liaison"])
            with self.subTest(model=model), self.assertRaises(AccessError):
                form.create({**values[model], name: [(6, 0, self.other.attachment_ids.ids)]})
