import csv
import io

from odoo.tests import tagged

from ..tools import limits
from ..tools.open_dictionary import COLUMNS
from ..tools.open_files import as_csv, harmless
from ..tools.open_tables import TABLES
from .statistics_common import DATA, StatisticsCase


@tagged("post_install", "-at_install")
class TestOpenData(StatisticsCase):
    def table(self, name):
        text = self.url_open(f"{DATA}/{name}.csv").content.decode()
        return list(csv.DictReader(io.StringIO(text)))

    def test_every_file_is_as_the_dictionary_says(self):
        described = self.url_open(f"{DATA}/datapackage.json").json()
        self.assertEqual(described["licenses"][0]["name"], "CC-BY-4.0")
        self.assertEqual([one["name"] for one in described["resources"]], [table.name for table in TABLES])
        for resource in described["resources"]:
            columns = resource["schema"]["fields"]
            names = [column["name"] for column in columns]
            self.assertTrue(all(column["description"] and column["description_en"] for column in columns))
            rows = self.table(resource["name"])
            self.assertTrue(rows, resource["name"])
            self.assertEqual(list(rows[0]), names)
            listed = self.url_open(f"{DATA}/{resource['name']}.json").json()
            self.assertEqual(listed["license"]["name"], "CC-BY-4.0")
            for row, same in zip(rows, listed["data"], strict=True):
                for name in names:
                    self.check(COLUMNS[name][0], row[name], same[name])

    def check(self, kind, text, value):
        """Assert that the text of the CSV and the value of the JSON are one value of its kind."""
        if value is None:
            self.assertEqual(text, "")
        elif kind in ("integer", "number"):
            self.assertIsInstance(value, int if kind == "integer" else (int, float))
            self.assertEqual(float(text), value)
        else:
            self.assertEqual(text, harmless(value))

    def test_no_small_number_of_reports(self):
        for table in TABLES[:-1]:
            for row in self.table(table.name):
                count = row["laporan_masuk"]
                self.assertTrue(count in ("", "0") or int(count) >= 5, (table.name, row))

    def test_files_tell_nothing_private(self):
        for url in self.files():
            response = self.url_open(url)
            self.assertEqual(response.status_code, 200, url)
            self.assertNoCanary(response.text, url)
            self.assertNotIn("session_id", response.headers.get("Set-Cookie", ""))
            for report in (self.secret, self.waiting):
                self.assertNotIn(report.number, response.text, url)

    def test_single_reports_are_those_of_the_register(self):
        rows = {row["nomor"]: row for row in self.table("laporan")}
        public = self.env["lapor.complaint"].search([("is_public", "=", True)])
        self.assertEqual(set(rows), set(public.mapped("number")))
        row = rows[self.more[0].number]
        self.assertEqual((row["status"], row["hasil"], row["tepat_waktu"]), ("answered", "resolved", "ya"))
        self.assertEqual(rows[self.more[-1].number]["tepat_waktu"], "")
        self.assertEqual(row["skpd"], self.skpd.name)

    def test_pages_of_single_reports(self):
        listed = self.url_open(f"{DATA}/laporan.json").json()
        self.assertIsNone(listed["next"])
        third = listed["data"][2]["nomor"]
        rest = self.url_open(f"{DATA}/laporan.json?setelah={third}").json()["data"]
        self.assertEqual(rest, listed["data"][3:])
        self.assertEqual(self.url_open(f"{DATA}/laporan.csv?setelah=%00%27x").status_code, 200)

    def test_formulas_stay_text(self):
        for text in ("=1+1", "+62", "-5", "@x", "\tx"):
            self.assertEqual(harmless(text), f"'{text}")
        self.skpd.name = '=HYPERLINK("http://x")'
        self.env.flush_all()
        self.assertEqual(self.table("skpd")[0]["nama"][:1], "'")
        self.assertIn(b"'=HYPERLINK", self.url_open(f"{DATA}/laporan.csv").content)

    def test_for_spreadsheets(self):
        content = as_csv(("a", "b"), [(1.5, None), ("x;y", 2)], spreadsheet=True)
        self.assertEqual(content.decode("utf-8"), '\ufeffa;b\r\n1,5;\r\n"x;y";2\r\n')
        self.assertTrue(self.url_open(f"{DATA}/bulan.csv?excel=1").content.startswith(b"\xef\xbb\xbf"))
        self.assertFalse(self.url_open(f"{DATA}/bulan.csv").content.startswith(b"\xef\xbb\xbf"))

    def test_fetched_once(self):
        for url in self.files():
            tag = self.url_open(url).headers["ETag"]
            self.assertEqual(self.url_open(url, headers={"If-None-Match": tag}).status_code, 304, url)

    def test_what_is_no_file(self):
        for name in ("x.csv", "bulan.xml", "..%2fbulan.csv", "%00.csv", "bulan"):
            self.assertEqual(self.url_open(f"{DATA}/{name}").status_code, 404, name)

    def test_too_many(self):
        self.patch(limits, "OPEN_DATA_ADDRESS", limits.Limit("open_data_address", 2, 900))
        answers = [self.url_open(f"{DATA}/bulan.csv").status_code for _time in range(4)]
        self.assertEqual(answers[0], 200)
        self.assertEqual(answers[-1], 429)

    def test_the_city_names_its_licence(self):
        self.env["ir.config_parameter"].set_param("lapor_website.licence_title", "Lisensi Uji")
        self.assertIn("Lisensi Uji", self.url_open(DATA).text)
