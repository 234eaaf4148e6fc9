"""Health, readiness and metrics over the wire: a stranger learns whether it runs, an operator why not."""

from unittest.mock import patch

import psycopg2

from odoo.tests import new_test_user, tagged

from odoo.addons.lapor_complaints.models import operations_figures
from odoo.addons.lapor_complaints.ops.operators import ADDRESSES, TOKEN

from .common import LaporWebCase

ALIVE, READY, METRICS = "/lapor/sehat", "/lapor/siap", "/lapor/metrik"
SECRET = "kunci-operator-yang-panjang-sekali"


@tagged("post_install", "-at_install")
class TestOperations(LaporWebCase):
    def setUp(self):
        super().setUp()
        operations_figures._kept.clear()
        self.addCleanup(operations_figures._kept.clear)
        self.parameters = self.env["ir.config_parameter"]

    def ask(self, url, token=None, **headers):
        if token:
            headers["Authorization"] = f"Bearer {token}"
        return self.url_open(url, headers=headers, allow_redirects=False)

    def test_strangers_learn_only_whether_it_runs(self):
        new_test_user(self.env, "verifikator.ops", groups="lapor_complaints.lapor_complaints_group_coordinator")
        self.parameters.set_param(TOKEN, SECRET)
        for login in (None, "warga.uji", "verifikator.ops"):
            if login:
                self.authenticate(login, login)
            with self.subTest(login=login):
                self.assertEqual((self.ask(ALIVE).status_code, self.ask(ALIVE).text), (200, "ok\n"))
                ready = self.ask(READY)
                self.assertEqual((ready.status_code, set(ready.json())), (200, {"status"}))
                for token in (None, "salah" * 10, SECRET[:-1], "kunci-ö"):
                    headers = {"Authorization": f"Bearer {token}".encode()} if token else {}
                    self.assertEqual(self.url_open(METRICS, headers=headers).status_code, 404)
        self.assertEqual(self.ask(f"{METRICS}?token={SECRET}").status_code, 404)
        self.assertNotIn("session_id", self.ask(ALIVE).headers.get("Set-Cookie", ""))

    def test_nobody_is_an_operator_by_default_or_by_a_short_token(self):
        self.assertEqual(self.ask(METRICS, token=" ").status_code, 404)
        self.parameters.set_param(TOKEN, "pendek")
        self.assertEqual(self.ask(METRICS, token="pendek").status_code, 404)

    def test_operator_by_token(self):
        self.parameters.set_param(TOKEN, SECRET)
        self.ask("/lapor")
        self.ask(f"/lapor/lacak/{self.complaint.number}")
        self.ask("/tidak/ada")
        self.assertEqual(set(self.ask(READY, token=SECRET).json()["checks"]), {"database", "disk", "letters", "crons"})
        response = self.ask(METRICS, token=SECRET)
        self.assertEqual(response.status_code, 200)
        self.assertTrue(response.headers["Content-Type"].startswith("text/plain; version=0.0.4"))
        self.assertEqual(response.headers["Cache-Control"], "no-store")
        text = response.text
        self.assertRegex(text, r'lapor_http_requests_total\{method="GET",route="/lapor",status="200"\} \d+')
        self.assertIn('route="/lapor/lacak/<string:number>",status="303"', text)
        self.assertIn('lapor_open_complaints{state="submitted"}', text)
        self.assertIn('lapor_cron_late_seconds{cron="lapor_complaints.ir_cron_lapor_escalate"}', text)
        self.assertNotIn(self.complaint.number, text)
        for line in text.splitlines():
            self.assertRegex(line, r'^(# (HELP|TYPE) lapor_\w+ .+|lapor_\w+(\{(\w+="[^"]*",?)+\})? -?[\d.e+-]+)$')

    def test_operator_by_address(self):
        self.parameters.set_param(ADDRESSES, "10.1.0.0/16, 127.0.0.1")
        self.assertEqual(self.ask(METRICS).status_code, 200)
        # a proxy that Odoo was not told of stands between: everybody would come from this address
        self.assertEqual(self.ask(METRICS, **{"X-Forwarded-For": "198.51.100.7"}).status_code, 404)
        for setting in ("10.1.0.0/16", "nonsense, 127.0.0.1", ""):
            self.parameters.set_param(ADDRESSES, setting)
            self.assertEqual(self.ask(METRICS).status_code, 404, setting)

    def test_not_ready_without_a_database_that_stores(self):
        operations = type(self.env["lapor.operations"])
        with patch.object(operations, "_check_database", side_effect=psycopg2.OperationalError("host=db1")):
            response = self.ask(READY, token=SECRET)
        self.assertEqual((response.status_code, response.json()), (503, {"status": "fail"}))
        with patch.object(operations, "_check_disk", lambda self: ("fail", "7 MB free")):
            response = self.ask(READY)
        self.assertEqual((response.status_code, response.json()), (503, {"status": "fail"}))
