"""Encryption of a backup by GnuPG, whose format anything else can open as well (docs/adr/0038).

The passphrase goes through a pipe: it stands in no argument, where every user of the machine could read it.
"""

import getpass
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from . import system_packages
from .command import WITH_US
from .console import Trouble

VARIABLE = "LAPOR_BACKUP_PASSPHRASE"
SHORTEST = 12  # characters
TAR_MAGIC, MAGIC_AT = b"ustar", 257
# First byte of a message that a passphrase opens: old and new style of OpenPGP's packet "symmetric-key session key".
GPG_BEGINS = (0x8C, 0xC3)
SETTINGS = (
    "--batch", "--no-options", "--quiet", "--no-tty", "--pinentry-mode", "loopback", "--no-symkey-cache",
)  # fmt: skip
# The most rounds OpenPGP can say: a guess at the passphrase costs about a third of a second.
ENCRYPT = (
    "--symmetric", "--cipher-algo", "AES256", "--s2k-digest-algo", "SHA512", "--s2k-count", "65011712",
    "--compress-algo", "none",
)  # fmt: skip


def from_file(name):
    """The first line of a file that nobody else may read."""
    try:
        file = Path(name)
        if file.stat().st_mode & 0o077:
            raise Trouble(f"Others can read the passphrase in {file}; run chmod 600 {file} first.")
        return (file.read_text().splitlines() or [""])[0]
    except OSError as error:
        raise Trouble(f"The passphrase in {name} cannot be read ({error.strerror}).") from error


def passphrase(file=None, new=False):
    """The passphrase from a file, the environment or the keyboard; a new one is long enough and typed twice."""
    if file:
        word = from_file(file)
    elif os.environ.get(VARIABLE):
        word = os.environ[VARIABLE]
    elif sys.stdin.isatty():
        word = getpass.getpass("  Passphrase of the backup: ")
        if new and getpass.getpass("  Once more: ") != word:
            raise Trouble("The two passphrases differ; run it again.")
    else:
        raise Trouble(f"A passphrase is needed; name its file with --passphrase-file, or set {VARIABLE}.")
    if new and len(word) < SHORTEST:
        raise Trouble(f"The passphrase has fewer than {SHORTEST} characters; take a longer one.")
    return word


@contextmanager
def gpg(options, word, otherwise, **streams):
    """Yield a running gpg with its own empty home. Raises Trouble when it fails, or when the block did because of it.

    ``otherwise`` is the sentence for a failure that has no other.
    """
    if not shutil.which("gpg"):
        system_packages.ensure(("gpg",))
    reading, writing = os.pipe()
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryFile("w+") as said:
        argv = [*WITH_US, "gpg", *SETTINGS, "--homedir", home, "--passphrase-fd", str(reading), *options]
        # The word must not stay in the environment of what we start.
        clean = {name: value for name, value in os.environ.items() if name != VARIABLE}
        process = subprocess.Popen(argv, env={**clean, "LC_ALL": "C"}, pass_fds=[reading], stderr=said, **streams)
        os.close(reading)
        with os.fdopen(writing, "w") as pipe:
            pipe.write(word + "\n")
        try:
            yield process
        except Exception as error:
            end(process)
            raise told(said) or error from error
        except BaseException:
            process.terminate()
            process.wait()
            raise
        end(process)
        if process.returncode:
            raise told(said) or Trouble(otherwise)


def end(process):
    """Close gpg's streams and wait for it."""
    for stream in (process.stdin, process.stdout):
        if stream:
            try:
                stream.close()
            except BrokenPipeError:
                pass
    process.wait()


def told(said):
    """What gpg complained of, as an error of ours; None when it was content."""
    said.seek(0)
    text = said.read()
    if "No space left" in text or "quota" in text:
        return OSError(28, "No space left on device")
    if "Bad session key" in text or "decryption failed" in text:
        return Trouble("The passphrase is wrong, or the backup was changed; nothing was restored.")
    return None


@contextmanager
def sealing(out, word):
    """Yield the stream into which a backup is written; encrypted on its way to ``out`` when there is a word."""
    if not word:
        yield out
        return
    otherwise = "gpg could not encrypt the backup; nothing was kept."
    with gpg(ENCRYPT, word, otherwise, stdin=subprocess.PIPE, stdout=out) as process:
        yield process.stdin


def is_sealed(file):
    """Whether the backup is encrypted. Raises Trouble when it is none at all."""
    with file.open("rb") as stream:
        head = stream.read(MAGIC_AT + len(TAR_MAGIC))
    if head[MAGIC_AT:] == TAR_MAGIC:
        return False
    if head[:1] and head[0] in GPG_BEGINS:
        return True
    raise Trouble(f"{file} is no backup of LAPOR, or its beginning is damaged; nothing was restored.")


@contextmanager
def opening(file, word):
    """Yield the stream of a backup, decrypted when there is a word."""
    with file.open("rb") as stream:
        if not word:
            yield stream
            return
        otherwise = "The backup is cut off or was changed, says gpg; nothing was restored. Take another one."
        with gpg(("--decrypt",), word, otherwise, stdin=stream, stdout=subprocess.PIPE) as process:
            yield process.stdout
            while process.stdout.read(1024 * 1024):
                pass
