"""Which act writes to whom, as plain data. The texts are mail templates named after the audience and the letter."""

from typing import NamedTuple

AUDIENCES = [("reporter", "Reporter"), ("staff", "Staff"), ("follower", "Follower")]


class Letter(NamedTuple):
    """The letters of one act: template for the reporter, template for staff, and who of the staff gets it."""

    reporter: str = ""
    staff: str = ""
    to: str = ""


LETTERS = {
    "filed": Letter("filed", "filed", "coordinators"),
    "forward": Letter("forward", "forward", "liaisons"),
    "ask": Letter("ask"),
    "complete": Letter(staff="reporter", to="workers"),
    "transfer": Letter("transfer"),
    "reject": Letter("reject"),
    "merge": Letter("merge", "stop", "holders"),
    "detach": Letter("joined"),
    **dict.fromkeys(("kept_answered", "kept_closed", "kept_passed", "kept_rejected", "kept_resumed"), Letter("joined")),
    "withdraw": Letter("withdraw", "stop", "holders"),
    "expire": Letter("expire"),
    "accept": Letter("accept"),
    "return": Letter(staff="return", to="deciders"),
    "decide": Letter("forward", "decide", "liaisons"),
    "support": Letter(staff="support", to="supporters"),
    "contribute": Letter("progress", "helped", "workers"),
    "finish": Letter(staff="helped", to="workers"),
    "decline": Letter(staff="helped", to="coordinators"),
    "urge": Letter("progress"),
    "split": Letter("split"),
    "compose": Letter("answer"),
    "drop": Letter(staff="stop", to="holders"),
    "redo": Letter(staff="reporter", to="workers"),
    "progress": Letter("progress"),
    "answer": Letter("answer"),
    "confirm": Letter("closed"),
    "auto_close": Letter("closed"),
    "settle": Letter("closed"),
    "dispute": Letter(staff="reporter", to="workers"),
    "reopen": Letter("resume", "reporter", "workers"),
    "recall": Letter("resume"),
    "restore": Letter("resume"),
    "reply": Letter(staff="reporter", to="workers"),
    "deadline": Letter("deadline"),
    "remind": Letter("remind"),
    "draft": Letter(staff="draft", to="approvers"),
    "approve": Letter(staff="draft", to="approvers"),
    "send_back": Letter(staff="send_back", to="author"),
    "data_request": Letter("data_request", "data_request", "custodians"),
    "data_done": Letter("data_closed"),
    "data_refuse": Letter("data_closed"),
}
# Of her own acts a reporter gets a receipt only where she may want to keep one: the rest she just saw on the page.
RECEIPTS = {"filed", "withdraw", "confirm", "data_request"}
# What a reporter is told of a part: its answer comes as progress, the answer to her is that of the whole.
OF_PARTS = {"progress", "contribute", "answer", "ask", "deadline", "remind"}
# What those who follow a public report are told of, and those who support it: its outcome alone
FOLLOWED = {
    "forward", "decide", "accept", "progress", "contribute", "answer", "compose", "transfer", "settle", "confirm",
    "auto_close", "reopen", "merge",
}  # fmt: skip
OUTCOME = {"answer", "compose", "settle", "confirm", "auto_close"}
# With these the case is over for the city: the letter names the way to the Ombudsman (UU 25/2009 Ps. 40 and 46).
FINAL = {"confirm", "auto_close", "settle", "reject", "expire", "kept_closed", "kept_rejected"}


def audiences_of(kind, actor):
    """Return the audiences that are written to when `actor` does `kind`."""
    letter = LETTERS.get(kind, Letter())
    own = actor == "reporter" and kind not in RECEIPTS
    return [name for name in ("reporter", "staff") if getattr(letter, name) and not (own and name == "reporter")]
