"""Values of the page of one report, made of the core's plain view of it: no record reaches a template."""

from .dates import long_date, moment, short_date
from .last_visit import is_new
from .reasons import choices


def detail_values(env, complaint, reply, base, done=None, since=None):
    """Return the template's values. `base` is the page's address, `done` the action that was just done, `since` the
    last visit, if any."""
    view = complaint._reporter_view()
    timeline = [timeline_row(env, event, since) for event in reversed(view["timeline"])]
    kept = kept_values(env, view["kept"], since)
    return {
        # Neither number nor title: the name of a page travels in previews of links and in the browser's history
        "additional_title": env._("Your report"),
        "view": view,
        "reply": reply,
        "base": base,
        "done": done_sentence(env, done),
        "choices": choices(env, view["actions"]),
        "questions": [timeline_row(env, event) for event in view["questions"]],
        "reopen_until": long_date(env, view["reopen_until"]),
        "deadline": long_date(env, view["deadline"]),
        "answer_by": long_date(env, view["answer_by"]),
        "received": long_date(env, view["received_on"]),
        "incident": short_date(env, view["incident_date"]),
        "own_files": [file for event in view["timeline"] if event["kind"] == "filed" for file in event["attachments"]],
        "timeline": timeline,
        "news": sum(event["is_new"] for event in timeline + kept["kept_timeline"]),
        "last_visit": since and moment(env, since),
        **kept,
    }


def kept_values(env, kept, since=None):
    """Return the date and the timeline of the complaint that a joined report is handled with, if it is joined."""
    kept = kept or {"deadline": False, "timeline": []}
    return {
        "kept_deadline": long_date(env, kept["deadline"]),
        "kept_timeline": [timeline_row(env, event, since) for event in reversed(kept["timeline"])],
    }


def timeline_row(env, event, since=None):
    """Return one event with its moment in words and whether it is newer than the visit that ended at `since`; the
    files of the report itself stand under its text instead."""
    files = [] if event["kind"] == "filed" else event["attachments"]
    return {**event, "moment": moment(env, event["date"]), "attachments": files, "is_new": is_new(event, since)}


def done_sentence(env, action):
    """Return what to say after `action` was done, or None."""
    return {
        "reply": env._("Your message was sent. The officers see it now."),
        "complete": env._("Thank you. Your addition was sent and the city continues with your report."),
        "confirm": env._("Thank you. Your report is closed."),
        "dispute": env._("Your objection was recorded. The city works on your report again."),
        "reopen": env._("Your report is open again."),
        "withdraw": env._("You have withdrawn your report."),
        "rate": env._("Thank you for your rating."),
    }.get(action)


def next_date(env, complaint):
    """Return the date that comes next, in words, and what it means."""
    promise = complaint._promise()
    return {"deadline": long_date(env, promise["deadline"]), "deadline_label": promise["deadline_label"]}


def list_rows(env, complaints, visits, since):
    """Return one plain dict per complaint for the citizen's list; `since` is her last visit to it, if any. What she
    has opened is new when something came after that."""
    told = complaints._told_last()
    return [
        {
            "number": complaint.number,
            "title": complaint.original_title or complaint.title,
            "state": complaint.state,
            "state_label": complaint._citizen_state(),
            "is_new": is_after(told.get(complaint), visits.last(complaint.number) or since),
            "received": short_date(env, complaint._received_on()),
            **next_date(env, complaint),
        }
        for complaint in complaints
    ]


def is_after(told, since):
    """Tell whether something was told after `since`."""
    return bool(told and since and told > since)
