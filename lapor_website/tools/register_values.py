"""Values for the templates of the register: plain dicts of the core with dates in words."""

from odoo.addons.lapor_complaints.models.complaint_register import COUNTED
from odoo.addons.lapor_complaints.models.selections import OUTCOMES, TYPES

from .dates import long_date, moment, short_date
from .options import options
from .register_categories import meant_categories
from .register_filters import BASE, RegisterFilters

PAGE = 20  # reports
FEEDS = ("q", "wilayah", "kategori", "skpd")
WATCHED = ("wilayah", "kategori")


def entry_values(env, entry):
    """Return an entry of the core with its dates in words and its address."""
    promise = entry["promise"]
    return {
        **entry,
        "url": f"{BASE}/{entry['number']}",
        "received": short_date(env, entry["received_on"]),
        "promised": long_date(env, promise["date"]),
        "promised_short": short_date(env, promise["date"]),
        "answered_short": short_date(env, promise["answered"]),
    }


def list_values(env, filters, after):
    """Return the values of one page of the list. `after` is the number of the last report of the page before."""
    complaints = env["lapor.complaint"]
    only = filters.number() and complaints._public(filters.number())
    if only:
        found, more, count = only, False, 1
    else:
        domain, last = filters.domain(), complaints._public(after) if after else None
        found, more = complaints._find_public(domain, filters.text, filters.sort, last or None, PAGE)
        count = complaints._register_count(domain, filters.text)
    entries = [entry_values(env, entry) for entry in found._public_entries()]
    return {
        "entries": entries,
        "count": count,
        "counted": COUNTED,
        "filters": filters,
        "options": options,
        "meant": meant_categories(env, filters),
        "later": more and entries and filters.address(setelah=entries[-1]["number"]),
        "first": after and filters.address(),
        "feed": RegisterFilters({name: filters.raw[name] for name in FEEDS}).address(f"{BASE}.atom"),
        "watched": {name: filters.raw[name] for name in WATCHED},
        "selection": env["lapor.watch"]._selection_words(*map(filters.id_of, WATCHED)),
        "rhythms": env["lapor.watch"]._fields["rhythm"]._description_selection(env),
        "places": filters.address(f"{BASE}/peta.json"),
        "base_map": env["lapor.area"]._base_map(),
        **choices(env),
    }


def choices(env):
    """Return what can be chosen in the filters, all of it public knowledge."""
    skpd = env["lapor.skpd"].sudo()  # sudo: names of the city's offices
    offices = skpd.search_fetch([("kind", "!=", "external")], ["name"], order="name")
    return {
        "areas": env["lapor.area"]._choices(),
        "categories": env["lapor.category"]._choices(),
        "offices": [(office.id, office.name) for office in offices],
        "types": _labels(env, "type", TYPES),
        "outcomes": _labels(env, "outcome", OUTCOMES),
        "states": list(_states(env).items()),
        "sorts": list(_sorts(env).items()),
    }


def _states(env):
    return {
        "proses": env._("Being handled"),
        "dijawab": env._("Answered"),
        "selesai": env._("Finished"),
        "instansi": env._("Passed on to another body"),
        "arsip": env._("Archived"),
    }


def _sorts(env):
    return {
        "terbaru": env._("Newest first"),
        "dukungan": env._("Most support"),
        "jawaban": env._("Newest answers"),
    }


def _labels(env, field, known):
    labels = dict(env["lapor.complaint"]._fields[field]._description_selection(env))
    return [(key, labels[key]) for key, _label in known]


def report_values(env, view):
    """Return the values of the page of one report from the core's public view."""
    entry = entry_values(env, view)
    return {
        "view": entry,
        "timeline": [{**event, "moment": moment(env, event["date"])} for event in reversed(view["timeline"])],
        "answered": long_date(env, view["answered_on"]),
        "base": entry["url"],
        "base_map": env["lapor.area"]._base_map() if view["point"] else None,
    }


def latest_answers(env, limit=3):
    """Return the newest answered public reports, for the home page."""
    found, _more = env["lapor.complaint"]._find_public(sort="answered", limit=limit)
    return [entry_values(env, entry) for entry in found._public_entries()]
