import re
import time
from unittest.mock import patch

from odoo.tests import tagged

from odoo.addons.lapor_website.tools import last_visit

from .common import TRACK, LaporWebCase

MY = "/my/lapor"


@tagged("post_install", "-at_install")
class TestLastVisit(LaporWebCase):
    """What came since the last visit bears the word; the browser alone remembers the visit, and names no report."""

    def later(self, seconds=last_visit.PAUSE + 60):
        """Let time go by: what the browser remembers is so much older."""
        [cookie] = [one for one in self.opener.cookies if one.name == last_visit.COOKIE]
        cookie.value = re.sub(r"\.([0-9a-f]{2,9})", lambda found: f".{int(found[1], 16) - seconds:x}", cookie.value)
        self.opener.cookies.set_cookie(cookie)

    def new(self, url):
        _response, tree = self.page(url)
        return [item.xpath("normalize-space(h3/text() | .//a/b)") for item in
                tree.xpath("//li[.//span[@class='lapor-new']]")]  # fmt: skip

    def test_report(self):
        self.enter(self.complaint.number, self.code)
        url = f"{TRACK}/{self.complaint.number}"
        self.assertFalse(self.new(url), "at the first visit nothing is new")
        self.later()
        self.complaint._reporter_act("reply", text="Halo")
        self.env.flush_all()
        self.assertFalse(self.new(url), "what she did herself is not new to her")
        self.later()
        self.complaint._apply("ask", actor="coordinator", text="Di mana?")
        self.env.flush_all()
        asked = self.new(url)
        self.assertEqual(len(asked), 1)
        self.assertEqual(self.new(url), asked, "the mark stays for the visit")
        time.sleep(1)
        with patch.object(last_visit, "PAUSE", 0):
            self.assertFalse(self.new(url), "seen on the visit before")

    def test_list(self):
        self.authenticate("warga.uji", "warga.uji")
        self.assertFalse(self.new(MY))
        self.later()
        self.complaint._apply("ask", actor="coordinator", text="Di mana?")
        self.env.flush_all()
        self.assertEqual(self.new(MY), ["Lampu jalan mati"])
        self.url_open(f"{MY}/{self.complaint.number}")
        time.sleep(1)
        self.assertFalse(self.new(MY), "opened means read")

    def test_the_cookie_tells_nothing_and_bears_anything(self):
        self.authenticate("warga.uji", "warga.uji")
        for number in range(last_visit.MOST + 5):
            self.file_one(title=f"Laporan {number}")
        self.env.flush_all()
        for report in self.env["lapor.complaint"]._owned_by(self.citizen):
            response = self.url_open(f"{MY}/{report.number}")
        value = response.cookies[last_visit.COOKIE]
        self.assertEqual(value.count("~"), last_visit.MOST - 1)
        self.assertNotIn(self.complaint.number[-6:], value)
        self.assertIn("HttpOnly", response.headers["Set-Cookie"])
        for odd in ("", "x", "~~.", "ffffffffff.fffffffff.fffffffff", "é" * 50, "0123456789.1.1~" * 500):
            self.opener.cookies.set(last_visit.COOKIE, odd.encode("ascii", "ignore").decode())
            self.assertEqual(self.url_open(MY).status_code, 200, odd)
