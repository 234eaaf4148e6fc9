"""Network ports: is one free, which one is free, does somebody answer."""

import http.client
import os
import socket
import time

from .console import Trouble

DEFAULT_PORT = 8069
LOOPBACK = "127.0.0.1"
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - recognised here, never chosen


def chosen_port(environ=os.environ):
    """The port of LAPOR_PORT, or Odoo's usual one."""
    text = environ.get("LAPOR_PORT", str(DEFAULT_PORT))
    if not text.isdigit() or not 1 <= int(text) <= 65535:
        raise Trouble(f"LAPOR_PORT is {text!r}; give a number between 1 and 65535.")
    return int(text)


def chosen_host(environ=os.environ):
    """The address to listen on: the loopback unless LAPOR_HOST says otherwise."""
    return environ.get("LAPOR_HOST") or LOOPBACK


def check_free(host, port, command="serve"):
    """Raise when another program listens there."""
    with socket.socket() as probe:
        # Odoo sets the same option: a port in TIME_WAIT after a restart counts as free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise Trouble(
                f"Port {port} on {host} cannot be used ({error.strerror}); "
                f"stop the program that uses it or choose another one: LAPOR_PORT={port + 1} ./lapor {command}"
            ) from error


def free_port():
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return probe.getsockname()[1]


def wait_for_http(host, port, is_alive, seconds=180):
    """Wait until a page is answered; give up when the server died or time is over."""
    target = LOOPBACK if host in EVERYWHERE else host
    end = time.monotonic() + seconds
    while time.monotonic() < end and is_alive():
        connection = http.client.HTTPConnection(target, port, timeout=60)
        try:
            connection.request("GET", "/web/health")
            if connection.getresponse().status == 200:
                return True
        except (OSError, http.client.HTTPException):
            time.sleep(0.3)
        finally:
            connection.close()
    return False
