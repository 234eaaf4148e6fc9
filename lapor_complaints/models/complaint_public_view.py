from odoo import models

from .complaint_merge_view import OFFICIAL

EXCERPT = 200  # characters
OWN_KINDS = ("filed", "confirm")  # acts of the reporter that the public hears of, without a word of hers


class LaporComplaint(models.Model):
    """What the public sees: plain values, never a record. Nothing else of a complaint reaches a public page."""

    _inherit = "lapor.complaint"

    def _public_entries(self):
        """Return one dict per public complaint, in the given order, for lists, feeds and similar ones."""
        # sudo: the public has no rights on the model; what leaves is listed here
        return [complaint._public_entry() for complaint in self.sudo() if complaint.is_public]

    def _public_entry(self):
        """Return what a list says of this public complaint. Called as superuser."""
        text = self._unhidden(self.public_text)
        released = self._released()
        return {
            "number": self.number,
            "title": self._unhidden(self.public_title) or self._withheld_title(),
            "excerpt": text if len(text) <= EXCERPT else text[:EXCERPT].rsplit(" ", 1)[0] + " …",
            "withheld": not self.public_title,
            "type_label": self._label("type"),
            "category": self.category_id.name or "",
            "area": self.area_id.display_name or "",
            "skpd": self.skpd_id.name or "",
            "state": self.state,
            "state_label": self._public_state(),
            "outcome": self.outcome or "",
            "outcome_label": self._label("outcome"),
            "received_on": self._received_on(),
            "changed_at": self._public_changed_at(),
            "promise": self._public_promise(),
            "supporters": self.endorsement_count,
            "photo": released[:1].id,
        }

    def _withheld_title(self):
        return self.category_id.name or self._label("type")

    def _public_view(self):
        """Return what the page of this complaint says; None when it is not public."""
        complaint = self.sudo()  # sudo: as above
        if not (complaint and complaint.is_public):
            return None
        return {
            **complaint._public_entry(),
            "text": complaint._unhidden(complaint.public_text),
            "photos": complaint._photos_view(complaint._released()),
            "timeline": complaint._public_timeline(),
            "stepper": complaint._stepper(),
            "point": complaint._public_point(),
            "answered_on": complaint._public_answered_on(),
            "joined": complaint.merged_count,
            "is_open": complaint.state in ("submitted", "incomplete", "forwarded", "in_progress", "transferred"),
        }

    def _public_state(self):
        """Return the state as one says it to third persons."""
        turns = {"forwarded": self.env._("With the office in charge"), "submitted": self.env._("Back in verification")}
        return turns.get(self.state) or self._kept_state()

    def _public_events(self):
        """Return the events that the public hears of, oldest first; parts that are protected tell nothing."""
        guarded = self.child_ids.filtered(lambda part: part._hides_progress() or part.reported_skpd_id)
        events = self._timeline_events().filtered(lambda event: event.visibility == "public")
        return events.filtered(
            lambda event: (
                event.complaint_id not in guarded
                and (event.actor in OFFICIAL or (event.kind in OWN_KINDS and event.complaint_id == self))
            )
        )

    def _public_timeline(self):
        return [self._public_event(event) for event in self._public_events()]

    def _public_event(self, event):
        """Return one event as the public reads it: what officers wrote, and that the reporter acted."""
        official = event.actor in OFFICIAL
        words = "\n\n".join(filter(None, (event.reason_id.public_text, event.body))) if official else ""
        confirmed = event.kind == "confirm"
        return {
            "date": event.date,
            "kind": event.kind,
            "side": event.actor,
            "label": self.env._("The reporter confirmed: finished") if confirmed else event._citizen_label(),
            "actor_label": event._citizen_actor(),
            "body": self._unhidden(self._for_public(words)),
            "photos": self._photos_view(event._public_photos(self.hidden_file_ids)),
        }

    def _photos_view(self, files):
        return [file.id for file in files]

    def _public_point(self):
        """Return [latitude, longitude] to 11 m where the category is about public places; else nothing."""
        shown = self.longitude and self.category_id.shows_point
        return [round(self.latitude, 4), round(self.longitude, 4)] if shown else None
