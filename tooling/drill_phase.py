"""The drill as a test: reports with photos are backed up, restored under another name and verified."""

import tempfile
from pathlib import Path

from . import drill
from .console import Trouble, say
from .outcome import Outcome
from .progress import size_text

# The other tests leave nothing behind, and an empty history is verified quickly.
SCRIPT = """
import base64
photo = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAEAAAAAwCAIAAAAuKetIAAAAQUlEQVR42u3PAQkAAAgDsGv/ztpCELYGq2TyWec5AQEBAQEBAQEBAQEBAQEB"
    "AQEBAQEBAQEBAQEBAQEBAQEBgTsL+HkBX30suLUAAAAASUVORK5CYII="
)
category = env["lapor.category"].search([("parent_id", "!=", False), ("question_ids", "=", False)], limit=1)
area = env["lapor.area"].search([("kind", "=", "kelurahan")], limit=1)
for number in range(3):
    env["lapor.complaint"]._file(
        {"type": "complaint", "title": f"Lampu padam {number}", "description": "Sejak Senin.", "channel": "web",
         "category_id": category.id, "area_id": area.id},
        {"name": "Warga Uji", "email": "warga@uji.example", "consent_version": "1"}, [("foto.png", photo)], None,
    )
env.cr.commit()
print("FILED THREE")
"""


def check(odoo, database):
    """Go through the drill once and return the outcome."""
    outcome = Outcome(run=1)
    try:
        sentence = "The reports for the drill could not be filed; see .lapor/log/test-drill.log."
        if "FILED THREE" not in odoo.script(database, SCRIPT, log="test-drill", sentence=sentence):
            raise Trouble(sentence)
        with tempfile.TemporaryDirectory(dir=odoo.paths.lapor) as folder:
            size, backed, restored = drill.drill(odoo, database, Path(folder))
        say(f"  Drill: {size_text(size)}, backed up in {backed:.1f} s, restored and verified in {restored:.1f} s")
    except Trouble as trouble:
        outcome.add_failure("tooling drill", f"FAIL: the drill of backup and restore: {trouble}")
        say(f"  {trouble}")
    return outcome
