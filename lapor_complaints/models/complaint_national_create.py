from odoo import api, models
from odoo.tools import SQL

from .complaint_filing import QUIET
from .complaint_guard import GUARD
from .lifecycle import ENDED, PAUSED

HELD = {"forwarded": "sent", "in_progress": "accepted", "answered": "accepted"}  # state of the disposition


class LaporComplaint(models.Model):
    """Complaints that come from the national system, hundreds at once: with number, clocks, identity and history like
    every other, without mail, and with no date that the national file does not tell."""

    _inherit = "lapor.complaint"

    @api.model
    def _create_national(self, cases, source):
        """Create a complaint of each case (see `lapor.sp4n.import.line._case`) and return them. As superuser, in the
        name of the importer."""
        filing = self._in_city_language().with_context(lapor_guard=GUARD, **QUIET)
        numbers = filing._draw_numbers(len(cases))
        complaints = filing.create([
            filing._national_values(case, number) for case, number in zip(cases, numbers, strict=True)
        ])  # fmt: skip
        filing.env["lapor.reporter"].create([
            {"complaint_id": complaint.id, "name": case["name"] or False}
            for complaint, case in zip(complaints, cases, strict=True)
        ])  # fmt: skip
        complaints._open_national_dispositions()
        texts = {
            complaint.id: {"state_to": complaint.state, "note": filing._national_note(case, source)}
            for complaint, case in zip(complaints, cases, strict=True)
        }  # fmt: skip
        complaints._log_many("imported", "coordinator", texts)
        complaints._mirror_national(cases, source)
        return complaints

    @api.model
    def _draw_numbers(self, count):
        """Return as many numbers of new complaints; from PostgreSQL in one query where the sequence allows it."""
        sequences = self.env["ir.sequence"]
        today = self._today()
        numbers = [sequences.next_by_code("lapor.complaint", sequence_date=today)]
        sequence = sequences.search([("code", "=", "lapor.complaint")], limit=1)
        period = sequence.date_range_ids.filtered(lambda one: one.date_from <= today <= one.date_to)
        if sequence.implementation != "standard" or not sequence.use_date_range or len(period) != 1:
            more = range(count - 1)
            return numbers + [sequences.next_by_code("lapor.complaint", sequence_date=today) for _one in more]
        name = f"ir_sequence_{sequence.id:03d}_{period.id:03d}"
        rows = self.env.execute_query(SQL("SELECT nextval(%s) FROM generate_series(1, %s)", name, count - 1))
        prefix, suffix = sequence.with_context(ir_sequence_date_range=period.date_from)._get_prefix_suffix()
        return numbers + [f"{prefix}{number:0{sequence.padding}d}{suffix}" for (number,) in rows]

    @api.model
    def _national_values(self, case, number):
        """Return the columns of a new complaint."""
        texts, standing = case["texts"], case["standing"]
        category = self.env["lapor.category"].browse(standing["category_id"] or [])
        supervision = case["is_supervision"]
        return {
            "number": number, "channel": "sp4n", "external_number": case["tracking_id"],
            "type": case["type"], "title": texts["title"], "original_title": texts["title"],
            "description": texts.get("last_text") or texts["first_text"], "original_description": texts["first_text"],
            "category_id": category.id, "area_id": standing["area_id"], "skpd_id": standing["skpd_id"],
            "address": self._national_place(texts), "received_at": case["moment"], "rating": case["rating"],
            "is_anonymous": case["is_anonymous"], "is_supervision": supervision,
            "is_secret": case["is_secret"] or supervision or category.is_sensitive,
            "state": standing["state"], "closed_by": standing["closed_by"] or False,
            "stage_id": self.env["lapor.stage"]._first_id(standing["state"], standing["skpd_id"] or False),
            **self._national_clocks(case),
        }  # fmt: skip

    def _national_place(self, texts):
        parts = (texts.get(name) for name in ("village", "district", "city", "province"))
        return ", ".join(part for part in parts if part and part != "-") or False

    @api.model
    def _national_clocks(self, case):
        """Return the dates that run in the state. What has ended has none; when is not in the file, so it is empty."""
        state = case["standing"]["state"]
        skpd = self.env["lapor.skpd"].browse(case["standing"]["skpd_id"] or [])
        calendar = skpd.calendar_id or self.env.company.resource_calendar_id
        today, received = self._today(), calendar._lapor_local_date(case["moment"])
        rule = self.env["lapor.deadline.rule"]

        def due(step, start):
            return calendar._lapor_add_days(start, rule._days(step, case["type"], case["is_supervision"]))

        values = {"paused_on": today} if state in PAUSED else {}
        if state in ENDED:
            return values
        values["resolution_deadline"] = due("resolution", received)
        if state == "submitted":
            values["verification_deadline"] = due("verification", received)
        else:  # here its SKPD sees it for the first time
            values.update(response_start=today, response_deadline=due("response", today))
        if state == "answered":
            values["silence_deadline"] = due("silence", today)
        return values

    def _open_national_dispositions(self):
        """Record with whom the open ones lie."""
        now = self._now()
        self.env["lapor.disposition"].create([
            {"complaint_id": one.id, "skpd_id": one.skpd_id.id, "due_date": one.resolution_deadline, "sent_at": now,
             "user_id": self.env.uid, "state": HELD[one.state]}
            for one in self if one.state in HELD and one.skpd_id
        ])  # fmt: skip

    @api.model
    def _national_note(self, case, source):
        """Return the note of the event: which row of which file."""
        return self.env._(
            "SP4N-LAPOR! %(number)s, “%(status)s”; row %(row)s of the file with SHA-256 %(hash)s",
            number=case["tracking_id"], status=case["texts"]["status"], row=case["row"], hash=source.file_hash,
        )  # fmt: skip

    def _mirror_national(self, cases, source):
        """Keep what the file said, to see later what has changed."""
        mirrors = self.env["lapor.sp4n.mirror"]
        mirrors.create([
            {
                **mirrors._values(case["texts"], case["moment"], case["standing"]),
                "complaint_id": complaint.id, "tracking_id": case["tracking_id"], "digests": case["digests"],
                "given_state": complaint.state, "given_events": complaint.event_count, "import_id": source.id,
            }
            for complaint, case in zip(self, cases, strict=True)
        ])  # fmt: skip
