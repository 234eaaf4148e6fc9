"""Whether a report form is taken: what is forged, stale or a flood is refused in words, nothing typed is lost."""

from odoo.exceptions import UserError
from odoo.http import request

from odoo.addons.lapor_complaints.models.spam_contact import phone_key

from . import csrf, limits, opened
from .gate import Gate

CAPTCHA = "lapor_file"


def prepare(form):
    """Stamp a form that is opened, and ask for a proof from the start where the sender would be asked for one at the
    end: files are chosen once."""
    form.raw["opened"] = opened.stamp()
    gate = Gate("file", form.raw["submission_key"])
    gate.prepare([(limits.FILE_ADDRESS, limits.address()), (limits.FILE_SESSION, limits.session())])
    form.challenge = gate.challenge


def is_ours(form, sent):
    """Refuse forms that we did not make, that a robot filled in, or that are out of date."""
    env = request.env
    if not csrf.is_valid(sent):
        form.refuse("form", env._("Your session has ended, so nothing was sent yet. Your text is still here: "
                                  "check it, choose your files again and send it once more."))  # fmt: skip
    elif form.is_robot:
        form.refuse("form", env._("This looked like an automatic message. Please send the form once more."))
    elif not is_filed(form):
        _judge_time(form)
    return not form.errors


def _judge_time(form):
    """Refuse a form that was sent within seconds, or opened too long ago; the second attempt passes."""
    env = request.env
    verdict = opened.judge(form.raw["opened"])
    if verdict == "stale":
        form.raw["opened"] = opened.stamp()
        form.refuse("form", env._("This page was open for a long time, so nothing was sent yet. Please check what you "
                                  "wrote and send it once more."))  # fmt: skip
    elif verdict == "fast":
        form.refuse("form", env._("That was very quick, as robots do it, so nothing was sent yet. Please check what you"
                                  " wrote and send it once more."))  # fmt: skip


def may_file(form, sent):
    """Count this report and ask for a proof, or refuse, when too many came; a form that was filed already passes."""
    if is_filed(form):
        return True
    sentence = captcha_refusal(CAPTCHA)
    gate = Gate("file", form.raw["submission_key"])
    sentence = sentence or gate.refusal(_attempts(form), sent)
    form.challenge = gate.challenge
    if sentence:
        form.refuse("form", sentence)
    return not sentence


def is_filed(form):
    """Tell whether this very form was filed before: sent twice it makes one report, and is no second attempt."""
    # sudo: only tells whether this key, which nobody else has, was used
    return request.env["lapor.complaint"].sudo()._is_submitted(form.raw["submission_key"])


def captcha_refusal(action):
    """Return why the captcha that the city has configured (Odoo's own modules; none by default) refuses, or None."""
    try:
        request.env["ir.http"]._verify_request_recaptcha_token(action)
    except UserError as error:
        return error.args[0]
    return None


def _attempts(form):
    email, phone = form.clean["email"], phone_key(form.clean["phone"])
    return [
        (limits.FILE_ADDRESS, limits.address()),
        (limits.FILE_SESSION, limits.session()),
        *[(limits.FILE_CONTACT, contact) for contact in (email, phone) if contact],
    ]
