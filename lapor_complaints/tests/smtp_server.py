"""A real SMTP server in a thread, for tests of what leaves the house."""

import socket
from email import message_from_bytes, policy

try:
    from aiosmtpd.controller import Controller
except ImportError:  # a tool of the tests, not of the addon
    Controller = None


def free_port():
    """Return a TCP port of this machine on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Mailbox:
    """Keeps what is delivered, and refuses the addresses in `refused`."""

    def __init__(self):
        self.received = []
        self.refused = set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.refused:
            return "450 mailbox busy, try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = message_from_bytes(envelope.content, policy=policy.default)
        self.received.append((envelope.rcpt_tos, message, envelope.content))
        return "250 taken"


def start_server(mailbox, port):
    """Start a server that delivers to `mailbox`; returns it, to be stopped by the caller."""
    server = Controller(mailbox, hostname="127.0.0.1", port=port)
    server.start()
    return server
