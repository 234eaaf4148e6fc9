"""Atom feeds (RFC 4287) of public reports: the same words as the list shows, and no more."""

import uuid

from lxml import etree

from .cleaning import CONTROL
from .register_filters import BASE

NAMESPACE = "http://www.w3.org/2005/Atom"


def atom(env, website, filters, entries):
    """Return the feed of `entries` as bytes."""
    base = website.get_base_url()
    feed = etree.Element(f"{{{NAMESPACE}}}feed", nsmap={None: NAMESPACE})
    feed.set("{http://www.w3.org/XML/1998/namespace}lang", (env.lang or "id_ID").replace("_", "-"))
    address = filters.address(f"{BASE}.atom")
    newest = max((entry["changed_at"] for entry in entries), default=None)
    _add(feed, "title", env._("LAPOR, %s: citizens' reports", website.name))
    chosen = env["lapor.watch"]._selection_words(filters.id_of("wilayah"), filters.id_of("kategori"))
    _add(feed, "subtitle", " · ".join(filter(None, (chosen, filters.text))))
    _add(feed, "id", stable_id(env, address))
    _add(feed, "updated", _moment(newest) if newest else "2026-01-01T00:00:00Z")
    _add(feed, "link", rel="self", type="application/atom+xml", href=base + address)
    _add(feed, "link", rel="alternate", type="text/html", href=base + filters.address())
    author = etree.SubElement(feed, f"{{{NAMESPACE}}}author")
    _add(author, "name", website.name)
    for entry in entries:
        _add_entry(env, feed, base, entry)
    return etree.tostring(feed, xml_declaration=True, encoding="utf-8")


def _add_entry(env, feed, base, entry):
    found = etree.SubElement(feed, f"{{{NAMESPACE}}}entry")
    _add(found, "title", entry["title"])
    _add(found, "id", stable_id(env, entry["number"]))
    _add(found, "updated", _moment(entry["changed_at"]))
    _add(found, "link", rel="alternate", type="text/html", href=base + entry["url"])
    if entry["category"]:
        _add(found, "category", term=_clean(entry["category"]))
    state = " · ".join(filter(None, (entry["state_label"], entry["outcome_label"], entry["area"], entry["skpd"])))
    _add(found, "summary", "\n".join(filter(None, (state, entry["excerpt"]))), type="text")


def stable_id(env, name):
    """Return an id that stays the same when the site moves to another address."""
    database = env["ir.config_parameter"].sudo().get_param("database.uuid")  # sudo: only hashed into ids
    return uuid.uuid5(uuid.NAMESPACE_URL, f"lapor:{database}:{name}").urn


def _add(parent, tag, text=None, **attributes):
    element = etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}", attributes)
    element.text = _clean(text) if text else None


def _clean(text):
    return CONTROL.sub("", text)


def _moment(utc):
    return f"{utc:%Y-%m-%dT%H:%M:%SZ}"
