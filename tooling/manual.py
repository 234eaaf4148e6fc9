"""./lapor manual: the manuals as pages inside Odoo, and their pictures from the served demo."""

import os
import subprocess
from pathlib import Path

from .console import Trouble, complain, say
from .manual_page import page
from .paths import Paths
from .ports import chosen_port

USAGE = "usage: ./lapor manual [--pictures]"
MOST = 3_000_000  # bytes of all pictures


def folders(root):
    """Return (folder of the Markdown, folder of the pages that Odoo serves)."""
    return root / "docs" / "manual", root / "lapor_complaints" / "static" / "manual"


def pages(root):
    """Return {path of a page: its HTML}, from the Markdown as it stands."""
    source, target = folders(root)
    return {target / f"{file.stem}.html": page(file.read_text()) for file in sorted(source.glob("*.md"))}


def stale(root):
    """Return the pages that do not say what their Markdown says, and the pictures that are named and missing."""
    made = pages(root)
    old = [path for path, html in made.items() if not path.exists() or path.read_text() != html]
    named = {path.parent / name for path, html in made.items() for name in _pictures(html)}
    return old + sorted(name for name in named if not name.exists())


def _pictures(html):
    return [part.partition('"')[0] for part in html.split(' src="')[1:]]


def take_pictures(paths):
    """Take the pictures anew from the served demo; Odoo must be running."""
    script = Path(__file__).with_name("manual_pictures.py")
    _source, target = folders(paths.root)
    environment = {**os.environ, "PYTHONPATH": str(paths.packages("test"))}
    url = f"http://127.0.0.1:{chosen_port()}"
    done = subprocess.run([paths.python, script, url, target / "img"], env=environment, check=False)
    if done.returncode:
        raise Trouble("The pictures could not be taken: is ./lapor serve running, with its demo as it comes?")
    size = sum(file.stat().st_size for file in (target / "img").glob("*.webp"))
    say(f"  {size // 1000} kB of pictures")
    if size > MOST:
        raise Trouble(f"The pictures are larger than {MOST // 1_000_000} MB together.")


def main(arguments):
    """Run the command."""
    if set(arguments) - {"--pictures"}:
        complain(USAGE)
        return 2
    paths = Paths()
    if arguments:
        take_pictures(paths)
    for path, html in pages(paths.root).items():
        path.write_text(html)
    say("  The manuals are in lapor_complaints/static/manual")
    return 0
