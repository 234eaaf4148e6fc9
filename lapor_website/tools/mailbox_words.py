"""What a link in a letter of news is about, in words for the page that it opens."""

from .register_filters import BASE, RegisterFilters

MODELS = ("lapor.follower", "lapor.watch")


def subscription_words(env, token):
    """Return {title, more, url, is_report} of a valid request to get news, or None."""
    found = env["lapor.follower"]._read_request(token)
    if found:
        entry = found[2].with_env(env)._public_entries()[0]
        return {"title": entry["title"], "more": "", "url": f"{BASE}/{entry['number']}", "is_report": True}
    values = env["lapor.watch"]._read_request(token)
    if not values:
        return None
    watches, chosen = env["lapor.watch"], (values["area_id"], values["category_id"])
    filters = RegisterFilters({name: str(id_ or "") for name, id_ in zip(("wilayah", "kategori"), chosen, strict=True)})
    return {"title": watches._selection_words(*chosen), "more": watches._rhythm_words(values["rhythm"]),
            "url": filters.address(), "is_report": False}  # fmt: skip
