from odoo import api, models
from odoo.exceptions import UserError

from ..models.plain_text import LIMITS, clean_line, clean_text
from ..models.throttle import Limit
from .entry_checks import _id, key_of

SHOWN = 4
SUPPORTS = Limit("entry_support", 60, 60 * 60)


class LaporEntry(models.TransientModel):
    """The reports that a second caller may mean, beside the form while it is filled in."""

    _inherit = "lapor.entry"

    @api.model
    @api.readonly
    def find_similar(self, values):
        """Return open and lately ended reports like what is typed, as plain values: those that the user may read and
        those in the public register. Nothing that is neither changes the answer."""
        self.browse().check_access("read")
        described = self._described(values if isinstance(values, dict) else {})
        if not described:
            return []
        complaints = self.env["lapor.complaint"]
        found = {match.complaint.id: (match, True) for match in complaints._similar(described, limit=SHOWN, ended=True)}
        # sudo: `public` looks at the register alone, as the form for citizens does
        for match in complaints.sudo()._similar(described, limit=SHOWN, ended=True, public=True):
            found.setdefault(match.complaint.id, (match, False))
        best = sorted(found.values(), key=lambda pair: -pair[0].score)[:SHOWN]
        return [self._similar_row(match, mine) for match, mine in best]

    def _described(self, values):
        text = clean_text(values.get("description"))[: LIMITS["description"]]
        area, category = _id(self.env, "lapor.area", values), _id(self.env, "lapor.category", values)
        title = clean_line(values.get("title"))[: LIMITS["title"]]
        enough = area and (category or text or title)
        return enough and {"title": title, "description": text, "area_id": area, "category_id": category}

    def _similar_row(self, match, mine):
        """Return one report: to who may not read it only what the register shows of it."""
        complaint = match.complaint.sudo()  # sudo: what is told to who may not read it stands in the register
        title = complaint.title if mine else complaint._public_entries()[0]["title"]
        return {
            "id": complaint.id, "number": complaint.number, "title": title,
            "state": complaint.with_env(self.env).sudo()._label("state"), "open": complaint.is_open,
            "received": complaint.with_context(lang=self.env.lang)._short_date(complaint._received_on()),
            "reasons": complaint.with_context(lang=self.env.lang)._similar_reasons(match, now=True),
            "readable": mine, "supportable": bool(complaint.is_public and complaint.is_open),
        }  # fmt: skip

    @api.model
    def support_report(self, complaint_id, key):
        """Count the caller as one more who supports a public report, instead of filing it again; once for each form.
        Returns the count. Nothing of the caller is stored."""
        self.browse().check_access("read")
        secret = key_of(self.env, key)
        # sudo: counts hashed keys, and adds one to a public count; only reports of the register are taken
        complaint = self.env["lapor.complaint"].sudo().browse(complaint_id if isinstance(complaint_id, int) else 0)
        (load,) = self.env["lapor.throttle"].sudo()._hit([(SUPPORTS, str(self.env.uid))])
        if not complaint.exists().is_public or load > 1:
            raise UserError(self.env._("This report cannot be supported. File the report; it will be joined."))
        return complaint._endorse(secret)
