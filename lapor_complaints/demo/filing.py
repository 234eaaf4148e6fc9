from itertools import islice

from odoo import fields, models

from .people import person_names, reporter_of
from .photos import photo

COPIED = ("type", "channel", "title", "description", "address", "latitude", "longitude", "external_number")
REPORTERS = (140, 240)  # beyond the names that the officers bear


class LaporDemo(models.AbstractModel):
    _inherit = "lapor.demo"

    def _file_stories(self, stories, clock):
        """File every story at its moment, oldest first so that numbers follow time; returns {key: complaint}."""
        names = list(islice(person_names(), *REPORTERS))
        areas = {area.code: area.id for area in self.env["lapor.area"].search([])}
        citizens = {row["key"]: self._xml(f"demo_user_{row['login']}") for row in self._read("staff.json")["portal"]}
        complaints = {}
        for moment, story in sorted(((clock.received(story), story) for story in stories), key=lambda pair: pair[0]):
            filing = self.env["lapor.complaint"]._at(moment)
            citizen = citizens.get(story["reporter"])
            reporter = self._citizen_values(citizen) if citizen else reporter_of(story["reporter"], names)
            complaints[story["key"]], _code = filing._file(
                self._story_values(story, areas, clock.calendar._lapor_local_date(moment)),
                {**reporter, **self._entry_identity(story)}, self._photos(story),
                submission_key=f"demo-{story['key']}", entry=self._entry(story),
            )  # fmt: skip
        return complaints

    def _story_values(self, story, areas, received_on):
        values = {name: story[name] for name in COPIED if name in story}
        incident = fields.Date.subtract(received_on, days=story.get("incident", 0))
        return {
            **values,
            **({"detail_ids": self._story_details(story["answers"])} if "answers" in story else {}),
            "category_id": self._xml(f"category_{story['category']}").id,
            "area_id": areas[story["area"]],
            "incident_date": incident if story["type"] == "complaint" else False,
            "is_anonymous": story.get("anonymous", False),
            "is_secret": story.get("secret", False),
        }

    def _story_details(self, answers):
        """Return the commands that store {name of the question: answer}."""
        known = {question["id"]: question for question in self.env["lapor.category.question"]._all()}
        rows = [(known[self._xml(f"question_{name}").id], answer) for name, answer in answers.items()]
        return self.env["lapor.complaint"]._detail_commands(rows)

    def _citizen_values(self, user):
        contact = {"name": user.name, "email": user.email, "lang": user.lang}
        return {**contact, "user_id": user.id, "consent_version": "demo"}

    def _photos(self, source):
        """Return (file name, bytes) of the pictures that a story or a step names."""
        return [(f"{scene}.jpg", photo(scene)) for scene in source.get("photos", ())]

    def _xml(self, name):
        return self.env.ref(f"lapor_complaints.{name}")
