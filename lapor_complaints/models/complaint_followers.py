from odoo import models


class LaporComplaint(models.Model):
    """Chatter is for the staff who may read the complaint, and only while they may."""

    _inherit = "lapor.complaint"

    def _message_subscribe(self, partner_ids=None, subtype_ids=None, customer_ids=None):
        if self.env.context.get("lapor_no_follower"):
            return True  # a reminder makes nobody a follower
        readers = self._readers_among(partner_ids)
        return not readers or super()._message_subscribe(readers.ids, subtype_ids, customer_ids)

    def _readers_among(self, partner_ids):
        """Return those of the partners with `partner_ids` who are staff and may read these complaints."""
        # sudo: asks only who of these persons is staff
        users = self.env["res.partner"].sudo().browse(partner_ids or ()).user_ids
        return self._readers(users).partner_id

    def _readers(self, users):
        """Return those of `users` who are staff and may read these complaints; never a citizen."""
        return users.filtered(lambda user: not user.share and self.with_user(user).has_access("read"))

    def _drop_outsiders(self):
        """End the following and the activities of people whose SKPD has lost the complaint. Called as superuser."""
        activities = self.with_context(active_test=False).activity_ids
        users = self.message_partner_ids.user_ids | activities.user_id
        outsiders = users - self._readers(users)
        self.message_unsubscribe(outsiders.partner_id.ids)
        activities.filtered(lambda activity: activity.user_id in outsiders).unlink()
