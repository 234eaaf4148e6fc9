"""One check per field of the report form: a typed value goes into `form.clean`, or a sentence into `form.errors`."""

from odoo.addons.lapor_complaints.models.plain_text import LIMITS, SHORTEST_TEXT, SHORTEST_TITLE
from odoo.addons.lapor_complaints.models.selections import TYPES

from .contact_checks import check_consent, check_email, check_name, check_phone
from .dates import EARLIEST, parse_day, today
from .place_checks import check_point
from .question_checks import check_questions
from .uploads import read_files


def needs(env):
    """Return {field: sentence} for what is missing or too short: said by the browser and by the server alike."""
    return {
        "type": env._("Choose what you want to send: a complaint, an aspiration or a question."),
        "title": env._("Write a few words, for example: Street light out in front of the school."),
        "description": env._("Tell us in one or two sentences what happened, so that we can act on it."),
        "category": env._("Choose a category. If you do not know it, choose “I am not sure”."),
        "area": env._("Choose the area. If it concerns the whole city, choose “The whole city”."),
        "question": env._("Please answer this question."),
        "name": env._("Write your name, or tick “Hide my identity”."),
        "email": env._("Give an e-mail address or a phone number, so that we can tell you the answer."),
        "consent": env._("Tick this box so that we may handle your report."),
    }


def check_type(form, name):
    """A report is a complaint, an aspiration or a request for information."""
    if form.raw[name] not in dict(TYPES):
        form.refuse(name, needs(form.env)[name])
    form.clean[name] = form.raw[name]


def check_title(form, name):
    """A title of a few words."""
    if len(form.raw[name]) < SHORTEST_TITLE:
        form.refuse(name, needs(form.env)[name])
    check_length(form, name)


def check_description(form, name):
    """The report itself."""
    if len(form.raw[name]) < SHORTEST_TEXT:
        form.refuse(name, needs(form.env)[name])
    check_length(form, name)


def check_length(form, name):
    """No text is longer than its limit."""
    length, limit = len(form.raw[name]), LIMITS[name]
    if length > limit:
        form.refuse(name, form.env._("This text has %(length)s characters. Shorten it to at most %(limit)s.",
                                     length=length, limit=limit))  # fmt: skip
    form.clean[name] = form.raw[name]


def check_category(form, name):
    """One of the offered categories, or none: an officer chooses then."""
    known = {str(key) for _group, choices in form.env["lapor.category"]._choices() for key, _label in choices}
    if form.raw[name] not in {*known, "unsure"}:
        form.refuse(name, needs(form.env)[name])
    form.clean["category_id"] = int(form.raw[name]) if form.raw[name] in known else False


def check_area(form, name):
    """One of the offered areas; none is needed for what concerns the whole city."""
    known = {str(key) for _group, choices in form.env["lapor.area"]._choices() for key, _label in choices}
    if form.raw[name] not in {*known, "whole"}:
        form.refuse(name, needs(form.env)[name])
    form.clean["area_id"] = int(form.raw[name]) if form.raw[name] in known else False


def check_incident_date(form, name):
    """A day that has come, if any is given."""
    day = parse_day(form.raw[name])
    if form.raw[name] and not day:
        form.refuse(name, form.env._("Write the date as day/month/year, for example 23/11/2026."))
    elif day and day > today(form.env):
        form.refuse(name, form.env._("This date lies in the future. When did it happen?"))
    elif day and day < EARLIEST:
        form.refuse(name, form.env._("This date lies too far back. Check the year."))
    form.clean[name] = day


def check_attachments(form, name):
    """Number and size of the files; the core judges their bytes."""
    form.clean[name], sentence = read_files(form.env, form.uploads)
    if sentence:
        form.refuse(name, sentence)


CHECKS = {
    "type": check_type,
    "title": check_title,
    "description": check_description,
    "category": check_category,
    "question": check_questions,
    "area": check_area,
    "point": check_point,
    "address": check_length,
    "incident_date": check_incident_date,
    "attachments": check_attachments,
    "name": check_name,
    "email": check_email,
    "phone": check_phone,
    "consent": check_consent,
}
