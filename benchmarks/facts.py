"""What a figure depends on: machine, versions, settings."""

import os
import platform
import re
from datetime import date
from pathlib import Path

from tooling.database import Databases

SETTINGS = ("shared_buffers", "work_mem", "effective_cache_size", "random_page_cost", "synchronous_commit", "jit",
            "max_parallel_workers_per_gather")  # fmt: skip


def processor():
    """The processor's name as Linux tells it."""
    found = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    return found[1] if found else platform.machine()


def memory():
    """Memory in gigabytes."""
    kilobytes = int(re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text())[1])
    return round(kilobytes / 2**20, 1)


def collect(odoo, sides, options):
    """Return (label, value) pairs in the order in which they are shown."""
    databases = Databases(odoo)
    names = ", ".join(f"'{name}'" for name in SETTINGS)
    settings = databases.sql(
        f"SELECT string_agg(name || ' = ' || current_setting(name), ', ' ORDER BY name) FROM pg_settings"
        f" WHERE name IN ({names})"
    )
    facts = [
        ("Date", str(date.today())),
        ("Machine", f"{processor()}, {os.cpu_count()} cores, {memory()} GB"),
        ("System", f"{platform.system()} {platform.release()}"),
        ("PostgreSQL", databases.sql("SHOW server_version")),
        ("Settings", settings),
    ]
    for side in sides:
        modules = ", ".join(f"'{name}'" for name in ("base", *side.modules))
        rows = databases.sql(
            "SELECT name || ' ' || latest_version FROM ir_module_module"
            f" WHERE state = 'installed' AND name IN ({modules}) ORDER BY name", side.database
        )  # fmt: skip
        facts.append((side.name.capitalize(), ", ".join(rows.splitlines())))
    facts += [("Seed", str(options.seed)), ("Rounds", f"{options.rounds}, after one to warm up")]
    return facts
