"""The ledger of a fault: what the server has acknowledged, compared with what it has stored."""

import base64
import json
from pathlib import Path

from .console import Trouble

SCRIPT = Path(__file__).with_name("fault_ledger_script.py")
MARK = "LAPOR-LEDGER:"


def entry(report):
    """What is known of one acknowledged report."""
    return {
        "key": report.key, "number": report.taken["number"], "code": report.taken["code"],
        "email": report.fields()["email"], "title": report.fields()["title"],
        "photos": [base64.b64encode(photo).decode() for photo in report.photos],
    }  # fmt: skip


def differences(odoo, database, reports, letters="waiting"):
    """Compare all that is stored with the acknowledged reports; return sentences, none when all is well.

    ``letters``: "waiting" to be written, as without crons; "once" when crons may have written them; or "gone".
    """
    file = odoo.paths.home / "ledger.json"
    file.write_text(json.dumps({"reports": [entry(report) for report in reports], "letters": letters}))
    text = f"LEDGER, MARK = {str(file)!r}, {MARK!r}\nexec(compile(open({str(SCRIPT)!r}).read(), 'ledger', 'exec'))\n"
    sentence = "What was stored could not be compared."
    said = odoo.script(database, text, log="fault", sentence=sentence)
    found = [line.partition(MARK)[2] for line in said.splitlines() if MARK in line]
    if not found:
        raise Trouble(f"{sentence} See {odoo.paths.log('fault')}.")
    return json.loads(found[-1])
