from odoo import models

SUPPORT = {"join", "contribute", "finish", "decline"}
COORDINATED = {"split", "urge", "involve"}


class LaporDemo(models.AbstractModel):
    """Stories in which several SKPD work together, or pass a complaint on until the arbiter decides."""

    _inherit = "lapor.demo"

    def _play(self, complaint, step, complaints):
        if "part" in step:
            parts = complaint.sudo().child_ids
            complaint = parts.filtered(lambda part: part._part_letter() == step["part"]).with_env(complaint.env)
        if step["do"] in SUPPORT | COORDINATED | {"decide"}:
            given = self._given(step, complaints)
            return complaint.with_user(self._together_doer(step))._apply(step["do"], **given)
        return super()._play(complaint, step, complaints)

    def _together_doer(self, step):
        """Return the user: the KTU of the supporting SKPD, the Sekda as arbiter, or the coordinator."""
        if step["do"] in SUPPORT:
            return self._xml(f"demo_user_ktu_{step['by']}")
        return self._xml("demo_user_sekda" if step["do"] == "decide" else "demo_user_koordinator")

    def _due(self, step, name):
        """Return the date of a support: `due` working days from today (below 0: late), or False: as the lead."""
        days, calendar = step.get("due", {}).get(name), self.env.company.resource_calendar_id
        if days is None:
            return False
        today = calendar._lapor_today()
        return calendar._lapor_subtract_days(today, -days) if days < 0 else calendar._lapor_add_days(today, days)

    def _given(self, step, complaints):
        given = super()._given(step, complaints)
        if "for_reporter" in step:
            given["for_reporter"] = step["for_reporter"]
        if "supports" in step:
            given["supports"] = [
                {"skpd": self._xml(f"skpd_{name}"), "instruction": words, "due_date": self._due(step, name)}
                for name, words in step["supports"].items()
            ]
        if "parts" in step:
            given["parts"] = [
                {"title": part["title"], "description": part["description"], "note": part.get("note"),
                 "skpd": self._xml(f"skpd_{part['skpd']}"), "category": self._xml(f"category_{part['category']}")}
                for part in step["parts"]
            ]  # fmt: skip
        return given
