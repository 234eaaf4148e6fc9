from odoo import models

from .complaint_mail_letters import audiences_of

IDENTITY = ("name", "email", "phone", "nik", "address")


class LaporComplaint(models.Model):
    """What the city holds about the reporter of one complaint, as plain values for herself."""

    _inherit = "lapor.complaint"

    def _own_data(self):
        """Return what is stored about her, and what has been done with it."""
        complaint = self._own()
        reporter = complaint._reporter()
        events = complaint.event_ids | complaint.child_ids.event_ids
        return {
            **{name: reporter[name] or "" for name in IDENTITY},
            "has_account": bool(reporter.user_id),
            # "Indonesian / Bahasa Indonesia": its own name is what its readers know
            "lang": (self.env["res.lang"]._get_data(code=reporter.lang or "").name or "").split(" / ")[-1],
            "consent_version": reporter.consent_version or "",
            "consented_at": reporter.consented_at,
            "is_anonymous": complaint.is_anonymous,
            **reporter._entry_view(),
            "unmasked": [event.date for event in events.sorted("id") if event.kind == "unmask"],
            "letters": [
                {"date": event.date, "label": event._citizen_label()}
                for event in events.sorted("id")
                if reporter.email and event.visibility != "internal"
                and "reporter" in audiences_of(event.kind, event.actor)
            ],
            "requests": complaint._own_requests(),
            "kept": complaint._identity_kept(),
        }  # fmt: skip

    def _own_requests(self):
        requests = self.env["lapor.data.request"].search([("complaint_id", "=", self.id)], order="id desc")
        fields_ = {name: dict(requests._fields[name]._description_selection(self.env)) for name in ("kind", "state")}
        return [
            {
                "kind": request.kind, "state": request.state, "answer": request.answer or "",
                **{f"{name}_label": labels[request[name]] for name, labels in fields_.items()},
                "requested_at": request.requested_at, "due_at": request.due_at, "closed_at": request.closed_at,
            }
            for request in requests
        ]  # fmt: skip

    def _own_copy(self):
        """Return everything for a machine-readable copy (UU 27/2022 Ps. 13): her data, her report, its history."""
        complaint = self._own()
        names = ("number", "type", "original_title", "original_description", "title", "description", "address",
                 "latitude", "longitude", "incident_date", "channel", "is_anonymous", "is_secret", "state", "outcome",
                 "received_at", "rating")  # fmt: skip
        return {
            "reporter": complaint._own_data(),
            "report": {
                **{name: complaint[name] or None for name in names},
                "category": complaint.category_id.complete_name or None,
                "area": complaint.area_id.display_name or None,
            },
            "history": [
                {**event, "attachments": [file["name"] for file in event["attachments"]]}
                for event in complaint._timeline(("public", "reporter"))
            ],
        }
