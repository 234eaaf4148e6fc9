"""The tools of the faults do what they say: else a fault would prove nothing."""

import email
import hashlib
import smtplib
import unittest
import zlib

from tooling import filing_client, ports
from tooling.fault_storm import Storm
from tooling.fault_verdict import verdict
from tooling.filing_client import NoAnswer, Report, Visitor, multipart, own_address, proof
from tooling.mailbox_server import MailboxServer
from tooling.photo import photo
from tooling.tests.support import heard

CHALLENGE = '<div data-seed="abc" data-bits="8"><input type="hidden" name="challenge" value="a&amp;b"/></div>'


class TestFilingClient(unittest.TestCase):
    def test_each_visitor_comes_from_an_address_of_her_own(self):
        addresses = {own_address(number) for number in range(1, 30_000)}
        self.assertEqual(len(addresses), 29_999)
        self.assertTrue(all(int(part) < 256 for one in addresses for part in one.split(".")))

    def test_a_form_arrives_as_it_was_sent(self):
        mark, body = multipart({"title": "Lampu “padam”"}, [("attachments", "a.png", b"\x00\r\n\xff")])
        head = f"Content-Type: multipart/form-data; boundary={mark}\r\n\r\n".encode()
        parts = email.message_from_bytes(head + body).get_payload()
        self.assertEqual(parts[0].get_payload(decode=True).decode(), "Lampu “padam”")
        self.assertEqual(parts[1].get_payload(decode=True), b"\x00\r\n\xff")

    def test_a_proof_is_found(self):
        found = proof(CHALLENGE)
        self.assertEqual(found["challenge"], "a&b")
        self.assertEqual(hashlib.sha256(f"abc{found['proof']}".encode()).digest()[0], 0)
        self.assertEqual(proof("<p>nothing is asked</p>"), {})

    def test_a_server_that_is_gone_is_no_answer(self):
        told, visitor = [], Visitor(ports.free_port())
        with self.assertRaises(NoAnswer):
            Report().send_until_taken(visitor, seconds=0, told=told.append)
        self.assertEqual(len(told), 1)

    def test_a_page_instead_of_json_is_no_answer(self):
        with self.assertRaises(NoAnswer):
            filing_client.ok(filing_client.Answer(200, {}, b"<html>"))


class TestOthers(unittest.TestCase):
    def test_photos_differ_and_come_again(self):
        self.assertEqual(photo(1), photo(1))
        self.assertNotEqual(photo(1), photo(2))
        place = photo(1).index(b"IDAT")
        size = int.from_bytes(photo(1)[place - 4 : place], "big")
        self.assertEqual(len(zlib.decompress(photo(1)[place + 4 : place + 4 + size])), 120 * (1 + 3 * 160))

    def test_the_mail_server_counts_what_it_takes(self):
        server = MailboxServer()
        server.open()
        self.addCleanup(server.close)
        with smtplib.SMTP("127.0.0.1", server.port, timeout=10) as client:
            client.sendmail("a@uji.example", ["b@uji.example", "c@uji.example"], "Subject: Uji\n\n.titik\n")
        self.assertEqual(server.delivered, {"b@uji.example": 1, "c@uji.example": 1})
        server.silent = True
        with self.assertRaises(smtplib.SMTPServerDisconnected):
            smtplib.SMTP("127.0.0.1", server.port, timeout=0.2)

    def test_a_device_that_fails_is_not_kept_silent(self):
        storm = Storm(ports.free_port(), 1, devices=1)
        storm.device = lambda number: 1 / 0
        with self.assertRaises(ZeroDivisionError):
            storm.while_sending(lambda: None)

    def test_problems_fail_and_skips_are_counted(self):
        with heard():
            self.assertEqual(verdict("x", ["a"]).last_line(), "0 passed, 1 failed, 0 skipped")
        self.assertEqual(verdict("x", [], skipped=1).last_line(), "0 passed, 0 failed, 1 skipped")
