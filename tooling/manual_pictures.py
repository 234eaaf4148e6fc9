"""Takes the pictures of the manuals from the served demo, as the people of the demo see it. Run by ./lapor manual.

Each picture is one line: its name, who looks, where, what is pressed before, and which part of the screen is kept.
"""

import io
import sys
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import sync_playwright

PASSWORD = "lapor"  # noqa: S105 - of the demo
WIDE, PHONE = {"width": 1280, "height": 760}, {"width": 390, "height": 780}
QUALITY = 72
READY = ".o_action_manager .o_view_controller, .o_lapor_learn"
CARD = ".o_kanban_record:has(.o_lapor_clock)"
ROW = ".o_data_row td[name=title]"


class Picture(NamedTuple):
    """One picture; `press` are selectors clicked in turn, `part` is a selector, empty for the whole screen."""

    name: str
    login: str
    path: str
    press: tuple = ()
    part: str = ""
    view: dict = WIDE


PRACTICE = "/odoo/lapor-practice"
PICTURES = (
    Picture("belajar", "ktu.dpupr", "/odoo/lapor-learn", view={"width": 1000, "height": 560}),
    Picture("latihan", "ktu.dpupr", "/odoo/lapor-learn", (".o_lapor_begin", f"wait:{CARD}")),
    Picture("papan", "ktu.dpupr", "/odoo/lapor-board"),
    Picture("kartu", "ktu.dpupr", "/odoo/lapor-board", part=f"{CARD} >> nth=0"),
    Picture("laporan", "ktu.dpupr", PRACTICE, ('.o_kanban_record:has([data-state="forwarded"])',)),
    Picture("jawab", "ktu.dpupr", PRACTICE, (
        '.o_kanban_record:has([data-state="in_progress"])', ".o_lapor_answer"), ".modal-content"),
    Picture("kembalikan", "ktu.dpupr", PRACTICE, (
        '.o_kanban_record:has([data-state="forwarded"])', "button[data-hotkey=l]"), ".modal-content"),
    Picture("ponsel", "ktu.dpupr", PRACTICE, ('.o_kanban_record:has([data-state="in_progress"])',), view=PHONE),
    Picture("verifikasi", "koordinator", "/odoo/lapor-inbox"),
    Picture("disposisikan", "koordinator", "/odoo/lapor-learn", (
        ".o_lapor_begin", '.o_kanban_record:has([data-state="submitted"])', ".o_lapor_forward"), ".modal-content"),
    Picture("kategori", "koordinator", "/odoo/action-lapor_complaints.lapor_category_action"),
    Picture("jenjang", "koordinator", "/odoo/action-lapor_complaints.lapor_escalation_rule_action"),
    Picture("setujui", "kepala.dpupr", "/odoo/lapor-learn", (
        '.o_lapor_lesson[data-role="head"] .o_lapor_begin', '.o_kanban_record:has([data-answer="approval"])')),
    Picture("permintaan", "kustodian", "/odoo/action-lapor_complaints.lapor_data_request_action"),
    Picture("pengawas", "inspektur", "/odoo/lapor-all"),
    Picture("analisis", "inspektur", "/odoo/action-lapor_complaints.lapor_complaint_analysis_action"),
)  # fmt: skip


@contextmanager
def logged_in(browser, url, login):
    """Give a page of somebody who has logged in; practice that is begun on it is ended with it."""
    context = browser.new_context(viewport=WIDE, locale="id-ID", timezone_id="Asia/Jayapura", reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.goto(f"{url}/web/login")
    page.fill("input[name=login]", login)
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_selector(".o_main_navbar")
    yield page
    page.evaluate(END)
    context.close()


def take(page, url, picture, folder):
    """Take one picture and write it as a small WebP."""
    page.set_viewport_size(picture.view)
    page.goto(url + picture.path)
    page.wait_for_selector(READY)
    for selector in picture.press:
        wait, _colon, rest = selector.partition("wait:")
        if rest and not wait:
            page.wait_for_selector(rest)
        else:
            page.locator(selector).first.click()
        page.wait_for_timeout(1500)
    page.wait_for_timeout(1200)
    shown = page.locator(picture.part) if picture.part else page
    image = Image.open(io.BytesIO(shown.screenshot(animations="disabled"))).convert("RGB")
    image.save(folder / f"{picture.name}.webp", quality=QUALITY, method=6)
    print(f"  {picture.name}", flush=True)


def main(url, folder):
    """Take all pictures, one person after the other."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=arguments)
        for login, pictures in groupby(PICTURES, key=lambda picture: picture.login):
            with logged_in(browser, url, login) as page:
                for picture in pictures:
                    take(page, url, picture, folder)


END = """() => fetch("/web/dataset/call_kw/lapor.practice/end", {
    method: "POST", headers: {"Content-Type": "application/json"},
    body: JSON.stringify({params: {model: "lapor.practice", method: "end", args: [], kwargs: {}}}),
})"""

if __name__ == "__main__":
    main(*sys.argv[1:3])
