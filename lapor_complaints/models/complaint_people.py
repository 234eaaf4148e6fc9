from odoo import api, models

from .lifecycle import OPEN


class LaporComplaint(models.Model):
    """To whom complaints can be given, and how much each of these officers has in hand."""

    _inherit = "lapor.complaint"

    def action_open_assign(self):
        """Open the dialog that assigns these complaints."""
        return {
            "type": "ir.actions.act_window", "name": self.env._("Assign"), "res_model": "lapor.assign",
            "views": [(False, "form")], "target": "new", "context": {"default_complaint_ids": self.ids},
        }  # fmt: skip

    def _people(self):
        """Return a row for each officer who works for the SKPD of every one of these, the least busy first."""
        self.check_access("read")
        posts = self._posts()
        rows = [
            {"user_id": user.id, "post": posts[user][0]._post_label(), "is_away": all(posts[user].mapped("is_away")),
             "open_count": held, "late_count": late}
            for user, held, late in self._load_of(list(posts))
        ]  # fmt: skip
        return sorted(rows, key=lambda row: (row["is_away"], row["open_count"], row["user_id"]))

    def _posts(self):
        """Return {user: memberships} of those whose posts cover the SKPD of all these complaints."""
        # sudo: who holds which post at the SKPD of complaints that the caller reads
        members = self.env["lapor.skpd.member"].sudo()
        users, found = None, members
        for skpd in self.sudo().skpd_id:
            above = [int(part) for part in (skpd.parent_path or "").split("/") if part]
            here = members.search([("skpd_id", "in", above), ("user_id.active", "=", True)])
            users = here.user_id if users is None else users & here.user_id
            found |= here
        return found.filtered(lambda member: member.user_id in users).grouped("user_id") if users else {}

    @api.model
    def _load_of(self, users):
        """Yield (user, open complaints in hand, overdue ones among them), in two queries."""
        # sudo: two numbers about colleagues whose names the caller sees anyway
        complaints, domain = self.sudo(), [("user_id", "in", [user.id for user in users]), ("state", "in", OPEN)]
        held = dict(complaints._read_group(domain, ["user_id"], ["__count"]))
        late = dict(complaints._read_group([*domain, ("is_overdue", "=", True)], ["user_id"], ["__count"]))
        return [(user, held.get(user, 0), late.get(user, 0)) for user in users]


class LaporSkpdMember(models.Model):
    _inherit = "lapor.skpd.member"

    def _post_label(self):
        """Return the post in words: the role and the unit."""
        return f"{dict(self._fields['role']._description_selection(self.env))[self.role]}, {self.skpd_id.short_name}"
