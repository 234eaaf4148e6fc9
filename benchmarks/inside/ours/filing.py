"""Reports filed by the core's own method, as the website, the officers and the mailbox file them."""

import uuid


def texts(bench, count):
    """Return so many fresh texts, other ones at each call."""
    bench.round = getattr(bench, "round", 900_000_000) + count
    bench.env.cr.execute("SELECT * FROM bench.texts(%s, %s)", [bench.round, bench.round + count - 1])
    return bench.env.cr.dictfetchall()


def values(bench, text):
    """Return (report, reporter) as ``_file`` takes them."""
    areas = bench.subject(
        "areas", lambda: bench.env["lapor.area"].search([("kind", "not in", ("city", "district"))]).ids
    )
    categories = bench.subject("categories", lambda: {
        one.code: one.id for one in bench.env["lapor.category"].search([])
    })  # fmt: skip
    report = {
        "type": "complaint", "title": text["title"], "description": text["description"], "channel": "web",
        "category_id": categories[text["code"]], "area_id": areas[text["id"] % len(areas)], "address": text["place"],
    }  # fmt: skip
    reporter = {
        "name": text["name"], "email": f"warga{text['id']}@contoh.invalid", "phone": f"0812{text['id'] % 10**8:08d}",
        "consent_version": "1", "lang": "id_ID",
    }  # fmt: skip
    return report, reporter


def file(bench, count, **reporter):
    """File so many reports and return them with their access codes."""
    complaints = bench.env["lapor.complaint"]
    filed = []
    for text in texts(bench, count):
        report, person = values(bench, text)
        filed.append(complaints._file(report, {**person, **reporter}, (), uuid.uuid4().hex))
    return filed
