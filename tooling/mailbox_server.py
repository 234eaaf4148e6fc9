"""A mail server for tests: it takes letters, or takes the call and never says a word, or is not there."""

import re
import socket
import threading
from collections import Counter

from .ports import LOOPBACK, free_port

RECIPIENT = re.compile(rb"^RCPT TO:<([^>]+)>", re.IGNORECASE)
GREETING, GO_ON, OK, BYE = b"220 uji\r\n", b"354 go on\r\n", b"250 ok\r\n", b"221 bye\r\n"


class MailboxServer:
    """Listens once it is opened. ``silent`` callers are left waiting; ``delivered`` counts letters by address."""

    def __init__(self):
        self.port = free_port()
        self.silent = False
        self.delivered, self.waiting = Counter(), []
        self.listener = None

    def open(self):
        """Begin to listen."""
        self.listener = socket.create_server((LOOPBACK, self.port), reuse_port=False)
        threading.Thread(target=self._listen, args=(self.listener,), daemon=True).start()

    def close(self):
        """Listen no more, and hang up on those who wait."""
        if self.listener:
            self.listener.shutdown(socket.SHUT_RDWR)
            self.listener.close()
        for call in self.waiting:
            call.close()

    def _listen(self, listener):
        while True:
            try:
                call, _address = listener.accept()
            except OSError:
                return
            if self.silent:
                self.waiting.append(call)
            else:
                threading.Thread(target=self._talk, args=(call,), daemon=True).start()

    def _talk(self, call):
        with call, call.makefile("rb") as lines:
            call.sendall(GREETING)
            people, in_letter = [], False
            for line in lines:
                if in_letter:
                    if line == b".\r\n":
                        in_letter = False
                        self.delivered.update(people)
                        people = []
                        call.sendall(OK)
                    continue
                found = RECIPIENT.match(line)
                if found:
                    people.append(found[1].decode())
                in_letter = line.upper().startswith(b"DATA")
                leaving = line.upper().startswith(b"QUIT")
                call.sendall(GO_ON if in_letter else BYE if leaving else OK)
                if leaving:
                    return
