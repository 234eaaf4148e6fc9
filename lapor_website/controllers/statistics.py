from odoo import http
from odoo.http import request

from odoo.addons.lapor_complaints.models.event_chain import GENESIS

from ..tools import statistics_periods as periods
from ..tools.dates import moment, short_date
from ..tools.etag import tagged
from ..tools.headers import PUBLIC
from ..tools.kept_pages import kept
from ..tools.numbers import number
from ..tools.statistics_map import draw
from ..tools.statistics_values import page_values
from .register import OPTIONS

BASE = "/lapor/statistik"
KEEP = "private, max-age=300"  # the header names who is signed in
SEALS = 30  # days


class LaporStatistics(http.Controller):
    """The public figures: read from what was counted at night, drawn by the server."""

    @http.route(BASE, methods=["GET"], sitemap=True, **OPTIONS)
    def show(self, periode=None, **_params):
        response = kept(lambda: self._draw(periode), ["periode"])
        response.headers.update(PUBLIC)
        return tagged(response, KEEP)

    def _draw(self, periode):
        env = request.env
        statistics, key = env["lapor.statistics"], periods.asked(periode)
        row = statistics._of(key) or statistics._of(periods.YEAR)
        values = {
            "additional_title": env._("Statistics"),
            "website_meta_description": env._("How many reports the city receives and how soon it answers them."),
            "choices": periods.choices(env, statistics._keys()),
            "asked": row.key,
            "period": None,
            "computed": row and moment(env, row.computed_at),
            **(page_values(env, row) if row else {}),
            "digests": self._digests(env),
            "genesis": GENESIS,
        }
        return request.render("lapor_website.statistics", values)

    @http.route(f"{BASE}/peta.svg", methods=["GET"], sitemap=False, multilang=False, **OPTIONS)
    def picture(self, periode=None, **_params):
        """Return the map of the kecamatan as a picture: darker is more, and the number stands in each."""
        row = request.env["lapor.statistics"]._of(periods.asked(periode))
        groups = row.data["groups"]["district"]["rows"] if row else []
        headers = {"Content-Type": "image/svg+xml; charset=utf-8", "X-Content-Type-Options": "nosniff",
                   "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}  # fmt: skip
        return tagged(request.make_response(draw(request.env, groups), headers), "public, max-age=300")

    def _digests(self, env):
        return [
            {**one, "day": short_date(env, one["date"]), "events": number(env, one["events"])}
            for one in env["lapor.history.digest"]._published(SEALS)
        ]
