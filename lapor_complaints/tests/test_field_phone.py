"""A liaison in the street: three taps on a phone, whatever the network does."""

import io

from PIL import Image

from odoo.tests import tagged

from .phone import PhoneCase, needs_phone

BOARD = "/odoo/lapor-board"
CARD = ".o_kanban_record:has-text('Lampu padam')"
CAMERA = f"{CARD} .o_lapor_camera"
PHOTO = ".o_lapor_sheet_photo img"
WORDS = ".o_lapor_sheet textarea"
SEND = ".o_lapor_send"
MESSAGE = ".o_lapor_sheet_message"
SENDING = "**/field_send"
GONE = {"state": "detached"}
THUMB = 44  # pixels


@tagged("post_install", "-at_install")
@needs_phone
class TestFieldPhone(PhoneCase):
    def setUp(self):
        super().setUp()
        with self.database():
            self.complaint = self.bring("forwarded", title="Lampu padam")
        self.sign_in("liaison")

    def begin(self, words="Tim di lokasi"):
        """Open the board, take a photo of the card's place and write `words`; returns the page with the sheet."""
        page = self.look(BOARD, CAMERA)
        self.shoot(page, CAMERA)
        page.wait_for_selector(PHOTO)
        page.wait_for_selector(".o_lapor_sheet_columns .active")
        page.fill(WORDS, words)
        return page

    def written(self):
        """Return the texts of the progress in the history."""
        with self.database():
            return self.complaint.event_ids.filtered(lambda event: event.kind == "progress").mapped("body")

    def assertSentOnce(self, column=None):
        with self.database():
            events = self.complaint.event_ids
            self.assertEqual(events.mapped("kind"), ["filed", "forward", "accept", "progress"])
            self.assertEqual((events[-1].body, len(events[-1].attachment_ids)), ("Tim di lokasi", 1))
            self.assertEqual(self.complaint.stage_id, column or self.survey)

    def test_three_taps(self):
        page = self.begin()
        page.locator(".o_lapor_sheet_columns label", has_text="Kerja uji").tap()
        self.assertFits(page)
        self.assertSendsAboveTheKeyboard(page)
        page.locator(SEND).tap()
        page.wait_for_selector(".o_lapor_sheet", **GONE)
        self.assertEqual(page.evaluate("window.taps"), 3, "camera, column, send")
        page.wait_for_selector(f".o_kanban_group:has-text('Kerja uji') {CARD}")
        self.assertSentOnce(self.work)
        with self.database():
            image = Image.open(io.BytesIO(self.complaint.attachment_ids.raw))
        self.assertEqual((image.size, dict(image.getexif())), ((1200, 1600), {}), "small, upright and without metadata")

    def assertFits(self, page):
        """What is tapped is as large as a thumb, and nothing runs out of the screen."""
        buttons = f"{SEND}, .o_lapor_sheet_columns label, .o_lapor_sheet_phrases .btn, .o_lapor_add, {CAMERA}"
        sizes = page.evaluate(
            "all => [...document.querySelectorAll(all)].map(el => [el.className, el.offsetWidth, el.offsetHeight])",
            buttons.replace(f", {CAMERA}", ", .o_lapor_camera"),
        )
        self.assertGreater(len(sizes), 6)
        self.assertFalse([size for size in sizes if min(size[1:]) < THUMB])
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 375)
        body = page.evaluate("(el => el.scrollWidth - el.clientWidth)(document.querySelector('.modal-body'))")
        self.assertLessEqual(body, 0)

    def assertSendsAboveTheKeyboard(self, page):
        """Half of the screen covered, as by a keyboard: the button that sends is still to be seen."""
        page.evaluate(
            """() => { Object.defineProperty(visualViewport, "height", { get: () => 367 });
                       visualViewport.dispatchEvent(new Event("resize")); }"""
        )
        box = page.locator(SEND).bounding_box()
        self.assertLessEqual(box["y"] + box["height"], 367)

    def test_nothing_is_sent_without_words(self):
        page = self.begin("  ")
        page.locator(SEND).tap()
        page.wait_for_selector(MESSAGE)
        self.assertFalse(self.written())
        page.locator(".o_lapor_sheet_phrases .btn").first.tap()
        page.wait_for_function(f"document.querySelector('{WORDS}').value.trim().length > 20")
        words = page.input_value(WORDS)
        page.locator(SEND).tap()
        page.wait_for_selector(".o_lapor_sheet", **GONE)
        self.assertEqual(self.written(), [words])

    def test_no_network_then_network(self):
        page = self.begin()
        self.phone.set_offline(True)
        page.locator(SEND).tap()
        page.wait_for_selector(MESSAGE)
        self.assertFalse(self.written())
        page.locator(".modal-header .btn").first.tap()  # put away: it waits by itself
        page.wait_for_selector(".o_lapor_unsent")
        self.phone.set_offline(False)
        page.wait_for_selector(".o_lapor_unsent", **GONE)
        self.assertSentOnce()

    def test_the_answer_is_lost_on_the_way(self):
        page = self.begin()
        lost = []

        def lose(route):
            lost.append(route.fetch().status)  # the server has written it, the phone never hears of it
            route.abort()

        page.route(SENDING, lose)
        page.locator(SEND).tap()
        page.wait_for_selector(MESSAGE)
        self.assertEqual(lost, [200])
        self.assertSentOnce()
        page.unroute(SENDING)
        page.locator(SEND).tap()
        page.wait_for_selector(".o_lapor_sheet", **GONE)
        self.assertSentOnce()

    def test_what_was_changed_after_a_lost_answer_is_not_swallowed(self):
        page = self.begin()
        page.route(SENDING, lambda route: (route.fetch(), route.abort()))
        page.locator(SEND).tap()
        page.wait_for_selector(MESSAGE)
        page.unroute(SENDING)
        page.fill(WORDS, "Sudah ditambal")
        page.locator(SEND).tap()
        page.wait_for_selector(MESSAGE)
        self.assertSentOnce()
        page.locator(SEND).tap()
        page.wait_for_selector(".o_lapor_sheet", **GONE)
        self.assertEqual(self.written(), ["Tim di lokasi", "Sudah ditambal"])

    def test_a_page_that_the_phone_threw_away(self):
        page = self.begin()
        page.wait_for_timeout(300)
        page.close()
        page = self.look(BOARD, ".o_lapor_unsent")
        page.locator(CAMERA).tap()  # offers what was not sent instead of a new photo
        page.wait_for_selector(PHOTO)
        self.assertEqual(page.input_value(WORDS), "Tim di lokasi")
        page.locator(SEND).tap()
        page.wait_for_selector(".o_lapor_sheet", **GONE)
        self.assertSentOnce()

    def test_a_page_that_was_thrown_away_while_it_sent(self):
        page = self.begin()
        page.evaluate("XMLHttpRequest.prototype.send = () => {}")  # on its way for ever
        page.locator(SEND).tap()
        page.wait_for_selector(".o_lapor_sheet .progress")
        page.wait_for_timeout(300)
        page.close()
        with self.database():
            self.assertEqual(self.complaint.event_ids.mapped("kind"), ["filed", "forward"])
        page = self.look(BOARD, f".o_kanban_group:has-text('Survei uji') {CARD}")
        page.wait_for_selector(".o_lapor_unsent", **GONE)
        self.assertSentOnce()

    def test_a_session_that_has_ended(self):
        page = self.begin()
        self.phone.clear_cookies()
        page.locator(SEND).tap()
        page.wait_for_selector(f"{MESSAGE} a[href^='/web/login?redirect=']")
        self.assertFalse(self.written())
        self.sign_in("officer")
        other = self.look(BOARD, CAMERA)
        self.assertEqual(other.locator(".o_lapor_unsent").count(), 0, "another person's drafts are not shown")
        other.close()
        self.sign_in("liaison")
        page.locator(SEND).tap()
        page.wait_for_selector(".o_lapor_sheet", **GONE)
        self.assertSentOnce()

    def test_others_acted_meanwhile(self):
        page = self.begin()
        with self.database():
            self.complaint._reporter_act("reply", text="Sudah menyala")
        page.locator(SEND).tap()
        page.wait_for_selector(".o_lapor_sheet_news")
        self.assertFalse(self.written())
        page.locator(SEND).tap()
        page.wait_for_selector(".o_lapor_sheet", **GONE)
        self.assertEqual(self.written(), ["Tim di lokasi"])

    def test_a_refusal_keeps_words_and_photo(self):
        page = self.begin()
        with self.database():
            self.act(self.complaint, "forward", skpd=self.skpd_b)
        page.locator(SEND).tap()
        page.wait_for_selector(MESSAGE)
        self.assertEqual((page.input_value(WORDS), page.locator(PHOTO).count()), ("Tim di lokasi", 1))
        self.assertFalse(self.written())

    def test_on_to_the_final_answer(self):
        with self.database():
            self.act(self.complaint, "accept")
        page = self.begin("Enam lampu diganti")
        page.locator(".o_lapor_to_answer").tap()
        page.wait_for_selector(".o_lapor_act .o_field_widget[name=text] textarea")
        self.assertEqual(page.input_value(".o_lapor_act [name=text] textarea"), "Enam lampu diganti")
        page.locator(".modal .btn-close").tap()  # thinks again: nothing is lost
        page.wait_for_selector(".o_lapor_act", **GONE)
        page.locator(CAMERA).tap()
        page.wait_for_selector(PHOTO)
        page.locator(".o_lapor_to_answer").tap()
        page.locator(".o_lapor_act [name=outcome] input, .o_lapor_act [name=outcome] select").first.tap()
        page.locator(".o_select_menu_item").first.dispatch_event("click")  # the sheet may still be sliding in
        page.locator("footer button[name=action_confirm]:visible").tap()
        page.wait_for_selector(".o_lapor_act", **GONE)
        page.wait_for_selector(".o_lapor_unsent", **GONE)
        with self.database():
            answer = self.complaint.event_ids[-1]
            self.assertEqual((self.complaint.state, answer.body), ("answered", "Enam lampu diganti"))
            self.assertEqual(answer.attachment_ids.mimetype, "image/jpeg")

    def test_the_bar_of_the_form(self):
        page = self.look(f"{BOARD}/{self.complaint.id}", ".o_lapor_field_bar")
        buttons = page.locator(".o_lapor_field_bar button:visible")
        for place in range(buttons.count()):
            box = buttons.nth(place).bounding_box()
            self.assertGreaterEqual(box["height"], THUMB)
            self.assertGreater(box["y"], 580, "under the thumb")
        self.assertEqual(buttons.count(), 2)
        self.shoot(page, ".o_lapor_field_bar .o_lapor_camera")
        page.wait_for_selector(PHOTO)
        page.fill(WORDS, "Tim di lokasi")
        page.wait_for_selector(".o_lapor_sheet_columns .active")
        page.locator(SEND).tap()
        page.wait_for_selector(".o_lapor_sheet", **GONE)
        self.assertEqual(page.evaluate("window.taps"), 2, "when the next column is the right one")
        self.assertSentOnce()

    def test_city_roles_have_no_camera(self):
        self.sign_in("coordinator")
        page = self.look("/odoo/lapor-all?view_type=kanban", CARD)
        self.assertEqual(page.locator(".o_lapor_camera").count(), 0)
