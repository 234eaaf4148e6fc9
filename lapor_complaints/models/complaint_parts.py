from string import ascii_uppercase

from odoo import api, fields, models
from odoo.exceptions import UserError

from .complaint_guard import GUARD
from .lifecycle import OPEN

COPIED = (
    "type", "area_id", "address", "latitude", "longitude", "incident_date", "channel", "is_anonymous", "is_secret",
    "reported_skpd_id", "priority", "received_at", "paused_days", "response_start", "response_paused",
    "is_practice", "practice_user_id",
)  # fmt: skip


class LaporComplaint(models.Model):
    """A complaint that concerns several SKPD is divided: each part is a complaint with its own SKPD and answer.

    A part counts its days from the receipt of the whole, pauses and first forwarding included: dividing resets
    nothing. Who reported it stays with the whole.
    """

    _inherit = "lapor.complaint"

    is_part = fields.Boolean(compute="_compute_parts")
    is_whole = fields.Boolean(compute="_compute_parts")
    is_divided = fields.Boolean(compute="_compute_parts", help="Has parts that are not ended")
    is_undivided = fields.Boolean(compute="_compute_parts")

    @api.depends("parent_id", "part_count", "child_ids.state")
    def _compute_parts(self):
        for complaint in self:
            # sudo: whether there are parts; nothing of them is told
            whole = complaint.sudo()
            complaint.is_part = bool(whole.parent_id)
            complaint.is_whole = not whole.parent_id
            complaint.is_divided = bool(whole.part_count and whole._open_parts())
            complaint.is_undivided = not complaint.is_divided

    def _whole(self):
        """Return the complaint that this is a part of, or itself."""
        # sudo: callers ask the whole for its number and reporter under the rights that those need
        return self.sudo().parent_id.with_env(self.env) or self

    def _open_parts(self):
        return self.child_ids.filtered(lambda part: part.state in OPEN)

    def _part_letter(self):
        """Return the letter of a part, or an empty string."""
        return self.number.rpartition("-")[2] if self.parent_id else ""

    def _effects_of_split(self, given):
        parts = given["parts"]
        if len(parts) + self.part_count < 2 or len(parts) + self.part_count > len(ascii_uppercase):
            raise UserError(self.env._("A report is divided into two to %s parts.", len(ascii_uppercase)))
        self._end_disposition("closed")
        return {
            "skpd_id": False, "user_id": False, "verified_at": self.verified_at or self._now(),
            "accepted_at": self.accepted_at or self._now(), **self._response_start_values(),
        }  # fmt: skip

    def _after_split(self, given):
        for values in given["parts"]:
            part = self._create_part(values)
            part._apply("forward", actor="coordinator", skpd=values["skpd"], note=values.get("note"))

    def _create_part(self, values):
        """Create one part from `values` (title, description, category; the whole's where empty) and return it."""
        count = self.part_count + 1
        self.write({"part_count": count})
        category = values.get("category") or self.category_id
        supervision = self.is_supervision if category == self.category_id else category.is_supervision
        words = {name: values.get(name) or self[name] for name in ("title", "description")}
        part_values = {
            **{name: self[name].id if self._fields[name].relational else self[name] for name in COPIED},
            **words, **{f"original_{name}": text for name, text in words.items()},
            "number": f"{self.number}-{ascii_uppercase[count - 1]}",
            "parent_id": self.id,
            "category_id": category.id,
            "is_supervision": supervision and self.type == "complaint",
            "is_secret": self.is_secret or supervision or category.is_sensitive,
            "stage_id": self.env["lapor.stage"]._first_id("submitted", False),
        }  # fmt: skip
        clocks = self.new(part_values)._deadlines(self.paused_days)
        part = self.with_context(lapor_guard=GUARD, tracking_disable=True).create({**part_values, **clocks})
        files = self._copy_files(part)
        part._log("part", "coordinator", state_to="submitted", attachments=files, note=self.number)
        return part

    def _copy_files(self, part):
        """Return copies of the reporter's files for `part`: its SKPD may not open those of the whole."""
        files = self.env["ir.attachment"]
        for index, file in enumerate(self.reporter_file_ids, 1):
            name = f"{part.number}-{index}.{file.name.rpartition('.')[2]}"
            files |= file.copy({"res_id": part.id, "name": name})
        return files
