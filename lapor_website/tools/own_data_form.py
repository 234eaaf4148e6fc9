"""What a reporter does on the page “My data”."""

from odoo.exceptions import UserError

from . import csrf, limits
from .cleaning import clean_line, clean_text
from .contact_checks import check_phone, plain_email
from .dates import moment
from .gate import Gate

ACTIONS = ("koreksi", "anonim", "permintaan", "salinan", "kode")
LONGEST = 2_000  # characters of a request
DATA = "/data-saya"


class OwnDataForm:
    """One act with what was typed (`raw`), its `errors` (field -> sentence) and, when done, its name or the copy."""

    def __init__(self, env, action, sent):
        self.env, self.sent = env, sent
        self.action = action if action in ACTIONS else None
        self.raw = {name: clean_line(sent.get(name))[:300] for name in ("name", "email", "phone", "kind")}
        self.raw["text"] = clean_text(sent.get("text"))[:LONGEST]
        self.code = clean_line(sent.get("code"))[:40]
        self.gate = Gate("own_data", limits.session(), once=True)
        self.errors, self.clean = {}, {}
        self.done = self.copy = None

    def check_token(self):
        """Return the sentence for a session that has ended, or None."""
        if csrf.is_valid(self.sent):
            return None
        return self.env._("Your session has ended, so nothing was sent yet. Please send it once more.")

    def refuse(self, name, sentence):
        """Keep the first `sentence` for field `name`."""
        self.errors.setdefault(name, sentence)

    def send(self, complaint):
        """Do the act on `complaint`, which the caller has made sure is the sender's; return whether it was done."""
        act = {
            "koreksi": self._correct, "anonim": self._hide, "permintaan": self._request, "salinan": self._copy,
        }.get(self.action)  # fmt: skip
        try:
            if act:
                act(complaint)
        except UserError as error:
            self.refuse("form", error.args[0])
        return not self.errors

    def _correct(self, complaint):
        if len(self.raw["name"]) > 100:
            self.refuse("name", self.env._("Write at most %s characters.", 100))
        check_phone(self, "phone")
        email = plain_email(self.raw["email"])
        if self.raw["email"] and not email:
            self.refuse("email", self.env._("This is not a complete e-mail address. Example: name@example.com."))
        now = complaint._reporter().email or ""
        if not self.errors and not email and now:
            complaint._correct_own_data(email=False)
        if not self.errors and email and email != now:
            self._ask_mailbox(complaint, email)
        if not self.errors:
            complaint._correct_own_data(name=self.raw["name"], phone=self.clean["phone"])
            self.done = "surel" if email and email != now else "koreksi"

    def _ask_mailbox(self, complaint, email):
        """Send a link to the new address, which alone can confirm it; a few a day, so that nobody is pestered."""
        attempts = (limits.NEW_EMAIL, complaint.number), (limits.NEW_EMAIL, email)
        if sentence := limits.refusal(*attempts):
            return self.refuse("email", sentence)
        return complaint._send_email_link(email)

    def _hide(self, complaint):
        complaint._make_anonymous()
        self.done = "anonim"

    def _request(self, complaint):
        complaint._request_own_data(self.raw["kind"], self.raw["text"])
        self.done = "permintaan"

    def _copy(self, complaint):
        self.copy = complaint._hand_out_copy()


def page_values(env, complaint, form, base, done, shown):
    """Return the values of the page; without `shown` nothing but the door with the access code."""
    data = complaint._own_data() if shown else {}
    typed = form.raw if form.action == "koreksi" else data
    return {
        "additional_title": env._("My data"),
        "number": complaint.number,
        "base": base,
        "form": form,
        "data": data,
        "typed": typed,
        "challenge": form.gate.challenge,
        "done": done_sentence(env, done),
        "kept": data and kept_sentence(env, complaint, *data["kept"]),
        "consented": data and data["consented_at"] and moment(env, data["consented_at"]),
        "unmasked": [moment(env, date) for date in data.get("unmasked", ())],
        "letters": [{**letter, "moment": moment(env, letter["date"])} for letter in data.get("letters", ())],
        "requests": [
            {**asked, "due": moment(env, asked["due_at"]), "asked": moment(env, asked["requested_at"])}
            for asked in data.get("requests", ())
        ],
    }


def kept_sentence(env, complaint, how, day):
    """Return until when the city keeps who she is, or None where it has decided nothing."""
    if how == "until":
        until = complaint.with_env(env)._format_date(day)
        return env._("%s, then it is erased. Longer only if a legal process needs it.", until)
    return {
        "open": env._("As long as your report is open. How long after that, the privacy notice says."),
        "longer": env._("Longer than usual, because the law or a legal process needs it."),
    }.get(how)


def done_sentence(env, name):
    """Return what to say after an act was done, or None."""
    return {
        "koreksi": env._("Your data are corrected."),
        "surel": env._("We sent a link to the new e-mail address. It counts from when you confirm it there."),
        "anonim": env._("Your identity is hidden from now on, also from the office that handles your report."),
        "permintaan": env._("Your request was received. You get an answer within 3 x 24 hours."),
    }.get(name)
