"""What the processes of a cluster are told; that nginx takes the shipped file for it; that nothing is asked twice."""

import re
import subprocess
import unittest

from tooling import cluster, cluster_layout, cluster_nginx, nginx, visitor
from tooling.cluster_replica import Replica
from tooling.console import Trouble
from tooling.postgres import Cluster
from tooling.tests.support import CheckoutCase, heard, variables

REPLICA = {"PGHOST": "/run/replica", "PGPORT": "5432"}


def option(options, name):
    return options[options.index(name) + 1]


class TestLayout(unittest.TestCase):
    def test_every_server_has_ports_of_its_own(self):
        layout = cluster_layout.planned("127.0.0.1", 8200, 3)
        ports = [port for _host, port in layout.addresses]
        self.assertEqual(sorted(ports), [8200, 8211, 8212, 8213, 8221, 8222, 8223])
        self.assertEqual(len(set(cluster_layout.anywhere(2).addresses)), 5)

    def test_nonsense_is_refused(self):
        for port, count in ((8200, 0), (8200, 9), (65530, 2)):
            with self.subTest(port=port, count=count), self.assertRaises(Trouble):
                cluster_layout.planned("127.0.0.1", port, count)

    def test_servers_read_from_the_replica_and_run_no_crons(self):
        options = cluster_layout.server_options("lapor", 2, (8212, 8222), REPLICA)
        self.assertEqual(option(options, "--db_replica_host"), "/run/replica")
        self.assertEqual(option(options, "--max-cron-threads"), 0)
        self.assertIn("--proxy-mode", options)

    def test_cron_worker_writes_to_the_primary_and_shows_no_pages(self):
        options = cluster_layout.cron_options("lapor")
        self.assertIn("--no-http", options)
        self.assertNotIn("--db_replica_host", options)

    def test_command_line(self):
        self.assertEqual(vars(cluster.parse([])), {"database": "lapor", "servers": 2})
        self.assertEqual(vars(cluster.parse(["--servers", "4", "kota"])), {"database": "kota", "servers": 4})

    def test_a_server_of_ones_own_is_not_copied(self):
        with variables(PGHOST="db.example"), self.assertRaises(Trouble):
            cluster.main([])


class TestNginx(CheckoutCase):
    def setUp(self):
        super().setUp()
        self.layout = cluster_layout.planned("127.0.0.1", 8200, 2)
        self.text = cluster_nginx.site(self.layout, self.root)

    def test_all_servers_are_behind_the_front(self):
        self.assertEqual(re.findall(r"^    server 127\.0\.0\.1:(\d+) ", self.text, re.MULTILINE), ["8211", "8212"])
        self.assertEqual(re.findall(r"^    listen (\S+);", self.text, re.MULTILINE), ["127.0.0.1:8200"])
        self.assertIn("{ server 127.0.0.1:8221; server 127.0.0.1:8222; }", self.text)

    def test_what_was_sent_is_not_sent_again(self):
        retried = re.findall(r"proxy_next_upstream ([^;]+);", self.text)
        self.assertTrue(retried)
        for conditions in retried:
            self.assertNotIn("non_idempotent", conditions)
            self.assertNotIn("http_500", conditions)  # a page with a fault would take servers out, one after the other

    def test_what_guards_in_service_guards_here(self):
        for line in ("limit_req zone=lapor_posts", "X-Forwarded-For $remote_addr;", "error_page 502 503 504 =503"):
            self.assertIn(line, self.text)
        said = re.sub(r"(?m)^\s*#.*", "", self.text)
        self.assertNotRegex(said, r"(?m)^\s*ssl_|example\.go\.id|/etc/|/var/")

    def test_a_changed_file_is_not_passed_over(self):
        with self.assertRaises(Trouble):
            cluster_nginx.site(self.layout, self.root, "server { listen 80; }")

    def test_nginx_takes_it(self):
        command = [*cluster_nginx.write(self.layout, self.root), "-t", "-q"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_root_keeps_its_rights_and_others_have_none_to_give(self):
        self.assertIn("user root;", cluster_nginx.main_file(self.root, 0))
        self.assertNotIn("user ", cluster_nginx.main_file(self.root, 1000))


class TestSorryPage(unittest.TestCase):
    def test_it_needs_nobody(self):
        text = (cluster_nginx.FOLDER / "sebentar.html").read_text()
        self.assertNotRegex(text, r"https?://|src=|@import|url\(")
        self.assertIn('<html lang="id">', text)
        self.assertIn('lang="en"', text)


class TestReplica(CheckoutCase):
    def test_it_lies_apart_from_the_primary(self):
        primary = Cluster(self.paths)
        replica = Replica(primary)
        self.assertNotEqual(replica.data, primary.data)
        self.assertNotEqual(replica.environment["PGHOST"], primary.environment["PGHOST"])
        self.assertFalse(replica.is_running())
        with heard():
            replica.remove()  # when there is none


class TestVisitor(unittest.TestCase):
    def test_addresses_differ_and_are_of_this_machine(self):
        addresses = {visitor.next_address() for _number in range(600)}
        self.assertEqual(len(addresses), 600)
        for address in addresses:
            self.assertRegex(address, r"^127(\.\d{1,3}){3}$")

    def test_a_form_with_a_file_ends_where_it_says(self):
        kind, body = visitor.multipart({"title": "Lampu"}, [("attachments", "a.png", "image/png", b"\x89PNG")])
        edge = kind.split("boundary=")[1]
        self.assertTrue(body.endswith(f"--{edge}--\r\n".encode()))
        self.assertEqual(body.count(edge.encode()), 3)
        self.assertIn(b'name="title"\r\n\r\nLampu\r\n', body)


class TestProgram(unittest.TestCase):
    def test_nginx_is_there(self):
        self.assertTrue(nginx.program().is_file())
