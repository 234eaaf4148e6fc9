"""What the server's processes use, read from /proc."""

import os
import threading
from pathlib import Path

from .figures import Memory

PROC = Path("/proc")
TICKS = os.sysconf("SC_CLK_TCK")


def stat(pid):
    """(parent, CPU seconds with those of children that ended) of a process, or None when it is gone."""
    try:
        fields = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return int(fields[1]), sum(map(int, fields[11:15])) / TICKS


def children(parent):
    """The processes that ``parent`` started."""
    numbers = [int(folder.name) for folder in PROC.iterdir() if folder.name.isdigit()]
    return [pid for pid in numbers if (found := stat(pid)) and found[0] == parent]


def cpu(parent):
    """CPU seconds of a process and its children; 0 without one."""
    found = [stat(pid) for pid in (parent, *children(parent))] if parent else []
    return sum(one[1] for one in found if one)


def workers(parent):
    """The web workers of an Odoo, without the bus, which is a program of its own."""
    return [pid for pid in children(parent) if b"gevent" not in arguments(pid)]


def arguments(pid):
    """The command line of a process; empty when it is gone."""
    try:
        return (PROC / str(pid) / "cmdline").read_bytes().split(b"\0")
    except OSError:
        return []


def memory(pid):
    """(resident, proportional) bytes of a process, or None when it is gone."""
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return None
    sizes = {line.split(":")[0]: int(line.split()[1]) * 1024 for line in lines[1:]}
    return sizes["Rss"], sizes["Pss"]


class Watch:
    """Samples the memory of each worker once a second, until closed."""

    def __init__(self, parent):
        self.parent = parent
        self.seen = {}
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_error):
        self.ended.set()
        self.thread.join()

    def _watch(self):
        while True:
            for pid in workers(self.parent):
                if sizes := memory(pid):
                    one = self.seen.setdefault(pid, Memory())
                    one.rss.append(sizes[0])
                    one.pss.append(sizes[1])
            if self.ended.wait(1):
                return
