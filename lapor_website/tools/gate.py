"""The door before an act: free below the soft limits, a proof of work above them, a refusal only far above."""

from odoo.http import request

from . import limits
from .challenge import Challenge, is_solved

PARAMETER = "lapor_website.proof_of_work"  # auto, always or never


class Gate:
    """Judges one request of `purpose` about `subject`; afterwards `challenge` is what its page must show, if any."""

    def __init__(self, purpose, subject, once=False):
        self.purpose, self.subject, self.once = purpose, subject, once
        self.challenge = None
        self.is_flood = False  # far above a hard limit

    def refusal(self, attempts, sent):
        """Count `attempts` and return the sentence that stops the form `sent`, or None when it may go on."""
        loads = limits.hit(attempts)
        minutes = limits.wait(attempts, loads)
        if minutes:
            self.is_flood = True
            return request.env._("Too many attempts. Please wait %s minutes and try again.", minutes)
        load = max(loads, default=0)
        solved = _wanted(load) and is_solved(self.purpose, self.subject, load, sent, self.once)
        if not _wanted(load) or solved:
            return None
        self.challenge = Challenge(self.purpose, self.subject, load)
        return request.env._(
            "Nothing was done yet: much came in just now, so we make sure that no robot is sending. Please send it"
            " once more."
        )

    def prepare(self, attempts):
        """Put a challenge on a page that is opened while `attempts` would be asked for one."""
        load = max(limits.peek(attempts), default=0)
        if _wanted(load + 0.001):
            self.challenge = Challenge(self.purpose, self.subject, max(load, 1))


def _wanted(load):
    # sudo: one word of the city's configuration
    mode = request.env["ir.config_parameter"].sudo().get_param(PARAMETER) or "auto"
    return mode == "always" or (mode != "never" and load > 1)
