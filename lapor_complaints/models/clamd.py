"""A client of ClamAV's daemon: the one command of its documented protocol that is needed (clamd(8), INSTREAM)."""

import socket
import struct
from contextlib import closing

TIMEOUT = 20  # seconds
CHUNK = 64 * 1024  # bytes
LONGEST_ANSWER = 4096  # bytes


class ClamdError(Exception):
    """The daemon has answered, but neither "clean" nor "found"."""


def scan(address, content):
    """Return the name of what clamd at `address` (host:port, [v6]:port, or the path of a socket) finds in `content`,
    or None when it is clean. Raises OSError when it cannot be reached, ClamdError when its answer is no verdict."""
    with closing(_connect(address)) as connection:
        connection.sendall(b"zINSTREAM\0")
        for start in range(0, len(content), CHUNK):
            part = content[start : start + CHUNK]
            connection.sendall(struct.pack(">I", len(part)) + part)
        connection.sendall(struct.pack(">I", 0))
        answer = _answer(connection)
    if answer == "stream: OK":
        return None
    if answer.startswith("stream: ") and answer.endswith(" FOUND"):
        return answer[len("stream: ") : -len(" FOUND")]
    raise ClamdError(answer)


def _connect(address):
    if address.startswith("/"):
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.settimeout(TIMEOUT)
        try:
            connection.connect(address)
        except OSError:
            connection.close()
            raise
        return connection
    host, _colon, port = address.rpartition(":")
    if not host or not port.isdigit() or int(port) > 65535:
        raise ClamdError("the address is neither host:port nor a path")
    return socket.create_connection((host.strip("[]"), int(port)), TIMEOUT)


def _answer(connection):
    """Return the answer up to its NUL; a daemon that goes away before it gives none."""
    received = b""
    while b"\0" not in received and len(received) < LONGEST_ANSWER:
        part = connection.recv(LONGEST_ANSWER)
        if not part:
            break
        received += part
    answer, end, _rest = received.partition(b"\0")
    if not end:
        raise ClamdError("the answer is cut off")
    return answer.decode("utf-8", "replace").strip()
