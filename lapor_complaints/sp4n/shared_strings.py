import os
import tempfile
from array import array
from functools import lru_cache


class SharedStrings:
    """The texts of a workbook, kept in a file on disk and not in memory: they are most of an export."""

    def __init__(self):
        self.file = tempfile.TemporaryFile()  # closed by `close`
        self.ends = array("Q")
        self.length = 0
        self.get = lru_cache(2048)(self._get)  # statuses, categories and names of offices come again and again

    def add(self, text):
        data = text.encode("utf-8", "replace")
        self.file.write(data)
        self.length += len(data)
        self.ends.append(self.length)

    def done(self):
        self.file.flush()

    def _get(self, index):
        """Return the text number `index`. Raises IndexError when there is none."""
        if index < 0:
            raise IndexError(index)
        start = self.ends[index - 1] if index else 0
        return os.pread(self.file.fileno(), self.ends[index] - start, start).decode()

    def close(self):
        self.file.close()
