from odoo.tests import tagged

from .browser_form import TITLE, FormCase
from .common import FORM, jpeg

READY = "navigator.serviceWorker.getRegistration('/lapor').then((one) => Boolean(one && one.active))"


@tagged("post_install", "-at_install")
class TestReportOffline(FormCase):
    """Drafts on the device and reports that wait for a network, in a real browser with the network switched off."""

    def test_waits_and_is_sent_once(self):
        with self.browser() as browser:
            tab = self.form(browser)
            self.walk(tab, "evidence")
            tab.set_input_files("#field-attachments", [{"name": "a.jpg", "mimeType": "image/jpeg", "buffer": jpeg()}])
            tab.wait_for_selector(".lapor-chosen button")
            self.next(tab, "who")
            tab.check("#field-anonymous")
            self.next(tab, "review")
            tab.context.set_offline(True)
            self.send(tab)
            tab.wait_for_selector(".lapor-waits:focus")
            self.assertFalse(self.filed())
            other = tab.context.new_page()
            tab.context.set_offline(False)
            self.visit(other, "/lapor")  # a second tab and the first one's "online" both want to send
            tab.wait_for_selector(".lapor-outbox__line.is-sent")
            other.wait_for_selector(".lapor-outbox__line.is-sent")
            complaint = self.filed()
            self.assertEqual(len(complaint), 1)
            self.assertEqual(len(complaint.attachment_ids), 1)
            number, code = tab.locator(".lapor-outbox__line b").all_inner_texts()
            self.assertEqual(number, complaint.number)
            self.assertTrue(complaint._check_code(code))
            tab.click(".lapor-outbox button[data-act=noted]")
            other.wait_for_selector(".lapor-outbox", state="hidden")

    def test_form_opens_without_a_network(self):
        with self.browser() as browser:
            tab = self.form(browser)
            tab.wait_for_function(READY)
            tab.context.set_offline(True)
            tab.goto(self.base_url() + FORM)
            tab.wait_for_selector("html.lapor-ready")
            self.walk(tab)
            self.send(tab)
            tab.wait_for_selector(".lapor-waits:focus")
            tab.context.set_offline(False)
            self.visit(tab)  # as on another day
            tab.wait_for_selector(".lapor-outbox__line.is-sent")
            self.assertEqual(len(self.filed()), 1)
            names = tab.evaluate("caches.keys().then((keys) => Promise.all(keys.map((key) => caches.open(key).then((one) => one.keys())))).then((all) => all.flat().map((one) => new URL(one.url).pathname))")
            self.assertTrue(names)
            for name in names:
                self.assertRegex(name, r"^/(web/assets/|lapor_website/static/|lapor/baru/luring$)")

    def test_worker_goes_when_switched_off(self):
        with self.browser() as browser:
            tab = self.form(browser)
            tab.wait_for_function(READY)
            self.env["ir.config_parameter"].set_param("lapor_website.offline", "0")
            self.visit(tab)
            tab.wait_for_function("navigator.serviceWorker.getRegistration('/lapor').then((one) => !one)")
            self.assertEqual(tab.evaluate("caches.keys()"), [])

    def test_not_sent_in_the_name_of_another(self):
        session = self.authenticate("warga.uji", "warga.uji")
        with self.browser() as browser:
            tab = self.form(browser)
            self.walk(tab)
            tab.context.set_offline(True)
            self.send(tab)
            tab.wait_for_selector(".lapor-waits:focus")
            cookie = {"name": "session_id", "value": session.sid, "url": self.base_url()}
            tab.context.add_cookies([cookie])
            tab.context.set_offline(False)
            tab.wait_for_selector(".lapor-outbox__line.is-other")
            self.assertFalse(self.filed())
            tab.click(".lapor-outbox button[data-act=send]")
            tab.wait_for_selector(".lapor-outbox__line.is-sent")
            self.assertEqual(len(self.filed()), 1)

    def test_refused_one_comes_back_to_the_form(self):
        with self.browser() as browser:
            tab = self.form(browser)
            self.walk(tab)
            tab.context.set_offline(True)
            self.send(tab)
            tab.wait_for_selector(".lapor-waits:focus")
            self.env["ir.config_parameter"].set_param("lapor_website.proof_of_work", "always")
            tab.context.set_offline(False)
            tab.click(".lapor-outbox__line.is-refused button[data-act=open]")
            tab.wait_for_selector(".lapor-draft__offer:not([hidden])")
            tab.click(".lapor-draft__resume")
            self.on(tab, "review")
            self.send(tab)
            tab.wait_for_selector("#ringkasan:focus")  # the proof is asked for, and found by the browser
            tab.click(".lapor-send")
            self.thanked(tab)
            self.assertEqual(len(self.filed()), 1)

    def test_draft_comes_back_and_two_tabs_are_one_report(self):
        with self.browser() as browser:
            tab = self.form(browser)
            self.walk(tab, "evidence")
            tab.set_input_files("#field-attachments", [{"name": "a.jpg", "mimeType": "image/jpeg", "buffer": jpeg()}])
            tab.wait_for_selector(".lapor-chosen button")
            tab.wait_for_function("JSON.parse(localStorage.getItem('lapor-draft') || '{}').step === 'evidence'")
            tabs = [tab.context.new_page() for _ in range(2)]
            tab.close()
            for one in tabs:
                self.visit(one)
                one.click(".lapor-draft__resume")
                self.on(one, "evidence")
                one.wait_for_selector(".lapor-chosen button")
                self.next(one, "who")
                one.fill("#field-name", "Maria")
                one.fill("#field-phone", "0812 3456 7890")
                self.next(one, "review")
                self.assertIn(TITLE, one.inner_text(".lapor-review"))
                self.assertFalse(one.is_checked("#field-consent"), "consent is given anew")
            for one in tabs:
                self.send(one)
            numbers = {self.thanked(one) for one in tabs}
            self.assertEqual(numbers, set(self.filed().mapped("number")))
            self.assertEqual(len(numbers), 1)

    def test_draft_is_deleted_for_good(self):
        with self.browser() as browser:
            tab = self.form(browser)
            tab.check("#type-complaint")
            self.choose(tab, "category", "lampu mati")
            tab.wait_for_function("localStorage.getItem('lapor-draft')")
            tab.click(".lapor-draft__note .lapor-draft__drop")
            self.next(tab, "story")
            tab.fill("#field-title", TITLE)
            tab.wait_for_timeout(900)
            self.assertIsNone(tab.evaluate("localStorage.getItem('lapor-draft')"))
            self.visit(tab)
            self.assertFalse(tab.is_visible(".lapor-draft__offer"))

    def test_stopped_upload_keeps_everything(self):
        with self.browser() as browser:
            tab = self.form(browser)
            self.walk(tab)
            tab.route("**/lapor/baru", lambda route: None if route.request.method == "POST" else route.continue_())
            self.send(tab)
            tab.click(".lapor-sending__stop")
            tab.wait_for_selector(".lapor-send:focus")
            tab.unroute("**/lapor/baru")
            tab.click(".lapor-send")
            self.thanked(tab)
            self.assertEqual(len(self.filed()), 1)
