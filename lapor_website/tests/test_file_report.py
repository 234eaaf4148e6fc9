import io

from PIL import Image

from odoo.tests import tagged

from .common import FORM, LaporWebCase, jpeg


@tagged("post_install", "-at_install")
class TestFileReport(LaporWebCase):
    """A report that is accepted."""

    def test_path_without_script(self):
        response, tree = self.send(files={"attachments": ("IMG_1.jpg", jpeg(), "image/jpeg")})
        self.assertTrue(response.url.endswith("/lapor/terima-kasih"), self.errors(tree))
        complaint = self.newest()
        self.assertEqual(tree.xpath("string(//*[contains(@class, 'lapor-number')])"), complaint.number)
        code = tree.xpath("string(//*[contains(@class, 'lapor-code')])")
        self.assertTrue(complaint._check_code(code))
        self.assertEqual(complaint.title, "Jalan berlubang di depan sekolah")
        self.assertEqual(complaint._reporter().email, "maria@example.com")
        self.assertIn(complaint._format_date(complaint.resolution_deadline)[-4:], response.text)

    def test_number_and_code_not_in_address_or_title(self):
        response, tree = self.send()
        complaint = self.newest()
        self.assertNotIn(complaint.number, response.url + tree.xpath("string(//title)"))

    def test_photo_loses_its_place(self):
        self.send(files={"attachments": ("IMG_1.jpg", jpeg(), "image/jpeg")})
        stored = self.newest().attachment_ids
        self.assertEqual(len(stored), 1)
        self.assertFalse(Image.open(io.BytesIO(stored.raw)).getexif())

    def test_double_submit_is_one_report(self):
        before = self.env["lapor.complaint"].search_count([])
        data = self.typed()
        first, first_tree = self.page(FORM, data=data)
        second, second_tree = self.page(FORM, data=data)
        self.assertEqual(first.url, second.url)
        number = "string(//*[contains(@class, 'lapor-number')])"
        self.assertEqual(first_tree.xpath(number), second_tree.xpath(number))
        self.assertEqual(self.env["lapor.complaint"].search_count([]), before + 1)

    def test_key_made_by_hand_opens_no_report(self):
        for key in ("a", "", "x" * 500):
            self.send(submission_key=key)
            first = self.newest()
            self.send(submission_key=key)
            self.assertNotEqual(self.newest(), first)

    def test_thanks_without_report(self):
        response = self.url_open("/lapor/terima-kasih", allow_redirects=False)
        self.assertEqual(response.status_code, 303)
        self.assertIn("/lapor/lacak", response.headers["Location"])

    def test_unsure_category_and_whole_city(self):
        self.send(category="unsure", area="whole")
        complaint = self.newest()
        self.assertFalse(complaint.category_id or complaint.area_id)

    def test_logged_in_citizen(self):
        self.authenticate("warga.lain", "warga.lain")
        _response, tree = self.page(FORM)
        self.assertEqual(tree.xpath("//input[@name='name']/@value"), ["Warga Lain"])
        self.send()
        complaint = self.newest()
        self.assertEqual(complaint._reporter().user_id, self.stranger)
        self.assertNotEqual(complaint.create_uid, self.stranger)

    def test_emoji_and_markup_are_text(self):
        script = "<script>alert('x')</script> 🕳️ & <b>tebal</b>"
        self.send(title=script, description=script)
        complaint = self.newest()
        self.assertEqual(complaint.title, script)
        response, tree = self.page(f"/lapor/lacak/{complaint.number}")
        self.assertNotIn("<script>alert", response.text)
        self.assertIn(script, tree.xpath("string(//h1)"))
