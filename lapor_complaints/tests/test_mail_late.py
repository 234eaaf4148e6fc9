"""What letters say when the city is late, and when nobody in particular has answered."""

from datetime import datetime

from odoo.tests import tagged

from .mail_common import LaporMailCase

LONG_AGO = datetime(2026, 1, 5, 1, 0)
APOLOGY = "We are sorry for that"


@tagged("post_install", "-at_install")
class TestMailLate(LaporMailCase):
    def told(self, complaint, action, **given):
        """Do `action` and return what the reporter's letter says, in English."""
        complaint.sudo().reporter_ids.lang = "en_US"
        self.forget()
        self.act(complaint, action, **given)
        return self.letters().filtered(lambda mail: mail.lapor_audience == "reporter").body_html

    def test_no_day_is_promised_that_has_passed(self):
        late = self.file(at=LONG_AGO)
        past = late.with_context(lang="en_US")._format_date(late.resolution_deadline)
        for action in ("forward", "accept"):
            body = self.told(late, action)
            self.assertIn(APOLOGY, body)
            self.assertNotIn(past, body)
        body = self.told(self.bring("transferred", at=LONG_AGO), "recall")
        self.assertIn(APOLOGY, body)

    def test_a_day_to_come_is_promised(self):
        complaint = self.file()
        body = self.told(complaint, "forward")
        for field in ("response_deadline", "resolution_deadline"):
            self.assertIn(complaint.with_context(lang="en_US")._format_date(complaint[field]), body)
        self.assertNotIn(APOLOGY, body)
        self.assertIn("With the office in charge", body)

    def test_the_answer_made_of_parts_names_no_single_office(self):
        whole = self.file()
        part = {"title": "Bagian", "description": "Isi", "category": self.category}
        self.act(whole, "split", parts=[{**part, "skpd": self.skpd_a}, {**part, "skpd": self.skpd_b}])
        whole.sudo().reporter_ids.lang = "en_US"
        for one, role in zip(whole.child_ids.sorted("number"), ("liaison", "liaison_b"), strict=True):
            self.act(one, "accept", role=role)
            self.forget()
            self.act(one, "answer", role=role)
        body = "".join(self.letters().filtered(lambda mail: mail.lapor_audience == "reporter").mapped("body_html"))
        self.assertIn("All offices have answered your report:", body)
        self.assertNotIn("<b></b> has answered", body)
