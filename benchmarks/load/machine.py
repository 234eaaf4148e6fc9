"""What the figures depend on."""

import os
import platform
import re
from datetime import date
from pathlib import Path

from tooling.database import Databases

from .server import WORKERS


def facts(odoo, options):
    """Sentences about machine, versions and what was loaded."""
    databases = Databases(odoo)
    processor = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text())[1]) / 2**20
    versions = databases.sql(
        "SELECT string_agg(name || ' ' || latest_version, ', ' ORDER BY name) FROM ir_module_module"
        " WHERE name IN ('base', 'lapor_complaints', 'lapor_website')", options.database
    )  # fmt: skip
    reports = databases.sql("SELECT count(*) FROM lapor_complaint", options.database)
    return [
        f"{date.today()}; {processor[1] if processor else platform.machine()}, {os.cpu_count()} cores,"
        f" {memory:.0f} GB, load of the last minute at the end {os.getloadavg()[0]:.1f}; Linux {platform.release()}.",
        f"PostgreSQL {databases.sql('SHOW server_version')}; Python of Odoo {_python(odoo)}; {versions}.",
        f"{WORKERS} workers, {options.users} visitors at once, {options.seconds} s a scenario in rounds that take"
        f" turns; a copy of {options.database} with {reports} reports.",
    ]


def _python(odoo):
    config = (odoo.paths.venv / "pyvenv.cfg").read_text()
    return re.search(r"^version = (.+)$", config, re.MULTILINE)[1]
