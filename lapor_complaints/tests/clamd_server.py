"""A daemon that speaks ClamAV's protocol and finds the word EICAR, or misbehaves as it is told."""

import os
import socket
import struct
import tempfile
import threading

VIRUS = b"X5O!P%@AP[4-EICAR-STANDARD-ANTIVIRUS-TEST-FILE"


class ClamdServer:
    """Listens on a free TCP port, or on a socket file, until it is closed; `received` holds what it was sent."""

    def __init__(self, unix=False, answer=None):
        self.answer, self.received = answer, []
        if unix:
            self.address = os.path.join(tempfile.mkdtemp(), "clamd.ctl")
            self.listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            self.listener.bind(self.address)
        else:
            self.listener = socket.create_server(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{self.listener.getsockname()[1]}"
        self.listener.listen()
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                connection, _peer = self.listener.accept()
            except OSError:
                return
            with connection:
                self._talk(connection)

    def _talk(self, connection):
        stream = connection.makefile("rb")
        if stream.read(10) != b"zINSTREAM\0":
            connection.sendall(b"UNKNOWN COMMAND\0")
            return
        content = b""
        while size := struct.unpack(">I", stream.read(4))[0]:
            content += stream.read(size)
        self.received.append(content)
        verdict = b"stream: Eicar-Test-Signature FOUND\0" if b"EICAR" in content else b"stream: OK\0"
        connection.sendall(verdict if self.answer is None else self.answer)

    def close(self):
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
