"""The corpus of nasty inputs: data in nasty/*.json, one list of values per kind.

A value is a text, {"hex": bytes that are no text}, or {"text": …, "times": n} for what would be long to write.
"""

import json
from itertools import count
from pathlib import Path

from odoo.tools import file_path

FOLDER = "lapor_website/tests/nasty"


def values():
    """Return every value of the corpus as bytes, as they would stand in a request."""
    return [_bytes(value) for path in sorted(Path(file_path(FOLDER)).glob("*.json")) for value in _read(path)]


def texts():
    """Return every value as the text that a web framework makes of it."""
    return [value.decode("utf-8", "replace") for value in values()]


def rotated(fields, corpus, step=1):
    """Yield dicts that put the corpus through all `fields` at once: each value meets each field exactly once.

    With `step` only every so manieth dict; from `step` fields on each value still meets one of them.
    """
    for start in range(0, len(corpus), step):
        places = zip(fields, count(start, 97), strict=False)
        yield {name: corpus[place % len(corpus)] for name, place in places}


def _read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def _bytes(value):
    if isinstance(value, str):
        return value.encode("utf-8", "surrogatepass")
    if "hex" in value:
        return bytes.fromhex(value["hex"])
    return _bytes(value["text"]) * value["times"]
