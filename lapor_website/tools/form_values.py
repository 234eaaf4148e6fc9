"""What the template of the report form is drawn from."""

from odoo.http import request

from . import city
from .report_checks import LIMITS, SHORTEST_TEXT, SHORTEST_TITLE, needs
from .report_form import with_field


def form_values(env, form, is_shell=False):
    """Return the template's values; `is_shell`: the empty form that a device keeps for when there is no network."""
    user = env.user
    return {
        "additional_title": env._("File a report"),
        "website_meta_description": env._("Send a complaint, an aspiration or a question to the city."),
        "form": form,
        "shell": is_shell,
        # Whose session it is: what waits on a device is sent without asking only under the same account
        "account": "" if is_shell else str(0 if user._is_public() else user.id),
        "limits": LIMITS,
        "least": {"title": SHORTEST_TITLE, "description": SHORTEST_TEXT},
        "needs": needs(env),
        "categories": env["lapor.category"]._choices(),
        "category_hints": env["lapor.category"]._form_hints(city.language(env)),
        "questions": [with_field(question) for question in env["lapor.category.question"]._all()],
        "areas": env["lapor.area"]._choices(),
        "base_map": env["lapor.area"]._base_map(),
        "emergency": city.parameter(env, "emergency_number"),
        "offline": offline(env),
        "privacy_version": privacy_version(env),
        "prefix": request.httprequest.path.partition("/lapor")[0],  # of the language, empty for the city's own
    }


def offline(env):
    """Tell whether the form may be kept on devices and reports may wait there for the network."""
    return city.parameter(env, "offline", "1") not in ("0", "False", "false")


def privacy_version(env):
    """Return the version of the privacy notice that stands in the form."""
    return city.parameter(env, "privacy_version", "1")
