"""Answers to the questions of the chosen category: each is of its kind, and there where one is required."""

import math

from odoo.addons.lapor_complaints.models.complaint_detail import LONGEST

MOST = 1_000_000_000


def check_questions(form, name):
    """Put [(question, answer), …] into `clean`, or a sentence at the question's own field."""
    answers = []
    for question in form.questions:
        typed = form.raw[question["field"]]
        value = READ[question["kind"]](question, typed) if typed else None
        if typed and value is None:
            form.refuse(question["field"], _wrong(form.env, question["kind"]))
        elif not typed and question["is_required"]:
            form.refuse(question["field"], form.env._("Please answer this question."))
        elif typed:
            answers.append((question, value))
    form.clean[name] = answers


def _wrong(env, kind):
    return {
        "number": env._("Write a number in figures, for example 3."),
        "text": env._("Shorten this answer to at most %s characters.", LONGEST),
    }.get(kind) or env._("Choose one of the answers.")


def _number(_question, typed):
    try:
        number = float(typed.replace(",", ".")[:30])
    except ValueError:
        return None
    return number if math.isfinite(number) and 0 <= number <= MOST else None


READ = {
    "text": lambda _question, typed: typed if len(typed) <= LONGEST else None,
    "number": _number,
    "choice": lambda question, typed: typed if typed in question["choices"] else None,
    "yes_no": lambda _question, typed: typed if typed in ("yes", "no") else None,
}
