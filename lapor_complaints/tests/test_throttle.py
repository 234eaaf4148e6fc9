"""Allowances: what is counted, how it comes back, and that nothing is lost between parallel requests."""

import threading

from odoo import SUPERUSER_ID, api
from odoo.tests import tagged

from odoo.addons.lapor_complaints.models.throttle import MOST, Limit

from .common import LaporCase
from .parallel import ParallelCase

FIVE = Limit("uji", 5, 100, 3)
LONG = Limit("uji_panjang", 10, 1000)


@tagged("post_install", "-at_install")
class TestThrottle(LaporCase):
    def hit(self, *attempts):
        return self.env["lapor.throttle"]._hit(attempts)

    def pass_time(self, seconds):
        self.env.cr.execute("UPDATE lapor_throttle SET full_at = full_at - %s * interval '1 second'", [seconds])

    def test_loads_grow_and_come_back(self):
        loads = [self.hit((FIVE, "a"))[0] for _attempt in range(6)]
        for load, expected in zip(loads, (0.2, 0.4, 0.6, 0.8, 1, 1.2), strict=True):
            self.assertAlmostEqual(load, expected, places=2)
        self.pass_time(40)
        self.assertAlmostEqual(self.env["lapor.throttle"]._peek([(FIVE, "a")])[0], 0.8, places=1)
        self.pass_time(1000)
        self.assertAlmostEqual(self.hit((FIVE, "a"))[0], 0.2, places=2)

    def test_keys_and_scopes_are_apart_and_answered_in_order(self):
        self.hit((FIVE, "a"), (LONG, "a"))
        loads = self.hit((LONG, "b"), (FIVE, "a"), (LONG, "a"))
        for load, expected in zip(loads, (0.1, 0.4, 0.2), strict=True):
            self.assertAlmostEqual(load, expected, places=2)
        self.assertEqual(self.env["lapor.throttle"]._peek([(FIVE, "tak dikenal")]), [0])
        self.assertEqual(self.hit(), [])

    def test_one_key_twice_in_one_attempt_counts_once(self):
        self.assertEqual(len(set(self.hit((FIVE, "a"), (FIVE, "a")))), 1)

    def test_the_debt_is_bounded(self):
        self.hit(*[(FIVE, "a")])
        self.env.cr.execute("UPDATE lapor_throttle SET full_at = full_at + interval '10 years'")
        self.assertAlmostEqual(self.hit((FIVE, "a"))[0], MOST, places=1)

    def test_rows_stay_few_and_name_nobody(self):
        for _attempt in range(30):
            self.hit((FIVE, "kenari@uji.example"))
        rows = self.env["lapor.throttle"].search([])
        self.env.cr.execute("SELECT count(*) FROM lapor_throttle WHERE lapor_throttle::text ILIKE '%kenari%'")
        self.assertEqual(self.env.cr.fetchone()[0], 0)
        self.assertEqual(len(rows), 1)
        self.pass_time(FIVE.seconds * MOST + 1)
        rows._gc_full()
        self.env.invalidate_all()
        self.assertFalse(self.env["lapor.throttle"].search([]))


@tagged("post_install", "-at_install")
class TestThrottleParallel(ParallelCase):
    """In real transactions, at the same time."""

    def setUp(self):
        super().setUp()
        self.addCleanup(self.as_root, self._clear)

    @staticmethod
    def _clear(env):
        env.cr.execute("DELETE FROM lapor_throttle")

    def _hits(self, times, loads):
        with self.registry.cursor() as cr:
            throttle = api.Environment(cr, SUPERUSER_ID, {})["lapor.throttle"]
            loads += [throttle._hit([(LONG, "bersama"), (FIVE, "juga")])[0] for _time in range(times)]

    def test_none_is_lost(self):
        loads = []
        threads = [threading.Thread(target=self._hits, args=(10, loads)) for _thread in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(30)
        self.assertEqual(len(loads), 60, "no attempt has failed")
        self.assertAlmostEqual(max(loads), 6, delta=0.05)
        self.assertEqual(len({round(load, 1) for load in loads}), 60, "each has seen those before it")

    def test_it_counts_although_the_request_fails(self):
        with self.registry.cursor() as cr:
            env = api.Environment(cr, SUPERUSER_ID, {})
            env["lapor.throttle"]._hit([(LONG, "gagal")])
            cr.rollback()
            load = env["lapor.throttle"]._peek([(LONG, "gagal")])[0]
        self.assertAlmostEqual(load, 0.1, delta=0.01)
