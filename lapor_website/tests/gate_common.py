import hashlib
from itertools import count

from .common import LaporWebCase


def solve(seed, bits):
    """Return the proof that a browser would find."""
    for number in count():
        digest = hashlib.sha256(f"{seed}{number}".encode()).digest()
        if int.from_bytes(digest, "big") >> (256 - bits) == 0:
            return str(number)
    return None


class GateCase(LaporWebCase):
    """Answers the challenges of pages as a browser does, or as somebody without JavaScript."""

    def challenge(self, tree):
        """Return what the page asks for as {seed, bits, token, question}, or None."""
        found = tree.xpath("//main//div[contains(@class, 'lapor-challenge')][@data-seed]")
        if not found:
            return None
        return {
            "seed": found[0].get("data-seed"), "bits": int(found[0].get("data-bits")),
            "token": found[0].xpath(".//input[@name='challenge']/@value")[0],
            "question": found[0].xpath("string(.//label)"),
        }  # fmt: skip

    def proof(self, tree):
        """Return the form fields that solve the challenge on the page."""
        asked = self.challenge(tree)
        return {"challenge": asked["token"], "proof": solve(asked["seed"], asked["bits"])}

    def set_parameter(self, name, value):
        self.env["ir.config_parameter"].set_param(f"lapor_website.{name}", value)
        self.env.flush_all()

    def load(self, scope, times):
        """Let every key that exists be `times` its allowance over; of `scope` all, as there is but one limit."""
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE lapor_throttle SET full_at = (now() AT TIME ZONE 'UTC') + %s * interval '1 second'",
            [scope.seconds * times],
        )
