from odoo import models

from ..sp4n.columns import LABELS


class LaporSp4nImport(models.Model):
    """Every fault of a file and of a cell in a sentence that says what to do."""

    _inherit = "lapor.sp4n.import"

    def _file_sentence(self, fault):
        """Return why the whole file is refused."""
        words = {
            "empty": self.env._("The file is empty."),
            "old_excel": self.env._(
                "This is an old Excel file (.xls). Open it and save it as “Excel Workbook (.xlsx)”."
            ),
            "web_page": self.env._(
                "This is a web page with the name of a table. Open it in Excel and save it as “Excel Workbook (.xlsx)”."
            ),
            "binary": self.env._("This is neither an Excel workbook (.xlsx) nor a text file (.csv)."),
            "not_a_workbook": self.env._("This is a packed file, but no Excel workbook (.xlsx)."),
            "broken_workbook": self.env._("The workbook is damaged. Download the export again."),
            "xml_entities": self.env._("The workbook holds forbidden declarations and is not read. Download it again."),
            "macros": self.env._("The workbook holds macros. Save it as “Excel Workbook (.xlsx)” without macros."),
            "too_large": self.env._("Unpacked, the file is larger than any export can be. It is not read."),
            "columns_many": self.env._("Row %s has more columns than a table can have.", fault.details.get("row", "")),
            "cell_long": self.env._("A cell is longer than Excel allows (row %s).", fault.details.get("row", "")),
            "encoding": self.env._("The text is not UTF-8. In Excel, save it as “CSV UTF-8”, or as .xlsx."),
            "broken_csv": self.env._("The text file cannot be read from row %s on.", fault.details.get("row", "")),
            "no_header": self.env._(
                "No heading with “Tracking ID” stands in the first rows. Is this the export of the national admin page?"
            ),
            "column_missing": self.env._("These columns are missing: %s.", fault.details.get("columns", "")),
            "column_twice": self.env._("These columns stand there twice: %s.", fault.details.get("columns", "")),
            "rows_many": self.env._("The file has more than %s rows. Split it.", fault.details.get("most", "")),
        }
        return words.get(fault.code, self.env._("The file cannot be read."))

    def _cell_sentence(self, key, fault):
        """Return what is wrong with the cell of the column `key`."""
        value = fault.details.get("value", "")
        words = {
            "cell_empty": self.env._("is empty"),
            "formula": self.env._("holds a formula or an Excel error instead of a value"),
            "text_long": self.env._("is longer than %s characters", fault.details.get("longest", "")),
            "tracking_id": self.env._("“%s” is no Tracking ID: it has 4 to 10 digits", value),
            "tracking_twice": self.env._("stands in this file already, in row %s", value),
            "date": self.env._("“%s” is no date; write it like 12 Januari 2026", value),
            "time": self.env._("“%s” is no time; write it like 10:15 WIT", value),
            "date_future": self.env._("%s lies in the future", value),
            "date_old": self.env._("%s is older than the national system", value),
            "type": self.env._("“%s” is no known class: Pengaduan, Aspirasi or Permintaan Informasi", value),
            "privacy": self.env._("“%s” is unknown: Anonim, Rahasia, both, or empty", value),
            "rating": self.env._("“%s” is no rating from 1 to 5", value),
            "status": self.env._("“%s” is not in the table of national statuses (Configuration)", value),
            "stored": self.env._("could not be stored (%s). Tell the administrator", value),
        }
        return f"{LABELS.get(key, '')}: {words[fault.code]}."

    def _remark_sentence(self, remark):
        return {
            "supervision": self.env._("Supervision element: the coordinator decides who handles it."),
            "no_skpd": self.env._("The office is not known here: it waits for verification."),
            "no_category": self.env._("The category is not known here."),
        }[remark]
