"""Words found nowhere else go through every public way in: no log line holds one of them."""

import io
import json
import logging
import threading
from contextlib import contextmanager
from unittest.mock import patch

from odoo.tests import tagged

from odoo.addons.lapor_complaints.ops.json_log import JsonFormatter
from odoo.addons.lapor_complaints.ops.redact import redact

from .common import TRACK, LaporWebCase

NAME, SURNAME, MAIL, PHONE = "Kenarinama", "kenaricari", "kenarisurel@uji.example", "081299887766"
CODE = "KENARKDE"
PLAIN_FORMAT = "%(levelname)s %(name)s: %(message)s"


@tagged("post_install", "-at_install")
class TestLogCanary(LaporWebCase):
    def setUp(self):
        super().setUp()
        self.outputs, self.handlers = {"json": io.StringIO(), "plain": io.StringIO()}, []
        for kind, formatter in (("json", JsonFormatter()), ("plain", logging.Formatter(PLAIN_FORMAT))):
            handler = logging.StreamHandler(self.outputs[kind])
            handler.setFormatter(formatter)
            self.handlers.append(handler)
            logging.getLogger().addHandler(handler)
            self.addCleanup(logging.getLogger().removeHandler, handler)

    @contextmanager
    def heard_here_alone(self, *names):
        """Keep what these loggers say out of the log of the test run, which takes errors for failures."""
        loggers = [logging.getLogger(name) for name in names]
        for logger in loggers:
            logger.propagate, logger.handlers = False, self.handlers
        try:
            yield
        finally:
            for logger in loggers:
                logger.propagate, logger.handlers = True, []

    def walk(self):
        """Go where citizens go, rightly and wrongly; return what must not be in the log."""
        response, _tree = self.send(name=NAME, email=MAIL, phone=PHONE, title=f"Laporan {NAME}")
        self.assertEqual(response.status_code, 200)
        filed = self.newest()
        self.assertEqual(filed.title, f"Laporan {NAME}")
        self.send(name=NAME, email="bukan surel", phone=PHONE, title=NAME * 200)
        self.enter(filed.number, CODE)
        self.enter(self.complaint.number, self.code)
        self.url_open(f"{TRACK}?nomor={filed.number}")
        self.url_open(f"{TRACK}/{filed.number}")
        self.url_open(f"/lapor/laporan?cari={SURNAME}&q={MAIL}")
        self.url_open(f"/lapor/{SURNAME}?nama={NAME}")
        self.url_open(f"/lapor/jawab/{filed.number}/lengkapi?token=kenaritoken123456")
        return [NAME, SURNAME, MAIL, PHONE, CODE, self.code, filed.number, self.complaint.number, "kenaritoken"]

    def break_down(self):
        """Let a page fall over what was sent, in words and in SQL; and let somebody fail to log in."""
        statistics = type(self.env["lapor.statistics"])
        with patch.object(statistics, "_totals", side_effect=ValueError(f"{NAME} {MAIL}")):
            self.assertEqual(self.url_open("/lapor").status_code, 500)

        def broken(record):
            record.env.cr.execute("SELECT %s::integer", [NAME])

        with patch.object(statistics, "_totals", broken):
            self.assertEqual(self.url_open("/lapor").status_code, 500)
        _response, tree = self.page("/web/login")
        token = tree.xpath("//input[@name='csrf_token']/@value")[0]
        self.url_open("/web/login", data={"csrf_token": token, "login": MAIL, "password": f"{NAME}{PHONE}"})

    def test_nothing_of_a_person_in_any_line(self):
        needles = self.walk()
        with self.heard_here_alone("odoo.http", "odoo.sql_db"):
            self.break_down()
        text = self.outputs["json"].getvalue()
        lines = [json.loads(line) for line in text.splitlines()]
        for needle in needles:
            self.assertNotIn(needle.lower(), text.lower())
        access = [line for line in lines if "route" in line]
        self.assertIn((f"{TRACK}/<string:number>", 200), [(line["route"], line["status"]) for line in access])
        self.assertIn((f"{TRACK}", 200), [(line["route"], line["status"]) for line in access])
        self.assertIn("(none)", [line["route"] for line in access])
        self.assertTrue(all(line["queries"] is not None and line["ms"] >= 0 for line in access))
        self.assertEqual(len({line["request"] for line in access}), len(access))
        # The failed page can be found by its type and place, and by the request's id
        failed = [line for line in lines if line.get("exception") == "ValueError"]
        self.assertIn("bad query", [line.get("message") for line in lines])
        self.assertTrue(failed and failed[0]["frames"])
        self.assertIn(failed[0]["request"], [line["request"] for line in access if line["status"] == 500])
        # Without the switch as well: no access line names a path or a query
        lines = [line for line in self.outputs["plain"].getvalue().splitlines() if " werkzeug: " in line]
        self.assertGreater(len(lines), 10)
        for needle in needles:
            self.assertNotIn(needle.lower(), "\n".join(lines).lower())

    def test_id_of_the_proxy_is_taken_and_words_are_not(self):
        for sent, taken in (("0123456789abcdef0123", True), (NAME, False)):
            self.url_open("/lapor", headers={"X-Request-Id": sent})
            lines = [json.loads(line) for line in self.outputs["json"].getvalue().splitlines()]
            self.assertEqual(lines[-1]["request"] == sent, taken)

    def test_tracebacks_as_text_and_addresses_beside_stacks(self):
        logging.getLogger("odoo.addons.http_routing.models.ir_http").info("500 Server Error:\n\nTraceback\n%s", NAME)
        urls, view = [], type(self.env["lapor.statistics"])._totals

        def looked(record):
            urls.append(threading.current_thread().url)
            return view(record)

        with patch.object(type(self.env["lapor.statistics"]), "_totals", looked):
            self.url_open(f"/lapor?kode={CODE}")
        self.assertEqual(urls, ["/lapor"])
        self.assertNotIn(NAME, self.outputs["json"].getvalue())

    def test_what_has_a_form_is_cleaned(self):
        for text, left in (
            ("mail to kenari@uji.example failed", "mail to [email] failed"),
            ("call 0812-9988-7766 now", "call [digits] now"),
            ("NIK 8171019988776655", "NIK [digits]"),
            ("GET /lapor?kode=KENA", "GET /lapor?[query]"),
            ("code 7KQW-3FHJ", "code [code]"),
            ("report AMB-2026-000123", "report [number]"),
            ("3 letters in 12.5 s", "3 letters in 12.5 s"),
        ):
            self.assertEqual(redact(text), left)
