"""A file as the national system's admin page gives it."""

import base64
import csv
import io

from odoo.addons.lapor_complaints.sp4n.columns import COLUMNS


def export(texts):
    """Return the file, base64, with one new report for each of the texts."""
    output = io.StringIO(newline="")
    writer = csv.writer(output)
    writer.writerow([label for _key, label, _others in COLUMNS])
    for text in texts:
        values = {
            "tracking_id": str(text["id"]), "date": "12/01/2026", "time": "09:30", "name": text["name"],
            "category": "Lainnya", "type": "Pengaduan", "title": text["title"], "first_text": text["description"],
            "last_text": text["description"], "source": "Website", "status": "Terverifikasi",
        }  # fmt: skip
        writer.writerow([values.get(key, "") for key, _label, _others in COLUMNS])
    return base64.b64encode(output.getvalue().encode("utf-8-sig"))
