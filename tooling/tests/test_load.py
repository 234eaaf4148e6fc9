import os
import threading
import unittest
from http.server import BaseHTTPRequestHandler, HTTPServer

from benchmarks.load import generator, processes, table
from benchmarks.load.figures import Memory, Result, percentile
from benchmarks.load.options import parse
from benchmarks.load.rounds import plan
from benchmarks.load.scenarios import MIX

from .support import heard


def seen(times, **more):
    """One round as the generator tells it."""
    return {
        "times": times, "errors": {}, "acknowledged": [], "visits": 1, "seconds": 2, "generator_cpu": 0.1,
        "worker_cpu": 0.3, "database_cpu": 0.1, **more,
    }  # fmt: skip


class TestFigures(unittest.TestCase):
    def test_percentiles(self):
        values = list(range(100, 0, -1))
        self.assertEqual([percentile(values, share) for share in (0.5, 0.95, 0.99, 1)], [50, 95, 99, 100])
        self.assertEqual(percentile([7], 0.99), 7)
        self.assertIsNone(percentile([], 0.5))

    def test_rounds_are_added(self):
        result = Result()
        result.add(seen({"home": [10, 20]}, errors={"home: HTTP 500": 1}))
        result.add(seen({"home": [30], "map": [40]}, errors={"home: HTTP 500": 2}, acknowledged=["A-1"]))
        self.assertEqual((result.requests, result.rate, result.errors["home: HTTP 500"]), (4, 1, 3))
        self.assertAlmostEqual(result.cost, 200)
        self.assertEqual((result.times, result.acknowledged), ({"home": [10, 20, 30], "map": [40]}, ["A-1"]))

    def test_growth_is_per_thousand_requests(self):
        self.assertEqual(Memory(pss=[1_000, 9_000, 5_000]).growth(2_000), 2_000)


class TestTable(unittest.TestCase):
    def test_share_of_the_plain_page_and_errors_by_kind(self):
        results = {"plain": Result(), "browse": Result()}
        results["plain"].add(seen({"plain page": [1, 1]}, worker_cpu=0.1, database_cpu=0))
        results["browse"].add(seen({"home": [5], "map": [7]}, errors={"map: HTTP 503": 1}))
        memories = [Memory(rss=[120_000_000, 130_000_000], pss=[100_000_000, 90_000_000])]
        told = table.lines(results, memories, (3, 0), ["A machine."], table.marked)
        self.assertIn("| browse | 2 | 1.0 | 5.0 | 7.0 | 7.0 | 1 | 200.0 | 25 % |", told)
        self.assertIn("| · map | 1 |  | 7.0 | 7.0 | 7.0 |  |  |  |", told)
        self.assertIn("| 1 | 100.0 MB | 90.0 MB | 100.0 MB | 130.0 MB | -2.5 GB |", told)
        self.assertIn("* Error in browse: map: HTTP 503, 1 times.", told)
        self.assertIn("* Acknowledged reports: 3; missing or without photo: 0.", told)
        self.assertEqual(len({len(line) for line in table.aligned(("a", "b"), [["x", "10"], ["yy", "2"]])}), 1)


class TestOptions(unittest.TestCase):
    def test_seconds(self):
        self.assertEqual((parse([]).seconds, parse(["--quick"]).seconds, parse(["--seconds", "9"]).seconds), (60, 3, 9))

    def test_what_cannot_be(self):
        for wrong in (["--seconds", "0"], ["--users", "-1"], ["--users", "many"], ["--nothing"]):
            with heard(), self.assertRaises(SystemExit):
                parse(wrong)

    def test_rounds_take_turns(self):
        self.assertEqual((plan(3), plan(9), plan(60)), ([3], [4.5, 4.5], [15] * 4))

    def test_mix_is_of_a_hundred(self):
        self.assertEqual(sum(MIX.values()), 100)


class Answers(BaseHTTPRequestHandler):
    """Says 200 to the map data and 503 to all else."""

    def do_GET(self):
        self.send_response(200 if "peta" in self.path else 503)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, *_line):
        pass


class TestGenerator(unittest.TestCase):
    def test_each_error_is_counted_by_kind(self):
        with HTTPServer(("127.0.0.1", 0), Answers) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            job = {"scenario": "plain", "seconds": 0.3, "users": 2, "port": server.server_port, "seed": 1, "facts": {}}
            told = generator.run(job)
            server.shutdown()
        count = len(told["times"]["plain page"])
        self.assertGreater(count, 2)
        self.assertEqual(told["errors"], {"plain page: HTTP 503": count})
        self.assertEqual((told["visits"], told["acknowledged"]), (0, []))

    def test_no_server_is_an_error_too(self):
        with HTTPServer(("127.0.0.1", 0), Answers) as server:
            port = server.server_port
        world = generator.World({"port": port, "facts": {}, "seed": 1}, 0, [])
        world.visit(generator.SCENARIOS["plain"])
        self.assertEqual(dict(world.errors), {"plain page: ConnectionRefusedError": 1})

    def test_visitor_who_falls_over_is_counted(self):
        world = generator.World({"port": 1, "facts": {"areas": []}, "seed": 1}, 0, [])
        world.visitor = lambda: None
        world.visit(generator.SCENARIOS["browse"])
        self.assertEqual(len(world.errors), 1)


class TestProcesses(unittest.TestCase):
    def test_own_process(self):
        resident, proportional = processes.memory(os.getpid())
        self.assertGreaterEqual(resident, proportional)
        self.assertGreater(processes.cpu(os.getpid()), 0)
        self.assertIsNone(processes.memory(2**22 + 1))
        self.assertEqual(processes.cpu(None), 0)
