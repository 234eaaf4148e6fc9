from datetime import timedelta

from odoo import fields, models
from odoo.tools import LazyTranslate

_lt = LazyTranslate(__name__)

# (title, text, days ago, what has happened since, values). Each set shows every turn of the work of its role
LIGHT = (_lt("Street lamp out at the corner of the market"), _lt("The lamp has been out for a week. It is dark when we walk home from evening prayer."))  # fmt: skip # noqa: E501
QUEUE = (_lt("Waiting time at the counter is very long"), _lt("I waited three hours and only one counter was open. I do not want my name to be known."))  # fmt: skip # noqa: E501
BUS = (_lt("City bus does not stop at our stop"), _lt("The bus drives past the stop in front of the school every morning."))  # fmt: skip # noqa: E501
DRAIN = (_lt("Drain in front of the school is blocked"), _lt("When it rains the water stands ankle-deep at the gate. Children walk through it."))  # fmt: skip # noqa: E501
ROAD = (_lt("Hole in the road to the health centre"), _lt("A motorcyclist fell yesterday. The hole is about a metre wide."))  # fmt: skip # noqa: E501
WASTE = (_lt("Waste was not collected for four days"), _lt("The container next to the mosque overflows and smells."))  # fmt: skip # noqa: E501
TREE = (_lt("Tree leans over the footpath"), _lt("Please look at it before it falls."))
HOURS = (_lt("When is the service open on Saturdays?"), _lt("I work during the week and would like to come on a Saturday."))  # fmt: skip # noqa: E501
FEE = (_lt("A fee was asked that is not on the board"), _lt("At the counter I was asked for money without a receipt."))  # fmt: skip # noqa: E501
DARK = (_lt("It is dark at the market corner"), _lt("The street lamp at the corner of the market does not burn. Please repair the lamp."))  # fmt: skip # noqa: E501
POWER = (_lt("Power pole leans towards a house"), _lt("The pole of the electricity company leans more every day."))  # fmt: skip # noqa: E501
SCENES = {
    "liaison": (
        (LIGHT, 1, ("forward",), {}),
        (QUEUE, 2, ("forward",), {"is_anonymous": True}),
        (BUS, 1, ("forward",), {}),
        (DRAIN, 4, ("forward", "accept"), {}),
        (ROAD, 26, ("forward", "accept"), {}),
        (WASTE, 8, ("forward", "accept", "answer", "dispute"), {}),
        (TREE, 5, ("forward", "accept", "ask"), {}),
        (HOURS, 3, ("forward", "accept", "answer"), {"type": "information"}),
    ),
    "verifier": (
        (LIGHT, 0, (), {}),
        (DARK, 1, (), {}),
        (FEE, 1, (), {"is_anonymous": True}),
        (TREE, 2, (), {}),
        (POWER, 1, (), {}),
        (BUS, 3, ("forward", "return"), {}),
        (ROAD, 6, ("forward", "accept", "answer", "dispute"), {}),
        (HOURS, 3, ("forward",), {"type": "information"}),
    ),
    "head": (
        (LIGHT, 4, ("forward", "accept", "hand_in"), {}),
        (DRAIN, 5, ("forward", "accept", "hand_in"), {}),
        (ROAD, 26, ("forward", "accept"), {}),
        (WASTE, 8, ("forward", "accept", "answer", "dispute"), {}),
        (QUEUE, 1, ("forward",), {"is_anonymous": True}),
        (HOURS, 6, ("forward", "accept", "answer", "confirm"), {"type": "information"}),
    ),
}


class LaporPractice(models.AbstractModel):
    """The sets of practice: what came in, and how far it has got when the lesson begins."""

    _inherit = "lapor.practice"

    def _file_set(self, role):
        """File the set of `role` for the user and return it."""
        categories = self._categories(role)
        found = self.env["lapor.complaint"].sudo()  # sudo: plays everybody's part in her own practice
        for index, (words, days, acts, values) in enumerate(SCENES[role]):
            title, text = (self.env._(word) for word in words)
            category = categories[index % len(categories)].id if categories else False
            scene = {"title": title, "description": text, "category_id": category, **values}
            complaint = self._file_one(scene, days)
            self._tell(complaint, acts, days)
            found |= complaint
        return found

    def _tell(self, complaint, acts, days):
        """Play `acts` on `complaint`, spread over the days since it came in."""
        begun = fields.Datetime.now() - timedelta(days=days)
        for place, act in enumerate(acts, 1):
            then = complaint._at(begun + (fields.Datetime.now() - begun) * place / (len(acts) + 1))
            if act == "hand_in":
                _side, given = then._played()["answer"]
                files = self.env["ir.attachment"]
                then._hand_in("approval", "officer", {**given, "note": False, "attachments": files})
            else:
                then._play(act)

    def _categories(self, role):
        """Return what the reports of `role` are about: what its SKPD leads, nothing that needs care of its own."""
        plain = [("is_sensitive", "=", False), ("is_supervision", "=", False), ("skpd_id", "!=", False)]
        categories = self.env["lapor.category"]
        own = [("skpd_id", "in", self.env.user.lapor_scope_ids.ids)] if role != "verifier" else []
        return categories.search(plain + own, limit=5) or categories.search(plain, limit=5)
