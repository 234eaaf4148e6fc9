from odoo import http
from odoo.http import request

from ..tools import limits, supporter
from ..tools.cleaning import clean_line, clean_text
from ..tools.headers import FORM
from ..tools.register_values import entry_values

SHOWN = 4  # reports
LARGE = 128 * 1024  # bytes


class LaporSimilar(http.Controller):
    """Public reports like the one that is being written: “Is this your report?”.

    Only what the register shows is looked at, so what is secret, quarantined or masked changes nothing of the answer.
    """

    # csrf=False: changes nothing; POST so that what is typed stands in no address and no log
    @http.route("/lapor/serupa", type="http", auth="public", website=True, methods=["POST"], csrf=False, sitemap=False,
                save_session=False, max_content_length=LARGE)  # fmt: skip
    def find(self, **_params):
        env = request.env
        described = self._described(request.httprequest.form)
        entries = []
        if described and supporter.is_own_page() and not limits.refusal((limits.SIMILAR_ADDRESS, limits.address())):
            # sudo: the public has no rights on the model; `public` looks at the register alone
            complaints = env["lapor.complaint"].sudo()
            matches = complaints._similar(described, limit=SHOWN, ended=True, public=True)
            entries = [self._entry(match) for match in matches]
        response = request.render("lapor_website.similar", {"entries": entries})
        response.headers.update(FORM)
        return response

    def _described(self, sent):
        """Return what was typed as `_similar` takes it; empty while there is too little to compare."""
        area, category = self._id("lapor.area", sent.get("area")), self._id("lapor.category", sent.get("category"))
        latitude, longitude = self._degrees(sent.get("latitude"), 90), self._degrees(sent.get("longitude"), 180)
        values = {
            "title": clean_line(sent.get("title"))[:200], "description": clean_text(sent.get("description"))[:2000],
            "area_id": area, "category_id": category, "latitude": latitude, "longitude": longitude,
        }  # fmt: skip
        return values if (area or longitude) and (category or values["title"] or values["description"]) else {}

    def _id(self, model, text):
        known = isinstance(text, str) and text.isascii() and text.isdigit() and len(text) < 10
        record = request.env[model].sudo().browse(int(text) if known else 0)  # sudo: whether there is such a choice
        return record.exists().id

    def _degrees(self, text, most):
        try:
            number = float(text)
        except (TypeError, ValueError):
            return 0
        return number if abs(number) <= most else 0

    def _entry(self, match):
        complaint = match.complaint.with_env(request.env)
        entry = entry_values(request.env, complaint._public_entries()[0])
        answer = next(
            (
                event["body"]
                for event in reversed(complaint.sudo()._public_timeline())
                if event["kind"] in ("answer", "compose", "settle")
            ),
            "",
        )  # sudo: the public timeline
        return {**entry, "reasons": complaint._similar_reasons(match, now=True), "answer": answer[:300]}
