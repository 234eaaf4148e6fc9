from datetime import timedelta
from unittest.mock import patch

from freezegun import freeze_time

from odoo import fields
from odoo.tests import tagged

from odoo.addons.lapor_complaints.models.watch import MOST
from odoo.addons.lapor_complaints.models.watch_digest import LaporWatch

from .test_public import NAMED, PublicCase

CANARIES = ("kenari", "0812", "Rahasiawatch", "Orang ")


@tagged("post_install", "-at_install")
class TestWatch(PublicCase):
    """News of an area or category by mail: what the register shows, once, and only where something is new."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.area = cls.env["lapor.area"].search([("parent_id", "!=", False)], limit=1)
        cls.other = cls.env["lapor.area"].search([("parent_id", "not in", (False, cls.area.parent_id.id))], limit=1)
        cls.watches = cls.env["lapor.watch"].sudo()
        cls.watches.search([]).unlink()
        cls.until = fields.Datetime.now().replace(microsecond=0) + timedelta(hours=1)

    def watch(self, email="ani@uji.example", area=None, category=None, rhythm="daily"):
        """Subscribe, as if it had been an hour before the acts of this test."""
        token = self.watches._request_token(area and area.id, category and category.id, rhythm, email)
        row = self.watches._confirm(token)
        row.told_until = fields.Datetime.now() - timedelta(hours=1)
        return row

    def public(self, **values):
        complaint = self.open(self.file(reporter=NAMED, **{"area_id": self.area.id, **values}))
        self.env.flush_all()
        return complaint

    def digest(self, days=0, rhythms=("daily", "weekly")):
        """Run the cron as of the end `days` after the first; return the new letters."""
        self.env["mail.mail"].search([]).unlink()
        ends = dict.fromkeys(rhythms, self.until + timedelta(days=days))
        with patch.object(LaporWatch, "_ends", lambda _self: ends), self.enter_registry_test_mode():
            self.env.ref("lapor_complaints.ir_cron_lapor_watch_digest").method_direct_trigger()
        self.env.invalidate_all()
        mails = self.env["mail.mail"].search([("lapor_audience", "=", "follower")], order="id")
        for secret in CANARIES:
            self.assertNotIn(secret.lower(), str(mails.mapped("body_html")).lower())
        return mails

    def test_nothing_is_stored_before_the_mailbox_confirms(self):
        token = self.watches._request_token(self.area.id, self.category.id, "daily", " Ani@Uji.example ")
        self.assertFalse(self.watches.search([]))
        row = self.watches._confirm(token)
        self.assertEqual((row.email, row.area_id, row.rhythm), ("ani@uji.example", self.area, "daily"))
        weekly = self.watches._request_token(self.area.id, self.category.id, "weekly", "ani@uji.example")
        self.assertEqual((self.watches._confirm(weekly), row.rhythm), (row, "weekly"), "once, as wanted last")
        followers = self.env["lapor.follower"].sudo()
        self.assertIsNone(followers._confirm(token), "no link opens what it is not for")
        for bad in (None, "", "x", token[:-4] + "AAAA", row._leave_token()):
            self.assertIsNone(self.watches._confirm(bad))
        self.assertIsNone(self.watches._request_token(0, 0, "daily", "a@uji.example\nBcc: b@c.example"))
        strange = self.watches._read_request(self.watches._request_token(2**31 - 1, 0, "hourly", "b@uji.example"))
        self.assertEqual((strange["area_id"], strange["rhythm"]), (False, "weekly"))

    def test_a_link_to_an_area_that_is_gone_has_expired(self):
        area = self.env["lapor.area"].create({"name": "Dihapus", "code": "UJI.GONE", "kind": "kelurahan"})
        token = self.watches._request_token(area.id, 0, "daily", "a@uji.example")
        self.assertTrue(self.watches._read_request(token))
        area.unlink()
        self.assertIsNone(self.watches._read_request(token), "not a subscription to all of the city instead")
        self.assertIsNone(self.watches._confirm(token))

    def test_a_mailbox_has_only_so_many(self):
        areas = self.env["lapor.area"].search([], limit=MOST + 1)
        rows = [self.watches._confirm(self.watches._request_token(area.id, 0, "daily", "a@uji.example"))
                for area in areas]  # fmt: skip
        self.assertFalse(rows[-1])
        self.assertEqual(len(self.watches.search([])), MOST)

    def test_what_is_new_where_it_was_asked_for(self):
        self.watch("wilayah@uji.example", area=self.area.parent_id)
        self.watch("lain@uji.example", area=self.other)
        self.watch("keduanya@uji.example", area=self.area, category=self.sensitive)
        self.watch("semua@uji.example", rhythm="weekly")
        self.public(title="Lampu taman padam")
        mails = self.digest()
        self.assertEqual(mails.mapped("email_to"), ["wilayah@uji.example", "semua@uji.example"])
        self.assertIn("Lampu taman padam", mails[0].body_html)
        self.assertIn("'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'", mails[0].headers)
        self.assertFalse(self.digest(), "exactly once")
        self.assertFalse(self.digest(days=1), "nothing new, no letter")

    def test_each_rhythm_at_its_time(self):
        self.watch("harian@uji.example")
        self.watch("mingguan@uji.example", rhythm="weekly")
        self.public()
        self.assertEqual(self.digest(rhythms=("daily",)).mapped("email_to"), ["harian@uji.example"])
        self.assertEqual(self.digest().mapped("email_to"), ["mingguan@uji.example"])

    def test_answered_and_finished(self):
        complaint = self.public(title="Lampu taman padam")
        self.watch().told_until = fields.Datetime.now() + timedelta(seconds=1)
        self.assertFalse(self.digest(), "it was in the register before")
        complaint.sudo()._apply("accept", actor="liaison")
        self.watches.search([]).told_until = fields.Datetime.now() - timedelta(hours=1)
        complaint.sudo()._apply("answer", actor="liaison", text="Kepada Kenarinama: sudah", outcome="resolved")
        self.env.flush_all()
        mail = self.digest()
        self.assertEqual(len(mail), 1)
        self.assertIn(complaint.number, mail.body_html)

    def test_hidden_or_secret_meanwhile_never_appears(self):
        self.watch()
        kinds = ({"is_secret": True}, {"category_id": self.sensitive.id}, {"reported_skpd_id": self.skpd_b.id})
        coordinator = self.people["coordinator"]
        for values in kinds:
            self.public(title="Rahasiawatch").with_user(coordinator).write(values)
        self.public(title="Rahasiawatch").with_user(coordinator)._moderate({"is_hidden": True}, "Alasan")
        self.public(title="Rahasiawatch").sudo()._apply("withdraw", actor="reporter")
        self.public(is_anonymous=True, title="Rahasiawatch")
        masked = self.public(title="Lampu Rahasiawatch")
        masked.with_user(coordinator)._moderate({"hidden_words": "Rahasiawatch"}, "Nama")
        self.file(title="Rahasiawatch belum diverifikasi", area_id=self.area.id)
        self.env.flush_all()
        mail = self.digest()
        self.assertEqual(len(mail), 1)
        self.assertIn("Lampu [", mail.body_html)

    def test_imports_are_no_news(self):
        self.watch()
        complaint = self.file(area_id=self.area.id)
        complaint._at(fields.Datetime.now() - timedelta(days=90)).sudo()._apply(
            "forward", actor="coordinator", skpd=self.skpd_a
        )
        self.env.flush_all()
        self.assertFalse(self.digest())

    def test_one_that_fails_holds_up_nobody_and_is_tried_again(self):
        first = self.watch("rusak@uji.example")
        self.watch("baik@uji.example", area=self.area)
        self.public()
        letter = LaporWatch._digest_letter

        def broken(row, groups, more):
            if row == first:
                raise ValueError("Kenarinama")
            return letter(row, groups, more)

        with (
            patch.object(LaporWatch, "_digest_letter", broken),
            self.assertLogs("odoo.addons.lapor_complaints.models.mail_retry", "ERROR") as log,
        ):
            self.assertEqual(self.digest().mapped("email_to"), ["baik@uji.example"])
        self.assertNotIn("Kenarinama", str(log.output))
        self.assertNotIn("rusak", str(log.output))
        first.not_before = False
        self.assertEqual(self.digest().mapped("email_to"), ["rusak@uji.example"])

    def test_queries_do_not_grow_with_the_subscribers(self):
        self.public()
        self.public()
        counts = []
        for place in range(3):
            self.watch(f"p{place}@uji.example", area=self.area)
        since = fields.Datetime.now() - timedelta(hours=1)
        rows = self.watches.search([], order="id")
        rows.told_until = since
        known = {}
        for row in rows:
            before = self.env.cr.sql_log_count
            row._news(self.until, known)
            counts.append(self.env.cr.sql_log_count - before)
        self.assertEqual(counts[1:], [0, 0], "the same period and selection is asked once")

    def test_ends(self):
        calendar = self.env["lapor.history.digest"]._calendar()
        calendar.tz = "Asia/Jayapura"  # UTC+9
        with patch.object(self.registry["lapor.history.digest"], "_is_settled", lambda _self, _until: True):
            with freeze_time("2026-11-25 21:00:00"):  # Thursday, 6:00 there
                self.assertEqual(self.watches._ends(), {})
            with freeze_time("2026-11-25 22:00:00"):
                ends = {name: str(end) for name, end in self.watches._ends().items()}
        self.assertEqual(ends, {"daily": "2026-11-25 15:00:00", "weekly": "2026-11-22 15:00:00"})
        with patch.object(self.registry["lapor.history.digest"], "_is_settled", lambda _self, _until: False):
            self.assertEqual(self.watches._ends(), {}, "an act of yesterday may still be written")

    def test_leave(self):
        row = self.watch()
        token = row._leave_token()
        self.assertFalse(self.env["lapor.follower"]._of_leave_token(token))
        self.watches._of_leave_token(token)._leave()
        self.assertFalse(self.watches.search([]))
