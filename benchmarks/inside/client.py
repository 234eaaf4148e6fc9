"""The calls of Odoo's web client when it opens a view, with what the view's own arch asks for."""

import ast
import json

from lxml import etree

from odoo.tools.safe_eval import safe_eval

from odoo.addons.mail.tools.discuss import Store

COUNTED = 10_001  # rows a list counts at most
PAGE = 80  # rows of a list, cards of a column
MANY = ("one2many", "many2many")
ONE = ("many2one", "reference")
NAME = {"fields": {"display_name": {}}}
# Fields that a widget needs beside its own (fieldDependencies of the client)
ACTIVITY = {
    **dict.fromkeys(
        ("activity_exception_decoration", "activity_exception_icon", "activity_state", "activity_summary",
         "activity_type_icon"), {},
    ),
    "activity_type_id": NAME,
}  # fmt: skip
BESIDE = {
    "kanban_activity": ACTIVITY, "list_activity": ACTIVITY, "statusbar_duration": {"duration_tracking": {}},
}  # fmt: skip


def views(model, kind, view_id=False):
    """Return (arch, models): a view as the client gets it."""
    answer = model.get_views([(view_id, kind)])
    return etree.fromstring(answer["views"][kind]["arch"]), answer["models"]


def always_hidden(node):
    """Tell whether the client knows without a record that the field is not shown."""
    return node.get("invisible") in ("1", "True") or node.get("column_invisible") in ("1", "True")


def own_fields(arch):
    """Return the field nodes of a view itself, not those of the views in it."""
    depth = len(list(arch.iterancestors("field")))
    return [node for node in arch.iter("field") if len(list(node.iterancestors("field"))) == depth]


def specification(arch, model_name, models):
    """Return what ``getFieldsSpec`` of the client makes of a view."""
    known = models[model_name]["fields"]
    fields = {}
    for node in own_fields(arch):
        name = node.get("name")
        kind = known[name]["type"]
        hidden = always_hidden(node)
        asked = fields.setdefault(name, {})
        if kind in ONE:
            asked["fields"] = {} if hidden else {"display_name": {}}
        elif kind in MANY and not hidden:
            asked.update(lines(node, known[name]["relation"], models))
        if asked and not hidden and node.get("context"):
            asked["context"] = plain_context(node.get("context"))
        for other, spec in BESIDE.get(node.get("widget"), {}).items():
            fields.setdefault(other, spec)
    return fields


def plain_context(text):
    """Evaluate what names no field of the record in a context; the rest is the client's to fill in."""
    tree = ast.parse(text, mode="eval").body
    pairs = zip(tree.keys, tree.values, strict=True) if isinstance(tree, ast.Dict) else ()
    return {key.value: value.value for key, value in pairs if isinstance(value, ast.Constant)}


def lines(node, relation, models):
    """Return what is asked of the records of a relation: the view in the node, or what its widget shows."""
    inner = next(iter(node.xpath("./list | ./kanban")), None)
    if inner is not None:
        return {"fields": specification(inner, relation, models), "limit": 40, "context": {}}
    widget = node.get("widget", "")
    if widget in ("kanban_activity", "list_activity"):
        return {"fields": {}}
    if relation == "ir.attachment":
        return {"fields": {"name": {}, "mimetype": {}}}
    if widget.startswith(("many2many_tags", "many2many_avatar")):
        options = safe_eval(node.get("options") or "{}")
        more = {options["color_field"]: {}} if options.get("color_field") else {}
        return {"fields": {"display_name": {}, **more}}
    return {}


def open_list(model, domain, view_id=False, offset=0, order=None):
    """Return a function that asks for one page of a list, with its bounded count."""
    arch, models = views(model, "list", view_id)
    spec = specification(arch, model._name, models)
    handle = arch.xpath("./field[@widget='handle']/@name")  # rows that can be dragged stand in that order
    order = order or arch.get("default_order") or (f"{handle[0]}, id" if handle else "")
    counted = int(arch.get("count_limit", COUNTED - 1)) + 1

    def call():
        answer = model.with_context(bin_size=True).web_search_read(
            domain, spec, offset=offset, limit=PAGE, order=order, count_limit=max(counted, offset + 81)
        )
        return len(answer["records"]), 1

    return call


def open_board(model, domain, group, view_id=False):
    """Return a function that asks for a kanban's columns and the cards of those that are open."""
    arch, models = views(model, "kanban", view_id)
    spec = specification(arch, model._name, models)
    model = model.with_context(read_group_expand=True, bin_size=True)

    bar = arch.find("./progressbar")

    def call():
        if bar is not None:
            colors = {"field": bar.get("field"), "colors": json.loads(bar.get("colors")), "help": ""}
            model.read_progress_bar(domain, group, colors)
        answer = model.web_read_group(
            domain, [group], [], auto_unfold=True, opening_info=[], unfold_read_specification=spec,
            unfold_read_default_limit=int(arch.get("limit", PAGE)), groupby_read_specification={},
            order=arch.get("default_order"),
        )  # fmt: skip
        return sum(len(column.get("__records", ())) for column in answer["groups"]), 1

    return call


def open_form(record, view_id=False):
    """Return a function that reads a form and the first messages under it."""
    arch, models = views(record.browse(), "form", view_id)
    spec = {"display_name": {}, **specification(arch, record._name, models)}
    record = record.with_context(bin_size=True)

    def call():
        found = record.web_read(spec)
        messages = record.env["mail.message"]._message_fetch(None, thread=record, limit=30)["messages"]
        Store().add(messages).get_result()
        return len(found) + len(messages), 1

    return call


def open_cards(model, domain):
    """Return a function that asks for a kanban without columns."""
    arch, models = views(model, "kanban")
    spec = specification(arch, model._name, models)

    def call():
        return len(model.web_search_read(domain, spec, limit=PAGE, count_limit=COUNTED)["records"]), 1

    return call


def pick(model, typed):
    """Return a function that asks for what a field offers while somebody types."""

    def call():
        return len(model.web_name_search(typed, {"display_name": {}}, domain=[], operator="ilike", limit=8)), 1

    return call
