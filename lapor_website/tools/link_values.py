"""What has become of a question or an answer whose link in a mail is opened once more."""

from .dates import moment

ENDS = ("complete", "confirm", "dispute", "expire", "auto_close", "withdraw", "merge", "ask", "answer", "compose")


def what_became(event):
    """Return the sentence on what happened after `event`: done already, too late, or gone on in another way."""
    env = event.env
    later = event.complaint_id.event_ids.filtered(lambda one: one.sequence > event.sequence and one.kind in ENDS)
    after = later.sorted("sequence")[:1]
    day = moment(env, after.date) if after else ""
    sentences = {
        "complete": env._("You answered this on %s. Thank you: the city continues with your report.", day),
        "confirm": env._("You told us on %s that the matter is settled. The report is closed.", day),
        "dispute": env._("You told us on %s that the matter is not settled yet. The city works on it again.", day),
        "expire": env._(
            "The time for this answer ended on %s, so the report was put aside. You may send a new one.", day
        ),
        "auto_close": env._("We heard nothing until %s, so the report was closed.", day),
        "withdraw": env._("You withdrew this report on %s.", day),
        "merge": env._("Since %s this report is handled together with others on the same matter.", day),
    }
    return sentences.get(after.kind) or env._("This is no longer asked. Open your report to see how far it is.")
