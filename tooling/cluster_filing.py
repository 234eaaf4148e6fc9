"""Check of a cluster: a server dies under load, and no report that was acknowledged is lost, halved or doubled."""

import base64
import json
import threading
import time
from http.client import HTTPException

from . import verify_history
from .cluster_stage import MARK, require
from .console import say

PEOPLE, EACH = 4, 9
PHOTO = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAEAAAAAwCAIAAAAuKetIAAAAQUlEQVR42u3PAQkAAAgDsGv/ztpCELYGq2TyWec5AQEBAQEBAQEBAQEBAQEB"
    "AQEBAQEBAQEBAQEBAQEBAQEBgTsL+HkBX30suLUAAAAASUVORK5CYII="
)
# Everything that a report consists of, as it lies in the database, and the photo's bytes against their checksum
SCRIPT = """
import hashlib, json
faults, titles = [], json.loads({titles!r})
complaints = env["lapor.complaint"].search([("title", "in", list(titles))])
for title, number in titles.items():
    found = complaints.filtered(lambda one: one.title == title)
    if len(found) != 1 or found.number != number:
        faults.append(f"{{title}}: acknowledged as {{number}}, stored as {{found.mapped('number')}}")
for one in complaints:
    reporter, files = one._reporter(), one.attachment_ids
    if len(reporter) != 1 or not reporter.email or not one.event_ids:
        faults.append(f"{{one.number}}: {{len(reporter)}} reporters, {{len(one.event_ids)}} events")
    if len(files) != 1 or not files.raw or hashlib.sha1(files.raw).hexdigest() != files.checksum:
        faults.append(f"{{one.number}}: {{len(files)}} photos, or not as they were stored")
env.cr.execute('''SELECT count(*) FROM ir_attachment a WHERE res_model = 'lapor.complaint'
                  AND NOT EXISTS (SELECT FROM lapor_complaint c WHERE c.id = a.res_id)''')
if orphans := env.cr.fetchone()[0]: faults.append(f"{{orphans}} photos without a report")
print({mark!r} + json.dumps([len(complaints), faults]))
"""


class Filers:
    """People who file one report after the other, and send again what was not acknowledged."""

    def __init__(self, stage):
        self.stage = stage
        self.acknowledged, self.failed, self.doubled, self.codes = {}, [], [], {}
        self.moments = []
        self.threads = [threading.Thread(target=self.file_all, args=(person,)) for person in range(PEOPLE)]

    def file_all(self, person):
        """File this person's reports; every third one is sent twice, as by an impatient finger."""
        for turn in range(EACH):
            title = f"Beban {person} {turn}"
            visitor = self.stage.visitor()
            form = self.patient(lambda visitor=visitor, title=title: self.opened(visitor, title))
            number, code = self.patient(lambda visitor=visitor, form=form: self.sent(visitor, form))
            self.acknowledged[title], self.codes[number] = number, code
            self.moments.append(time.monotonic())
            if turn % 3 == 0:
                again = self.patient(lambda visitor=visitor, form=form: self.sent(visitor, form))
                self.doubled += [] if again[0] == number else [f"{number} again as {again[0]}"]

    def opened(self, visitor, title):
        form = self.stage.form(visitor, title)
        return form if form["csrf_token"] else None

    def sent(self, visitor, form):
        """Send the form; return (number, code) when it was acknowledged."""
        answer = visitor.post("/lapor/baru", form, [("attachments", "foto.png", "image/png", PHOTO)])
        if answer.status != 303:
            self.failed.append(answer.status)
            return None
        page = visitor.get(answer.location)
        return (page.number(), page.code()) if page.status == 200 and page.number() else None

    def patient(self, attempt):
        """Try until it is done, as people do."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            try:
                if found := attempt():
                    return found
            except (OSError, HTTPException):
                self.failed.append(0)
            time.sleep(0.3)
        raise TimeoutError


def loses_nothing(stage):
    """Server 1 is killed with all of its workers while reports are filed; it comes back, and everything is whole."""
    filers = Filers(stage)
    for thread in filers.threads:
        thread.start()
    stage.until(lambda: len(filers.moments) >= PEOPLE * EACH // 4, "No reports come in.")
    stage.cluster.kill("server 1")
    killed, before = time.monotonic(), len(filers.moments)
    stage.until(lambda: len(filers.moments) >= before + PEOPLE * EACH // 4, "Nothing goes on without server 1.")
    went_on = min(moment for moment in filers.moments[before:] if moment > killed) - killed
    stage.cluster.launch("server 1")
    stage.cluster.wait("server 1", stage.cluster.layout.servers[0][0])
    back = time.monotonic() - killed
    for thread in filers.threads:
        thread.join()
    say(
        f"    Server killed: {len(filers.acknowledged)} reports acknowledged, {len(filers.failed)} answers failed and were"
        f" sent again; the next report after {went_on:.1f} s, the server was back after {back:.1f} s"
    )
    require(len(filers.acknowledged) == PEOPLE * EACH, "Not every report was acknowledged in the end.")
    require(not filers.doubled, f"Sent twice, stored twice: {filers.doubled}")
    is_whole(stage, filers)


def is_whole(stage, filers):
    """Raise Trouble unless the database has exactly what was acknowledged, whole."""
    text = SCRIPT.format(titles=json.dumps(filers.acknowledged), mark=MARK)
    sentence = "What was stored could not be read."
    said = stage.odoo.script(stage.database, text, log="cluster-check", sentence=sentence)
    line = next((line for line in said.splitlines() if MARK in line), None)
    require(line, sentence)
    count, faults = json.loads(line.partition(MARK)[2])
    require(not faults and count == len(filers.acknowledged), f"{count} reports stored; {'; '.join(faults)}")
    number, code = next(iter(filers.codes.items()))
    visitor = stage.visitor()
    typed = {"csrf_token": visitor.get("/lapor/lacak").hidden("csrf_token"), "number": number, "code": code}
    require(visitor.post("/lapor/lacak", typed).location == f"/lapor/lacak/{number}", "The access code does not open.")
    require(verify_history.verify(stage.odoo, stage.database, files=True) == 0, "The histories are not as written.")


def says_so_when_all_are_gone(stage):
    """No server is left: nginx says so in two languages; they come back."""
    for name in stage.cluster.names():
        stage.cluster.kill(name)
    page = stage.visitor().get("/lapor")
    require(page.status == 503 and "Sebentar lagi" in page.text, f"Without servers nginx answers {page.status}.")
    require(page.headers["Retry-After"], "Nobody is told when to come back.")
    for name, (port, _bus) in zip(stage.cluster.names(), stage.cluster.layout.servers, strict=True):
        stage.cluster.launch(name)
        stage.cluster.wait(name, port)
    visitor = stage.visitor()
    stage.until(lambda: visitor.get("/lapor").status == 200, "The pages do not come back.")
