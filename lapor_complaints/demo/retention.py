from datetime import timedelta
from itertools import islice

from odoo import models

from .filing import REPORTERS
from .people import person_names, reporter_of

DECISION = "Contoh untuk demo, bukan keputusan kota"


class LaporDemo(models.AbstractModel):
    _inherit = "lapor.demo"

    def _grow_old(self, clock):
        """File two reports that ended more than two years ago, one of them on hold, and put a rule into force: the
        custodian has been warned, and finds one report in the dry run."""
        names = list(islice(person_names(), *REPORTERS))
        areas = {area.code: area.id for area in self.env["lapor.area"].search([])}
        for story in self._read("complaints/lama.json"):
            moment = clock.now - timedelta(days=story["days"])
            values = self._story_values(story, areas, clock.calendar._lapor_local_date(moment))
            complaint, _code = (
                self.env["lapor.complaint"]
                ._at(moment)
                ._file(values, reporter_of(story["reporter"], names), self._photos(story), f"demo-{story['key']}")
            )
            for days, step in enumerate(story["steps"], 1):
                self._play(complaint._at(moment + timedelta(days=days)), step, {})
            if "hold" in story:
                complaint._at(None).with_user(self._xml("demo_user_koordinator"))._hold(True, story["hold"])
        rule = self._xml("retention_rule_identity")
        rule.write({"in_force": True, "decision": DECISION})
        rule.sudo()._has_warned(self.env["lapor.complaint"]._now())
