"""What only LAPOR has: similar reports, and figures that are counted at night."""

from . import filing


def similar(bench):
    """What the form asks while a citizen types: public reports like hers."""
    report, _reporter = filing.values(bench, filing.texts(bench, 1)[0])
    complaints = bench.env["lapor.complaint"]
    described = {name: report[name] for name in ("title", "description", "category_id", "area_id")}

    def act():
        return len(complaints._similar(described, limit=4, ended=True, public=True)), 1

    return act


def figures(bench):
    """The nightly counting of all public figures."""
    statistics = bench.env["lapor.statistics"]

    def act():
        statistics._refresh_all()
        return 0, 1

    return act
