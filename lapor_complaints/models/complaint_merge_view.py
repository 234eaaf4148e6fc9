from odoo import models

from .identity_mask import masked

OFFICIAL = ("officer", "coordinator", "oversight", "system")


class LaporComplaint(models.Model):
    """What the reporter of a joined complaint sees of the kept one: how far it is and what officers wrote to the
    public; no number, no title, no word, photo or name of the other reporter."""

    _inherit = "lapor.complaint"

    def _reporter_view(self):
        view = super()._reporter_view()
        complaint = self.sudo()  # sudo: as the rest of this view
        kept = complaint._kept()
        if kept == complaint:
            return {**view, "kept": None}
        progress = kept._kept_view()
        return {**view, "kept": progress, "stepper": progress["stepper"]}

    def _hides_progress(self):
        """Tell whether nothing but its state may be shown of this complaint."""
        return self.is_secret or self.is_supervision

    def _kept_view(self):
        """Return plain values for the reporters of what is joined into this complaint. Called as superuser."""
        hidden = self._hides_progress()
        promised = self.state in ("submitted", "forwarded", "in_progress", "transferred")
        promise = self._promise() if promised else {"deadline": False, "deadline_label": ""}
        return {
            "state": self.state,
            "state_label": self._kept_state(),
            "outcome_label": self._label("outcome"),
            "skpd": "" if hidden else self.skpd_id.name or "",
            "deadline": promise["deadline"],
            "deadline_label": promise["deadline_label"],
            "stepper": self._stepper(),
            "timeline": [] if hidden else self._kept_timeline(),
            "hidden": hidden,
        }

    def _kept_state(self):
        """Return the state as one says it to somebody who is not its reporter."""
        others = {"incomplete": self.env._("More information is being gathered"), "answered": self.env._("Answered")}
        return others.get(self.state) or self._label("state")

    def _kept_timeline(self):
        """Return what officers and the system told the public, without what names the kept complaint's reporter."""
        reporter = self._reporter()
        events = [event for event in self._timeline(("public",)) if event["side"] in OFFICIAL]
        return [
            {**event, "body": masked(event["body"], reporter), "attachments": self._unnumbered(event["attachments"])}
            for event in events
        ]

    def _unnumbered(self, files):
        """Return the plain values of `files` under names that do not begin with this complaint's number."""
        return [{**file, "name": f"{file['id']}.{file['name'].rpartition('.')[2]}"} for file in files]
