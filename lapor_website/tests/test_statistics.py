from lxml import html

from odoo.exceptions import AccessError
from odoo.tests import new_test_user, tagged

from .statistics_common import DATA, PAGE, StatisticsCase

DIMENSIONS = {"skpd": "skpd_id", "type": "type", "channel": "channel", "outcome": "outcome"}


@tagged("post_install", "-at_install")
class TestStatistics(StatisticsCase):
    def row(self, key="12-bulan"):
        return self.env["lapor.statistics"]._of(key)

    def test_totals_are_plain_counts(self):
        for key in ("12-bulan", "2026", "2026-Q4", "2026-11", "semua"):
            row, domain = self.row(key), [("is_counted", "=", True), ("parent_id", "=", False)]
            if row.first:
                domain += [("received_at", ">=", row.first), ("received_at", "<", f"{row.last} 15:00:00")]
            count = self.env["lapor.complaint"].search_count(domain)
            self.assertEqual(row.data["city"]["received"], count if not 0 < count < 5 else None, key)
        answered = self.env["lapor.complaint"].search_count([("state", "in", ("answered", "closed"))])
        self.assertEqual(self.row("semua").data["city"]["answered"], answered)

    def test_groups_are_plain_counts_of_the_register(self):
        key = max(key for key, kind, _first, _last in self.env["lapor.statistics"]._keys() if kind == "year")
        for by, field in DIMENSIONS.items():
            group, counts = self.row(key).data["groups"][by], {}
            for report in self.env["lapor.complaint"].search([("is_public", "=", True)]):
                value = report[field].id if by == "skpd" else report[field]
                value = value if by != "outcome" or report.state in ("answered", "closed") else False
                counts[value] = counts.get(value, 0) + 1
            shown = {row["key"]: row["received"] for row in group["rows"]}
            self.assertTrue(shown, by)
            self.assertEqual(shown, {value: counts[value] for value in shown}, by)
            self.assertEqual(sum(shown.values()) + (group["others"] or 0), sum(counts.values()), by)

    def test_nothing_said_depends_on_what_a_secret_report_is_about(self):
        """Stronger than any sum: move the secret and unverified reports anywhere, and no byte of any answer changes."""
        before = [self.url_open(url).content for url in (*self.files(), f"{PAGE}/peta.svg")]
        page = self.main_text(PAGE)
        hidden = self.secret | self.waiting
        self.assertFalse(any(hidden.mapped("is_public")))
        area = self.env["lapor.area"].search([("kind", "=", "district")], limit=1)
        category = self.env["lapor.category"].search([("parent_id", "!=", False)], order="id desc", limit=1)
        self.env.cr.execute(
            "UPDATE lapor_complaint SET skpd_id = %s, area_id = %s, category_id = %s, channel = 'wajar',"
            " type = 'aspiration' WHERE id IN %s",
            [self.other_skpd.id, area.id, category.id, hidden._ids],
        )
        self.env.invalidate_all()
        self.count()
        after = [self.url_open(url).content for url in (*self.files(), f"{PAGE}/peta.svg")]
        for url, then, now in zip((*self.files(), "map"), before, after, strict=True):
            self.assertEqual(then, now, url)
        self.assertEqual(self.main_text(PAGE), page)

    def main_text(self, url):
        response, tree = self.page(url)
        self.assertEqual(response.status_code, 200)
        return html.tostring(tree.xpath("//main")[0])

    def test_pages_tell_nothing_private(self):
        for key, _kind, _first, _last in self.env["lapor.statistics"]._keys():
            response = self.url_open(f"{PAGE}?periode={key}")
            self.assertNoCanary(response.text, key)
            for report in (self.secret, self.waiting, self.public):
                self.assertNotIn(report.number, response.text)

    def test_chart_says_what_the_table_says(self):
        _response, tree = self.page(f"{PAGE}?periode=12-bulan")
        charts = tree.xpath("//section[contains(@class, 'lapor-stat')][.//svg[@role='img']]")
        self.assertGreaterEqual(len(charts), 5)
        for chart in charts:
            name = chart.get("id")
            self.assertTrue(chart.xpath("string(.//svg/title)") and chart.xpath("string(.//svg/desc)"), name)
            self.assertTrue(chart.xpath("string(p[@class='lapor-stat-words'])").strip(), name)
            lines = [[cell.text_content().strip() for cell in line] for line in chart.xpath(".//tbody/tr")]
            if name == "trend":
                drawn = [text.text_content() for text in chart.xpath(".//text[contains(@class, 'chart-count')]")]
                self.assertEqual(drawn, [line[1] if line[1][0].isdigit() else "<" for line in lines])
                continue
            drawn = chart.xpath(".//text[contains(@class, 'chart-value')]/text()")
            column = 2 if name == "skpd" else 1
            self.assertTrue(drawn, name)
            self.assertEqual(drawn, [line[column] for line in lines if line[column] != "–"], name)
            widths = [float(bar.get("width").rstrip("%")) for bar in chart.xpath(".//rect[@class='lapor-chart-bar']")]
            numbers = [int(text.rstrip("%").replace(".", "")) for text in drawn]
            for width, value in zip(widths, numbers, strict=True):
                share = value if name in ("skpd", "steps") else 100 * value / max(numbers)
                self.assertAlmostEqual(width, share, delta=1, msg=name)

    def test_says_when_it_was_counted_in_both_languages(self):
        self.assertIn("24 November 2026, 23.00 WIT", self.url_open(PAGE).text)
        self.assertIn("Figures as of", self.url_open(f"/en{PAGE}").text)

    def test_strange_periods(self):
        for asked in ("", "2026-13", "1999", "%00", "x" * 5000, "2026-11'--", "semua"):
            response, tree = self.page(f"{PAGE}?periode={asked}")
            self.assertEqual(response.status_code, 200, asked)
            self.assertEqual(tree.xpath("//option[@selected]/@value"), ["12-bulan"], asked)

    def test_kept_by_browsers_and_without_session(self):
        response = self.url_open(PAGE)
        self.assertNotIn("session_id", response.headers.get("Set-Cookie", ""))
        again = self.url_open(PAGE, headers={"If-None-Match": response.headers["ETag"]})
        self.assertEqual((again.status_code, again.content), (304, b""))
        self.assertIn("max-age=300", response.headers["Cache-Control"])

    def test_a_page_costs_the_same_whatever_the_number(self):
        counts = [self.queries(url) for url in (PAGE, DATA, f"{DATA}/skpd.csv", "/lapor")]
        for place in range(12):
            self.make(title=f"Lampu lagi {place}")
        self.count()
        self.assertEqual([self.queries(url) for url in (PAGE, DATA, f"{DATA}/skpd.csv", "/lapor")], counts)
        self.assertLessEqual(max(counts), 40)

    def queries(self, url):
        self.url_open(url)
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count
        self.assertEqual(self.url_open(url).status_code, 200)
        return self.env.cr.sql_log_count - before

    def test_home_page_and_statistics_say_the_same(self):
        received = self.env["lapor.statistics"]._totals()["received"]
        _response, tree = self.page("/lapor")
        self.assertEqual(tree.xpath("string(//section[contains(@class, 'lapor-figures')]//dd)"), str(received))
        self.make(title="Belum dihitung")
        self.env.flush_all()
        self.assertEqual(self.env["lapor.statistics"]._totals()["received"], received, "until the next night")
        self.assertTrue(tree.xpath(f"//main//a[@href='{PAGE}']"))

    def test_seal_of_the_day(self):
        digests = self.env["lapor.history.digest"]
        digests._make_next()
        self.env.cr.execute("INSERT INTO lapor_history_digest (date, until, digest, events, complaints)"
                            " VALUES ('2031-01-05', '2031-01-05 15:00', %s, 3, 1)", ["ab" * 32])  # fmt: skip
        text = self.url_open(PAGE).text
        self.assertIn("ab" * 32, text)
        self.assertIn("5 Januari 2031", text)
        self.assertIn("verify-history", text)

    def test_nobody_reads_the_rows(self):
        people = [self.citizen, self.env.ref("base.public_user"), self.env.ref("base.user_admin")]
        for role in ("officer", "coordinator", "oversight"):
            group = f"base.group_user,lapor_complaints.lapor_complaints_group_{role}"
            people.append(new_test_user(self.env, f"uji.{role}", groups=group))
        for person in people:
            rows = self.env["lapor.statistics"].with_user(person)
            for ask in (lambda rows=rows: rows.search([]).mapped("data"), lambda rows=rows: rows.create({"key": "x"})):
                self.assertRaises(AccessError, ask)

    def test_another_bound(self):
        settings = self.env["res.config.settings"]
        with self.assertRaisesRegex(Exception, "at least 2"):
            settings.create({"lapor_statistics_least": 1}).execute()
        settings.create({"lapor_statistics_least": 200}).execute()
        self.assertTrue(all(row.is_outdated for row in self.env["lapor.statistics"].search([])))
        self.assertTrue(self.env["ir.cron.trigger"].search([("cron_id.cron_name", "like", "public statistics")]))
        self.count()
        text = self.url_open(PAGE).text
        self.assertIn("kurang dari 200", text)
        for group in self.row().data["groups"].values():
            self.assertEqual((group["rows"], group["others"]), ([], None))
        with self.assertRaises(AccessError):
            settings.with_user(self.citizen).action_lapor_count_statistics()

    def test_nightly_run_counts_what_is_due(self):
        self.env["lapor.statistics"].search([("key", "!=", "2026-11")]).is_outdated = True
        with self.enter_registry_test_mode():
            self.env.ref("lapor_website.ir_cron_lapor_statistics").method_direct_trigger()
        self.env.invalidate_all()
        self.assertFalse(self.env["lapor.statistics"].search([("is_outdated", "=", True)]))
