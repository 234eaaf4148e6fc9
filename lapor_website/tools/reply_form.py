"""What a reporter sends from the page of her report: text, files, a rating."""

from odoo.exceptions import UserError

from .cleaning import clean_text
from .uploads import read_files

ACTIONS = ("complete", "confirm", "dispute", "withdraw", "reopen", "reply", "rate")
LONGEST = 5_000
WORDY = ("complete", "dispute", "reopen", "reply")  # acts that need words
MOST_REASONS = 20


class ReplyForm:
    """One action of the reporter with its `text`, `rating`, `reasons` and `errors` (field -> sentence)."""

    def __init__(self, env, action, params=None, files=()):
        params = params or {}
        self.env = env
        self.action = action if action in ACTIONS else None
        self.text = clean_text(params.get("text"))
        self.rating = params.get("rating") if params.get("rating") in ("1", "2", "3", "4", "5") else None
        self.parts = params.getlist("part")[:30] if hasattr(params, "getlist") else []
        self.reasons = params.getlist("reason")[:MOST_REASONS] if hasattr(params, "getlist") else []
        self.uploads = files
        self.errors = {}

    def send(self, complaint):
        """Do the action on `complaint` (the caller has made sure whose it is); return whether it was done."""
        if self.action in WORDY and not self.text:
            self.errors["text"] = self.env._("Write it in a few words.")
        if len(self.text) > LONGEST:
            self.errors["text"] = self.env._("This text has %(length)s characters. Shorten it to at most %(limit)s.",
                                             length=len(self.text), limit=LONGEST)  # fmt: skip
        files, sentence = read_files(self.env, self.uploads)
        if sentence:
            self.errors["attachments"] = sentence
        if self.action == "rate" and not self.rating:
            self.errors["rating"] = self.env._("Choose from one to five stars.")
        if self.action == "dispute" and not self.reasons:
            self.errors["reason"] = self.env._("Choose what fits best.")
        return not self.errors and self._act(complaint, files)

    def _act(self, complaint, files):
        try:
            with self.env.cr.savepoint():  # a refused file must not leave half an answer behind
                stars = self.rating and int(self.rating)
                reasons = self.reasons if self.action in ("dispute", "rate") else ()
                complaint._reporter_act(
                    self.action, self.text or None, files, rating=stars, reasons=reasons, parts=self.parts
                )
                if self.action == "confirm" and stars:
                    complaint._reporter_act("rate", rating=stars, reasons=self.reasons)
        except UserError as error:
            self.errors["form"] = error.args[0]
        return not self.errors
