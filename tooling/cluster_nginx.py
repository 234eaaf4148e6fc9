"""nginx in front of a cluster: the configuration that cities copy, with other ports and folders, and without TLS."""

import os
import pwd
import re
import subprocess

from . import nginx
from .command import TOLD_ONCE
from .console import Trouble
from .paths import REPOSITORY

FOLDER = REPOSITORY / "docs" / "operations" / "nginx"
KINDS = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
MAIN = """{user}
worker_processes 1;
pid {folder}/pid;
events {{ worker_connections 512; }}
http {{
    types {{ text/html html; }}
    default_type application/octet-stream;
    access_log off;
    {places}
    include {folder}/lapor.conf;
}}
"""


def replaced(text, pattern, by):
    """The text with a part of the shipped file exchanged; a part that is no longer there must not pass unseen."""
    text, found = re.subn(pattern, lambda _match: by, text, flags=re.MULTILINE | re.DOTALL)
    if not found:
        raise Trouble(f"docs/operations/nginx/lapor.conf has nothing like {pattern!r} any more.")
    return text


def site(layout, folder, text=None):
    """The shipped configuration for this layout; ``folder`` takes its cache and logs."""
    text = text or (FOLDER / "lapor.conf").read_text()
    pages = "".join(f"    server 127.0.0.1:{port} max_fails=3 fail_timeout=2s;\n" for port, _bus in layout.servers)
    buses = "".join(f" server 127.0.0.1:{bus};" for _port, bus in layout.servers)
    text = replaced(text, r"^server \{\n    listen 80;.*?^\}\n", "")  # there is no TLS to be sent to
    text = replaced(text, r"^    listen 443 ssl http2;\n.*?\n", f"    listen {layout.host}:{layout.front};\n")
    text = replaced(text, r"^    (ssl_\w+|add_header Strict-Transport-Security) [^\n]*\n", "")
    text = replaced(text, r"server_name [^;]+;", "server_name _;")
    text = replaced(text, r"^    server 127\.0\.0\.1:8069 [^\n]*\n", pages)
    text = replaced(text, r" server 127\.0\.0\.1:8072;", buses)
    text = replaced(text, r"\$host;", "$http_host;")  # with the port, which is not the usual one
    text = replaced(text, "/var/cache/nginx/lapor", f"{folder}/cache")
    text = replaced(text, "/var/log/nginx", str(folder))
    return replaced(text, "/etc/nginx/lapor", str(FOLDER))


def main_file(folder, uid=None):
    """What Debian's own nginx.conf says otherwise."""
    uid = os.geteuid() if uid is None else uid
    # root's nginx would hand its work to an account that may not enter the checkout
    user = f"user {pwd.getpwuid(uid).pw_name};" if uid == 0 else ""
    places = " ".join(f"{kind}_temp_path {folder}/{kind};" for kind in KINDS)
    return MAIN.format(user=user, folder=folder, places=places)


def write(layout, folder):
    """Write both files and return the command that starts nginx in the foreground."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "lapor.conf").write_text(site(layout, folder))
    (folder / "nginx.conf").write_text(main_file(folder))
    quiet = f"error_log {folder}/error.log;"
    return [str(nginx.program()), "-c", str(folder / "nginx.conf"), "-p", str(folder), "-g", f"daemon off; {quiet}"]


def start(layout, folder):
    """Start nginx; it ends when we are killed."""
    with (folder / "start.log").open("a") as out:
        command = [*TOLD_ONCE, *write(layout, folder)]
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True)
