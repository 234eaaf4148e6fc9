"""The rows of the open data, from the stored figures of all months, and from the register for single reports."""

from odoo.addons.lapor_complaints.models.complaint_public_dates import DONE

from .open_tables import CITY, MEASURES, NONE, OTHERS

PAGE = 2000  # reports in one file; the next ones by the number of the last
IN_TIME = {"kept": "ya", "kept_late": "tidak", "late": "tidak"}


def city_rows(months):
    """Yield the totals of each month. Empty is what is too small to be told, or cannot be measured."""
    for month in months:
        figures = month.data["city"]
        backlog = {row["month"]: row["backlog"] for row in month.data["trend"]}
        yield (f"{month.first:%Y-%m}", *(figures[name] for _column, name in CITY), backlog.get(month.first.isoformat()))


def group_rows(env, months, by):
    """Yield the rows of each month for one way to tell public reports apart, ordered by code, the merged ones last."""
    keys = {row["key"] for month in months for row in month.data["groups"][by]["rows"] if row["key"]}
    names = env["lapor.indicators"]._labels(by, list(keys))
    codes = _codes(env, by, keys)
    for month in months:
        group = month.data["groups"][by]
        rows = [(codes.get(row["key"], NONE), names.get(row["key"]) or "", row) for row in group["rows"]]
        for code, name, row in sorted(rows, key=lambda found: found[0]):
            yield (f"{month.first:%Y-%m}", code, name, row["received"], *(row[name] for _column, name in MEASURES))
        if group["others"]:
            yield (f"{month.first:%Y-%m}", OTHERS, "", group["others"], *(None for _column in MEASURES))


def _codes(env, by, keys):
    field = env["lapor.complaint.analysis"]._fields[{"skpd": "skpd_id", "district": "district_id",
                                                     "category_group": "category_group_id"}.get(by, by)]  # fmt: skip
    if field.type != "many2one":
        return {key: key for key in keys}
    # sudo: codes of offices, areas and categories are public
    records = env[field.comodel_name].sudo().with_context(active_test=False).browse(keys)
    return {record.id: record.code or str(record.id) for record in records}


def report_rows(env, after):
    """Return (rows, number of the last report or None when there are no more): public reports, the newest first.

    Nothing stands in them that the register does not show: no title, no text, no point, no name.
    """
    complaints = env["lapor.complaint"]
    last = complaints._public(after) if after else None
    found, more = complaints._find_public(after=last or None, limit=PAGE)
    rows = [_report(complaint) for complaint in found]
    return rows, found[-1:].number if more else None


def _report(complaint):
    """Return one public report. Called with what `_find_public` gives."""
    promise = complaint._public_promise()
    return (
        complaint.number, complaint._received_on(), complaint.type,
        complaint.category_id.code or "", complaint.category_id.complete_name or "",
        complaint.area_id.code or "", complaint.area_id.display_name or "", complaint.skpd_id.name or "",
        complaint.state, (complaint.outcome if complaint.state in DONE else "") or "",
        promise["date"] or None, promise["answered"] or None, IN_TIME.get(promise["status"]),
    )  # fmt: skip
