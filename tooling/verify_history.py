"""./lapor verify-history: whether the histories in a database are as they were written."""

import subprocess

from . import prepare
from .command import WITH_US
from .console import Trouble, complain, say
from .database import Databases
from .site import NAME

USAGE = "usage: ./lapor verify-history [database] [--no-files]"
PROGRESS, FAULT, RESULT = "LAPOR-AT:", "LAPOR-FAULT:", "LAPOR-RESULT:"
# Runs in Odoo's shell, which changes nothing: it never commits.
SCRIPT = """
def tell(mark, text): print(mark + " ".join(str(text).split()), flush=True)
env = env(context={{**env.context, "lang": "en_US"}})
seen = [0, 0]
def progress(complaints, events):
    seen[:] = complaints, events
    tell({progress!r}, f"{{complaints}} reports, {{events}} events")
if "lapor.history.digest" in env:
    for fault in env["lapor.complaint"]._verify_history(progress, files={files}): tell({fault!r}, fault)
    digests = env["lapor.history.digest"]
    for fault in digests._verify_digests(): tell({fault!r}, fault)
    last = digests.search([], limit=1)
    proof = f"the last digest, of {{last.date}}: {{last.digest}}" if last else "no digest was made yet"
    tell({result!r}, f"{{seen[0]}} reports, {{seen[1]}} events; {{proof}}")
"""


def script(files=True):
    """The lines for Odoo's shell."""
    return SCRIPT.format(progress=PROGRESS, fault=FAULT, result=RESULT, files=files)


def read(lines, log):
    """Show progress and faults as they come; return (number of faults, final sentence or None)."""
    faults, result, width = 0, None, 0
    for line in lines:
        log.write(line)
        # the shell's own greeting and prompts may stand before a mark
        for mark in (PROGRESS, FAULT, RESULT):
            _before, found, text = line.rstrip("\n").partition(mark)
            if not found:
                continue
            if mark == PROGRESS:
                print(f"\r  {text:{width}}", end="", flush=True)
                width = len(text)
            elif mark == FAULT:
                say(f"\r  {text:{width}}")
                faults += 1
            else:
                say("\r" + " " * (width + 2) + "\r  " + text)
                result = text
    return faults, result


def verify(odoo, database, files):
    """Verify one database and return the exit code."""
    argv = odoo.argv("shell", "-d", database, "--no-http", "--log-level=warn")
    path = odoo.paths.log("verify-history")
    with (
        path.open("w") as log,
        subprocess.Popen(
            [*WITH_US, *argv], env=odoo.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, errors="replace",
        ) as process,
    ):  # fmt: skip
        process.stdin.write(script(files))
        process.stdin.close()
        faults, result = read(process.stdout, log)
    if process.returncode or result is None:
        raise Trouble(f"The database {database} could not be verified; does it hold LAPOR? Details: {path}")
    return conclude(faults)


def conclude(faults):
    """Say how it stands and return the exit code."""
    if faults:
        complain(f"the history was tampered with: {faults} {'fault' if faults == 1 else 'faults'}, named above.")
        return 1
    say("  Every history is as it was written. Compare the digest with the one you published.")
    return 0


def main(arguments):
    """Run the command."""
    names = [argument for argument in arguments if not argument.startswith("-")]
    if len(names) > 1 or set(arguments) - set(names) - {"--no-files"}:
        complain(USAGE)
        return 2
    database = names[0] if names else NAME
    with prepare.odoo() as odoo:
        if not Databases(odoo).exists(database):
            raise Trouble(f"There is no database {database}; ./lapor serve makes the one called {NAME}.")
        say(f"Verifying the histories in {database}")
        return verify(odoo, database, files="--no-files" not in arguments)
