import json

from werkzeug.exceptions import NotFound, TooManyRequests

from odoo import http
from odoo.http import request

from ..tools import city, limits
from ..tools.cleaning import clean_line
from ..tools.dates import moment
from ..tools.etag import tagged
from ..tools.headers import PUBLIC
from ..tools.open_dictionary import COLUMNS, TABLES
from ..tools.open_files import as_csv, as_json
from ..tools.open_package import package
from ..tools.open_rows import city_rows, group_rows, report_rows
from ..tools.open_tables import BY_NAME
from ..tools.open_tables import TABLES as SHAPES
from .register import OPTIONS
from .statistics import BASE, KEEP

DATA = f"{BASE}/data"
FILE = {**OPTIONS, "methods": ["GET"], "sitemap": False, "multilang": False, "cors": "*"}
CACHE = "public, max-age=3600"  # counted once a night
CACHE_REPORTS = "public, max-age=60"  # what is hidden from the register is gone from the file a minute later
TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json; charset=utf-8"}


class LaporOpenData(http.Controller):
    """Open data: the public statistics and the public register as files, with a dictionary and a licence."""

    @http.route(DATA, methods=["GET"], sitemap=True, **OPTIONS)
    def show(self, **_params):
        env = request.env
        row = env["lapor.statistics"]._of_months()[-1:]
        language = 0 if (env.lang or "").startswith("id") else 1
        values = {
            "additional_title": env._("Open data"),
            "website_meta_description": env._("The city's complaint statistics as files that everyone may use."),
            "files": [(shape.name, TABLES[shape.name][language]) for shape in SHAPES],
            "dictionary": [
                (TABLES[one.name][language], one.name, [(name, COLUMNS[name][1 + language]) for name in one.columns])
                for one in SHAPES
            ],
            "base": DATA,
            "licence": licence(env),
            "least": env["lapor.statistics"]._least(),
            "computed": row and moment(env, row.computed_at),
        }
        response = request.render("lapor_website.open_data", values)
        response.headers.update(PUBLIC)
        return tagged(response, KEEP)

    @http.route(f"{DATA}/datapackage.json", **FILE)
    def describe(self, **_params):
        env, last = request.env, request.env["lapor.statistics"]._of_months()[-1:]
        base = f"{request.website.get_base_url()}{DATA}"
        described = package(env, base, licence(env), env["lapor.statistics"]._least(), last.computed_at)
        return self._answer(json.dumps(described, ensure_ascii=False).encode(), "json", "datapackage")

    # Not readonly: the throttle counts
    @http.route(f"{DATA}/<string:name>.<any(csv, json):form>", **{**FILE, "readonly": False})
    def file(self, name, form, excel=None, setelah=None, **_params):
        """Return one table. `excel`: as spreadsheets of this country open it. `setelah`: of reports, those after it."""
        shape = BY_NAME.get(name)
        if not shape:
            raise NotFound
        if limits.refusal((limits.OPEN_DATA_ADDRESS, limits.address())):
            raise TooManyRequests
        # The city's language: a file says the same to everybody
        env = request.env(context={**request.env.context, "lang": request.website.default_lang_id.code})
        rows, after = self._rows(env, shape, setelah)
        link = after and f"{request.website.get_base_url()}{DATA}/{name}.{form}?setelah={after}"
        if form == "csv":
            content = as_csv(shape.columns, rows, bool(excel))
        else:
            content = as_json(shape.columns, rows, license=licence(env), next=link)
        response = self._answer(content, form, name, CACHE_REPORTS if name == "laporan" else CACHE)
        if link:
            response.headers["Link"] = f'<{link}>; rel="next"'
        return response

    def _rows(self, env, shape, after):
        """Return the rows of a table, and after which report the next file begins."""
        if shape.name == "laporan":
            return report_rows(env, clean_line(after or "")[:40])
        months = env["lapor.statistics"]._of_months()
        return list(group_rows(env, months, shape.group) if shape.group else city_rows(months)), None

    def _answer(self, content, form, name, cache=CACHE):
        headers = {"Content-Type": TYPES[form], "X-Content-Type-Options": "nosniff"}
        if form == "csv":
            headers["Content-Disposition"] = f'attachment; filename="lapor-{name}.csv"'
        return tagged(request.make_response(content, headers), cache)


def licence(env):
    """Return under which licence the data may be used, as the city has set it."""
    return {
        "name": city.parameter(env, "licence_name", "CC-BY-4.0"),
        "title": city.parameter(env, "licence_title", "Creative Commons Attribution 4.0"),
        "path": city.parameter(env, "licence_url", "https://creativecommons.org/licenses/by/4.0/deed.id"),
    }
