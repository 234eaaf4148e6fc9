"""ClamAV's own daemon with one signature: the test string that every virus scanner knows."""

import os
import shutil
import subprocess
import tempfile
import time

from ..models.clamd import scan

# Put together only here: a scanner on the developer's machine need not find this file
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
SECONDS = 5  # a start without a virus database takes a few hundredths of one
SETTINGS = """
Foreground yes
DatabaseDirectory {folder}
TemporaryDirectory {folder}
LogTime no
{listen}
{more}
"""


def is_installed():
    """Tell whether there is a clamd to start; `./lapor test` brings one along."""
    return bool(shutil.which("clamd"))


class ClamdDaemon:
    """Runs on a socket of its own, or on the free TCP port `port`, with `more` settings, until it is stopped."""

    def __init__(self, port=None, more=""):
        self.folder = tempfile.mkdtemp(prefix="lapor-clamd-")
        self.address = f"127.0.0.1:{port}" if port else os.path.join(self.folder, "clamd.ctl")
        listen = f"TCPSocket {port}\nTCPAddr 127.0.0.1" if port else f"LocalSocket {self.address}"
        self._write("uji.ndb", f"Uji.Eicar:0:*:{EICAR.hex()}\n")
        settings = self._write("clamd.conf", SETTINGS.format(folder=self.folder, listen=listen, more=more))
        self.log = open(os.path.join(self.folder, "log"), "w+")
        self.process = subprocess.Popen(["clamd", "-c", settings], stdout=self.log, stderr=self.log)
        try:
            self._await()
        except BaseException:
            self.stop()
            raise

    def _write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w") as file:
            file.write(text)
        return path

    def _await(self):
        """Return when it answers; raises RuntimeError with its own words when it does not."""
        until = time.monotonic() + SECONDS
        while time.monotonic() < until and self.process.poll() is None:
            try:
                return scan(self.address, b"-")
            except OSError:
                time.sleep(0.02)
        self.log.seek(0)
        raise RuntimeError(f"clamd does not answer: {self.log.read()}")

    def kill(self):
        """End the daemon as a crash would: its socket file stays."""
        self.process.kill()
        self.process.wait()

    def stop(self):
        """End the daemon and remove what it left."""
        self.kill()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)
