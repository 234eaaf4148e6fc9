"""Checks of the part of the form that says who reports."""

from odoo.addons.lapor_complaints.models.plain_text import is_phone, plain_email


def check_name(form, name):
    """Who does not report anonymously gives a name."""
    if not form.raw[name] and not form.raw["anonymous"]:
        form.refuse(name, form.env._("Write your name, or tick “Hide my identity”."))
    if len(form.raw[name]) > 100:
        form.refuse(name, form.env._("Write at most %s characters.", 100))
    form.clean[name] = form.raw[name]


def check_email(form, name):
    """An address that can receive mail; at least one way to be reached unless anonymous."""
    typed = form.raw[name]
    email = plain_email(typed)
    if typed and not email:
        form.refuse(name, form.env._("This is not a complete e-mail address. Example: name@example.com."))
    if not typed and not form.raw["phone"] and not form.raw["anonymous"]:
        form.refuse(name, form.env._("Give an e-mail address or a phone number, so that we can tell you the answer."))
    form.clean[name] = email


def check_phone(form, name):
    """A phone number of 8 to 15 digits, as people write it."""
    typed = form.raw[name]
    if typed and not is_phone(typed):
        form.refuse(name, form.env._("This is not a complete phone number. Example: 0812 3456 7890."))
    form.clean[name] = typed


def check_consent(form, name):
    """Nothing is stored about a person who has not agreed (UU 27/2022 Ps. 20)."""
    if not form.raw[name]:
        form.refuse(name, form.env._("Tick this box so that we may handle your report."))
