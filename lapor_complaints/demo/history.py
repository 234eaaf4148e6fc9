from random import Random

from odoo import api, models

LEAST, MOST, EVERY = 62, 236, 4  # working days ago of the newest and the oldest story, and the days between two
AREAS = ("81.71.01.1006", "81.71.01.1009", "81.71.02.2002", "81.71.01.2001")
CHANNELS = ("web", "web", "whatsapp", "walk_in", "phone", "wajar", "call112")


class LaporDemo(models.AbstractModel):
    """A year that lies behind the stories told at length: ordinary reports, so that months can be compared."""

    _inherit = "lapor.demo"

    @api.model
    def _year_stories(self):
        """Return short stories from `MOST` to `LEAST` working days ago, the same every time."""
        dice, subjects = Random(2025), self._read("complaints_year.json")  # noqa: S311
        return [
            self._year_story(dice, ago, dice.choice(subjects), place)
            for place, ago in enumerate(range(MOST, LEAST, -EVERY))
        ]

    def _year_story(self, dice, ago, subject, place):
        """Return a report that was answered, mostly in time, and how its reporter took it."""
        accepted = dice.choice((1, 1, 2, 2, 3, 7))
        answered = accepted + dice.choice((1, 2, 3, 4, 5, 6, 8, 10, 16))
        end = dice.choice(("confirm", "confirm", "auto_close"))
        steps = [
            {"at": dice.choice((0, 1, 1, 2, 4)), "do": "forward", "skpd": subject["skpd"]},
            {"at": accepted, "do": "accept"},
            {"at": answered, "do": "answer", "text": subject["answer"], "outcome": subject["outcome"]},
            {"at": answered + (1 if end == "confirm" else 11), "do": end},
        ]
        if end == "confirm":
            steps.append({"at": answered + 1, "do": "rate", "stars": dice.choice((3, 4, 4, 5, 5))})
        return {
            "key": f"tahun_{place}", "ago": ago, "hour": f"{dice.randint(7, 20):02}:{dice.randint(0, 59):02}",
            "type": "complaint", "channel": dice.choice(CHANNELS), "category": subject["category"],
            "area": dice.choice(AREAS), "reporter": f"f{place % 60 + 20:02}", "title": subject["title"],
            "description": subject["description"], "anonymous": place % 9 == 0, "steps": steps,
        }  # fmt: skip
