"""What visitors do. Each scenario is a function of a World that makes one whole visit."""

import io
import random

from tooling.filing_client import Report

# A page without anything: no query of ours, no content, from Odoo's own cache of pages (DESIGN 11)
PLAIN = "/beban-halaman-polos"
REGISTER, TRACK = "/lapor/laporan", "/lapor/lacak"
WORDS = ("jalan", "lampu", "sampah", "air", "drainase")
# Of 100 visits 90 read, 8 follow a report, 2 file one. Not measured in a city yet: a report is opened some four times
# by its reporter (receipt, two letters, answer), and seen far more often in the register. Weight only decides the mix;
# each kind of visit also has a row of its own.
MIX = {"browse": 90, "track": 8, "file": 2}


def plain(world):
    """Odoo's own plain page, for comparison."""
    world.visitor().see("plain page", PLAIN)


def browse(world):
    """Read around: home, register with and without filters and words, one report, figures, map."""
    visitor, choose = world.visitor(), world.random.choice
    visitor.see("home", "/lapor")
    visitor.see("register", REGISTER)
    visitor.see("register filtered", f"{REGISTER}?wilayah={choose(world.facts['areas'])}&status=proses")
    search(world, visitor)
    # The newest are read most: half of all looks go to a fifth of the reports
    place = int(len(world.facts["public"]) * world.random.random() ** 2.3)
    visitor.see("one report", f"{REGISTER}/{world.facts['public'][place]}")
    visitor.see("statistics", "/lapor/statistik")
    visitor.see("map data", f"{REGISTER}/peta.json")


def search(world, visitor=None):
    """Look for a word: the one page of the register that is drawn anew each time."""
    (visitor or world.visitor()).see("register search", f"{REGISTER}?q={world.random.choice(WORDS)}")


def home(world):
    """The first page alone, as after a letter to all: the page that stands most pressure."""
    world.visitor().see("home", "/lapor")


def track(world):
    """Open a report with its number and access code, as its reporter does."""
    number, code = world.random.choice(world.facts["reports"])
    visitor = world.visitor()
    visitor.enter("tracking", TRACK, number, code)
    visitor.see("own report", f"{TRACK}/{number}")


def file(world):
    """File a report with a photo: form, tokens, the wait that tells people from robots, sending, thanks."""
    visitor = world.visitor()
    visitor.see("form", "/lapor/baru")
    report = Report(photos=(world.photo(),), changes={"title": "Lampu jalan mati", "anonymous": ""})
    world.acknowledged.append(report.send(visitor)["number"])
    visitor.see("thanks", "/lapor/terima-kasih")


def mixed(world):
    """One visit of the mix."""
    name = world.random.choices(list(MIX), MIX.values())[0]
    SCENARIOS[name](world)


SCENARIOS = {
    "plain": plain, "home": home, "browse": browse, "search": search, "track": track, "file": file, "mixed": mixed,
}  # fmt: skip


def photo(seed, size=(1600, 1200)):
    """A JPEG as large as one of a phone after the form has made it smaller, different for each seed."""
    from PIL import Image

    chance = random.Random(seed)  # noqa: S311 - a picture, not a secret
    rough = Image.frombytes("RGB", (64, 48), chance.randbytes(64 * 48 * 3))
    out = io.BytesIO()
    rough.resize(size, Image.Resampling.BICUBIC).save(out, "JPEG", quality=85)
    return out.getvalue()
