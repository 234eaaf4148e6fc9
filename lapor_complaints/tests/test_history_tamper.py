"""Whoever owns the database can change everything. Verification names what was done."""

import psycopg2

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import STAFF, picture
from .history_common import HistoryCase

EVENT = "lapor_complaint_event"
COLUMNS = (
    "complaint_id, sequence, date, kind, actor, visibility, body, body_digest, note_digest, files_digest,"
    " previous_hash, chain_hash, create_date"
)


@tagged("post_install", "-at_install")
class TestHistoryTamper(HistoryCase):
    def setUp(self):
        super().setUp()
        self.complaint = self.bring("answered", files=[("foto.jpg", picture())])
        self.events = self.complaint.event_ids.sorted("sequence")
        self.assertEqual(self.events.mapped("kind"), ["filed", "forward", "accept", "answer"])
        self.assertFalse(self.complaint._verify_chain())

    def assert_named(self, *words):
        """Assert that the verification of all histories finds this complaint and says each of `words`."""
        found = list(self.env["lapor.complaint"]._verify_history())
        mine = [fault for fault in found if self.complaint.number in fault]
        self.assertTrue(mine)
        self.assertEqual(found, mine, "only the complaint that was tampered with is named")
        for word in words:
            self.assertTrue(any(word in fault for fault in mine), (word, mine))

    def test_an_intact_history_has_no_faults(self):
        seen = []
        self.assertEqual(list(self.env["lapor.complaint"]._verify_history(lambda *done: seen.append(done))), [])
        complaints, events = seen[-1]
        self.assertEqual(complaints, self.env["lapor.complaint"].search_count([]))
        self.assertEqual(events, self.env["lapor.complaint.event"].search_count([]))

    def test_edited_facts_and_texts(self):
        changes = {
            "date": "2026-01-01", "actor": "system", "kind": "confirm", "visibility": "internal", "state_to": "closed",
            "user_id": self.people["officer"].id, "skpd_id": self.skpd_b.id, "body": "Semua beres", "note": "palsu",
        }  # fmt: skip
        for column, value in changes.items():
            with self.subTest(column=column), self.tampering() as tamper:
                tamper(f"UPDATE {EVENT} SET {column} = %s WHERE id = %s", value, self.events[3].id)
                self.assert_named("event 4")

    def test_removed_in_the_middle(self):
        with self.tampering() as tamper:
            tamper(f"DELETE FROM {EVENT} WHERE id = %s", self.events[1].id)
            self.assert_named("event 2 is missing", "event 3 (Accept): does not follow")

    def test_removed_and_renumbered(self):
        with self.tampering() as tamper:
            tamper(f"DELETE FROM {EVENT} WHERE id = %s", self.events[1].id)
            for event in self.events[2:]:
                tamper(f"UPDATE {EVENT} SET sequence = sequence - 1 WHERE id = %s", event.id)
            self.assert_named("event 2 (Accept): does not follow", "event 2 (Accept): a fact was changed",
                              "ends at event 3 of 4")  # fmt: skip

    def test_removed_at_the_end(self):
        with self.tampering() as tamper:
            tamper(f"DELETE FROM {EVENT} WHERE id = %s", self.events[3].id)
            self.assert_named("the history ends at event 3 of 4")

    def test_inserted_in_the_middle(self):
        with self.tampering() as tamper:
            for event in reversed(self.events[2:]):
                tamper(f"UPDATE {EVENT} SET sequence = sequence + 1 WHERE id = %s", event.id)
            self._insert(3)
            self.assert_named("event 3 (Write progress): a fact was changed", "event 4 (Accept): does not follow")

    def test_inserted_at_the_end(self):
        with self.tampering() as tamper:
            self._insert(5)
            tamper("UPDATE lapor_complaint SET event_count = 5 WHERE id = %s", self.complaint.id)
            self.assert_named("event 5 (Write progress): a fact was changed", "exchanged or added by hand")

    def _insert(self, place):
        self.tamper(
            f"INSERT INTO {EVENT} ({COLUMNS}) SELECT complaint_id, %s, date, 'progress', 'officer', 'public', 'palsu',"
            f" '', '', '', previous_hash, chain_hash, create_date FROM {EVENT} WHERE id = %s",
            place, self.events[2].id,
        )  # fmt: skip

    def test_reordered(self):
        with self.tampering() as tamper:
            for event, place in zip(self.events[1:3], (99, 2), strict=True):
                tamper(f"UPDATE {EVENT} SET sequence = %s WHERE id = %s", place, event.id)
            tamper(f"UPDATE {EVENT} SET sequence = 3 WHERE sequence = 99 AND complaint_id = %s", self.complaint.id)
            self.assert_named("event 2 (Accept): does not follow", "event 3 (Forward): does not follow",
                              "event 4 (Answer): does not follow")  # fmt: skip

    def test_files(self):
        file = self.events[0].attachment_ids
        with self.subTest("other bytes with the old checksum"), self.tampering() as tamper:
            tamper("UPDATE ir_attachment SET store_fname = NULL, db_datas = %s WHERE id = %s", picture("red"), file.id)
            self.assert_named(f"the contents of the file {file.name} were changed")
            self.assertFalse(self.complaint._verify_chain(files=False), "only the bytes tell")
        with self.subTest("other bytes with a checksum that fits"), self.tampering() as tamper:
            forged = file._compute_checksum(picture("red"))
            tamper("UPDATE ir_attachment SET store_fname = NULL, db_datas = %s, checksum = %s WHERE id = %s",
                   picture("red"), forged, file.id)  # fmt: skip
            self.assert_named("event 1 (Report received): a file was exchanged")
        with self.subTest("taken away"), self.tampering() as tamper:
            tamper("DELETE FROM ir_attachment WHERE id = %s", file.id)
            self.assert_named("event 1 (Report received): a file was exchanged, added or taken away")

    def test_changed_number(self):
        with self.tampering() as tamper:
            tamper("UPDATE lapor_complaint SET number = 'PALSU-1' WHERE id = %s", self.complaint.id)
            self.assert_named("event 1 (Report received): a fact was changed")

    def test_tail_cut_with_its_head_is_found_by_the_digest_alone(self):
        [*_earlier, today] = self.make_digests()
        self.assertFalse(self.digest_faults())
        with self.tampering() as tamper:
            tamper(f"DELETE FROM {EVENT} WHERE id = %s", self.events[3].id)
            tamper("UPDATE lapor_complaint SET event_count = 3, history_hash = %s WHERE id = %s",
                   self.events[2].chain_hash, self.complaint.id)  # fmt: skip
            self.assertFalse(self.complaint._verify_chain(), "chain and head agree")
            [fault] = self.digest_faults()
            self.assertIn(f"{today.date}: {today.events} events were written on this day, {today.events - 1}", fault)

    def test_rewritten_chain_is_found_by_the_digest_alone(self):
        [*_earlier, today] = self.make_digests()
        with self.tampering() as tamper:
            forged = {**self.events[3]._stored_values(), "body_digest": ""}
            chain_hash = self.events._hash(forged, self.complaint.number, self.events[3].previous_hash)
            tamper(f"UPDATE {EVENT} SET body = NULL, body_digest = '', chain_hash = %s WHERE id = %s",
                   chain_hash, self.events[3].id)  # fmt: skip
            tamper("UPDATE lapor_complaint SET history_hash = %s WHERE id = %s", chain_hash, self.complaint.id)
            self.assertFalse(self.complaint._verify_chain())
            self.assertEqual(
                self.digest_faults(), [f"{today.date}: the events of this day are not those of its digest"]
            )

    @mute_logger("odoo.sql_db")
    def test_the_database_refuses(self):
        self.make_digests()
        self.env.flush_all()
        for table in (EVENT, "lapor_history_digest"):
            for query in (f"UPDATE {table} SET write_uid = 1", f"DELETE FROM {table}", f"TRUNCATE {table} CASCADE"):
                with (
                    self.subTest(query=query),
                    self.assertRaisesRegex(psycopg2.Error, "cannot be changed or deleted"),
                    self.env.cr.savepoint(),
                ):
                    self.env.cr.execute(query)

    @mute_logger("odoo.models", "odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")
    def test_who_may_ask(self):
        for role in (*STAFF, "citizen", "public"):
            complaint = self.complaint.with_user(self.people[role])
            with self.subTest(role=role):
                if role in ("oversight", "coordinator"):
                    self.assertEqual(complaint.action_verify_history()["params"]["type"], "success")
                else:
                    with self.assertRaises(AccessError):
                        complaint.action_verify_history()

    def test_the_shield_tells_what_is_wrong(self):
        with self.tampering() as tamper:
            tamper(f"UPDATE {EVENT} SET body = 'palsu' WHERE id = %s", self.events[3].id)
            shown = self.complaint.with_user(self.people["oversight"]).action_verify_history()["params"]
            self.assertEqual((shown["type"], shown["sticky"]), ("danger", True))
            self.assertIn("event 4 (Answer): its text was changed", shown["message"])
