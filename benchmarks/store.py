"""Keeps the figures of the last run as JSON in .lapor/, whatever else happens to it."""

import json
from dataclasses import asdict


def keep(paths, results, facts):
    """Write all figures so far and return the file."""
    file = paths.lapor / "bench.json"
    found = {
        str(size): {f"{operation} {side}": asdict(figure) for (operation, side), figure in figures.items()}
        for size, figures in results.items()
    }
    file.write_text(json.dumps({"facts": facts, "figures": found}, indent=1, ensure_ascii=False))
    return file
