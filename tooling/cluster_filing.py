"""Check of a cluster: a server dies under load, and no report that was acknowledged is lost, halved or doubled."""

import itertools
import json
import struct
import threading
import time
import uuid
import zlib
from http.client import HTTPException

from . import verify_history
from .cluster_stage import MARK, require
from .console import say
from .crowd import Crowd

PEOPLE = 4
AVOIDED = 3  # seconds: so long nginx passes by a server that did not answer (fail_timeout), and a little
DEATHS, MOST_DEATHS = 4, 12  # until one of them has cut off an answer
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

# Returns as soon as a server has written in a transaction that is not yet done
AT_WORK = """
DO $$ BEGIN FOR turn IN 1..10000 LOOP
    PERFORM pg_stat_clear_snapshot();
    EXIT WHEN EXISTS (SELECT FROM pg_stat_activity WHERE application_name = '{name}' AND backend_xid IS NOT NULL);
    PERFORM pg_sleep(0.001);
END LOOP; END $$
"""


def photo(width=1600, height=1200):
    """Return a PNG large enough that drawing it anew takes a moment, in which a server can die."""
    row = b"\0" + bytes((3 * place + place // 7) % 256 for place in range(3 * width))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(row * height, 1)), (b"IEND", b""))
    whole = b"\x89PNG\r\n\x1a\n"
    for kind, data in parts:
        whole += struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return whole


class Filers(Crowd):
    """People who file one report after the other, and send again what was not acknowledged."""

    def __init__(self, stage):
        self.stage, self.photo, self.run = stage, photo(), uuid.uuid4().hex[:8]
        self.tried, self.acknowledged, self.codes, self.failed, self.doubled = [], {}, {}, [], []
        self.moments, self.ended = [], threading.Event()
        self.threads = [threading.Thread(target=self.file_all, args=(person,)) for person in range(PEOPLE)]

    def file_all(self, person):
        """File one report after the other; every third one is sent twice, as by an impatient finger."""
        for turn in itertools.count():
            if self.ended.is_set():
                return
            title = f"Beban {self.run} {person} {turn}"
            self.tried.append(title)
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
        answer = visitor.post("/lapor/baru", form, [("attachments", "foto.png", "image/png", self.photo)])
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


def die(stage, filers, number):
    """Kill a server while it stores a report, wait for a report by the other, bring it back; return both times."""
    stage.primary.ask(AT_WORK.format(name=f"server{number}"), stage.database)
    stage.cluster.kill(f"server {number}")
    killed, before = time.monotonic(), len(filers.moments)
    went_on = stage.until(lambda: len(filers.moments) > before, "Nothing goes on without the server.")
    stage.cluster.launch(f"server {number}")
    stage.cluster.wait(f"server {number}", stage.cluster.layout.servers[number - 1][0])
    back = time.monotonic() - killed
    time.sleep(AVOIDED)
    return went_on, back


def loses_nothing(stage):
    """Servers are killed with all of their workers while they store reports: each acknowledged one is whole, once."""
    with Filers(stage) as filers:
        stage.until(lambda: len(filers.moments) >= PEOPLE, "No reports come in.")
        times = []
        while len(times) < DEATHS or (len(times) < MOST_DEATHS and not filers.failed):
            times.append(die(stage, filers, 1 + len(times) % 2))
    went_on, back = (max(values) for values in zip(*times, strict=True))
    say(f"    {len(times)} servers killed: next report after {went_on:.1f} s, server back after {back:.1f} s at most")
    say(f"    {len(filers.acknowledged)} reports acknowledged; {len(filers.failed)} answers failed and were sent again")
    require(filers.failed, "No answer failed: no server was killed at work, so nothing was proven.")
    require(len(filers.acknowledged) == len(filers.tried), "Not every report was acknowledged in the end.")
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
    require(not faults and count == len(filers.acknowledged), f"{count} reports stored; {'; '.join(faults[:5])}")
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
