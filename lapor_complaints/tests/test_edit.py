"""Changes of the words: the history says what was, and the reporter's own words stay."""

from odoo.tests import tagged

from .common import MONDAY, LaporCase


@tagged("post_install", "-at_install")
class TestEdit(LaporCase):
    def edit(self, complaint, **values):
        complaint.with_user(self.people["coordinator"]).write(values)
        return complaint.event_ids[-1]

    def test_old_and_new_are_in_the_history(self):
        complaint = self.file(address="Jalan A")
        event = self.edit(complaint, title="Jalan rusak", address="Jalan B", category_id=self.sensitive.id)
        self.assertEqual((event.kind, event.visibility, event.actor), ("edited", "internal", "coordinator"))
        self.assertEqual(event.user_id, self.people["coordinator"])
        for words in ("Jalan berlubang → Jalan rusak", "Jalan A → Jalan B", "Jalan uji → Kesehatan uji"):
            self.assertIn(words, event.note)

    def test_the_reporter_s_words_stay(self):
        complaint = self.file()
        for title in ("Pertama", "Kedua"):
            self.edit(complaint, title=title, description=title)
        self.assertEqual((complaint.title, complaint.description), ("Kedua", "Kedua"))
        self.assertEqual(complaint.original_title, "Jalan berlubang")
        self.assertEqual(complaint.original_description, "Lubang besar di depan pasar")

    def test_nothing_changed_is_no_event(self):
        complaint = self.file()
        count = complaint.event_count
        self.edit(complaint, title=complaint.title, priority=complaint.priority, category_id=self.category.id)
        self.assertEqual(complaint.event_count, count)

    def test_the_reporter_does_not_see_the_edit_but_the_new_date(self):
        complaint = self.file(at=MONDAY)
        self.edit(complaint, type="information")
        self.assertEqual(complaint.event_ids.mapped("kind"), ["filed", "deadline", "edited"])
        self.assertEqual([event["kind"] for event in complaint._reporter_view()["timeline"]], ["filed", "deadline"])
        deadline = complaint.event_ids[1]
        self.assertEqual(deadline.visibility, "reporter")
        self.assertIn("30", deadline.body)
        self.assertFalse(complaint._verify_chain())

    def test_sensitive_and_supervised_matters_become_secret(self):
        for values in (
            {"category_id": self.sensitive.id},
            {"category_id": self.supervised.id},
            {"is_supervision": True},
        ):
            complaint = self.file()
            event = self.edit(complaint, **values)
            self.assertTrue(complaint.is_secret, values)
            self.assertIn(complaint._fields["is_secret"]._description_string(complaint.env), event.note)

    def test_secrecy_is_not_lost_with_another_category(self):
        complaint = self.file(category_id=self.supervised.id)
        self.edit(complaint, category_id=self.category.id)
        self.assertEqual((complaint.is_supervision, complaint.is_secret), (False, True))

    def test_several_are_each_told(self):
        complaints = self.file() | self.file()
        complaints.with_user(self.people["coordinator"]).write({"priority": "1"})
        for complaint in complaints:
            self.assertEqual((complaint.priority, complaint.event_ids[-1].kind), ("1", "edited"))

    def test_officers_only_set_the_priority(self):
        complaint = self.bring("in_progress")
        complaint.with_user(self.people["officer"]).write({"priority": "1"})
        self.assertEqual((complaint.event_ids[-1].actor, complaint.event_ids[-1].kind), ("officer", "edited"))
