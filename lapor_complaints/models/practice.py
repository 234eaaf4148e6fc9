"""What practice is, said once: whoever counts, lists or publishes complaints in SQL of his own excludes it by these.

Searches through the ORM need nothing: `_search` of complaints and of what belongs to them asks this file (ADR 0035).
"""

from collections.abc import Collection

from odoo.fields import Domain

# The seal under which practice is filed. Compared by identity: no client's context can be this object
PRACTICE = object()
PREFIX = "LATIHAN-"

# For SQL over lapor_complaint: "WHERE " + NOT_PRACTICE_SQL; with an alias of the table, SQL(..., alias=...)
NOT_PRACTICE_SQL = "is_practice IS NOT TRUE"
# For SQL over tables that point to a complaint: "complaint_id NOT IN (" + PRACTICE_IDS_SQL + ")". A handful of rows,
# found by a partial index
PRACTICE_IDS_SQL = "SELECT id FROM lapor_complaint WHERE is_practice IS TRUE"

FLAGS = {"is_practice", "practice_user_id"}
# Domain of fields that hold chosen complaints, practice or not
WITH_PRACTICE = [("is_practice", "in", [True, False])]
# Who names complaints by id has got them already, under the rules; so has who names what one of them owns
NAMING = {"id", "parent_id", "merged_into_id", "answer_id"}


def without_practice(domain):
    """Return `domain` over complaints without practice, unless it speaks of practice or names complaints by id."""
    domain = Domain(domain)
    if any(leaf.field_expr in FLAGS for leaf in domain.iter_conditions()) or _names(domain, NAMING):
        return domain
    return domain & Domain("is_practice", "=", False)


def without_practice_of(domain):
    """Return `domain` over what belongs to complaints, without that of practice; the same exceptions."""
    domain = Domain(domain)
    spoken = {f"complaint_id.{name}" for name in FLAGS}
    if any(leaf.field_expr in spoken for leaf in domain.iter_conditions()) or _names(domain, {"id", "complaint_id"}):
        return domain
    # “any!”: which complaints are practice is no secret, and whoever searches need not have rights on complaints
    return domain & Domain("complaint_id", "not any!", [("is_practice", "=", True)])


def _names(domain, fields):
    """Tell whether `domain` finds nothing but what is named by ids in one of `fields`."""
    parts = domain.children if getattr(domain, "OPERATOR", "") == "&" else (domain,)
    leaves = (part for part in parts if getattr(part, "field_expr", None) in fields)
    return any(_ids(leaf) for leaf in leaves)


def _ids(leaf):
    """Tell whether the condition `leaf` lists ids, and only ids."""
    if leaf.operator == "=":
        return type(leaf.value) is int and leaf.value
    return leaf.operator == "in" and isinstance(leaf.value, Collection) and all(type(one) is int for one in leaf.value)
