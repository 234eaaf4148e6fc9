from odoo import models

FILES = "/lapor/gabungan"


class LaporComplaint(models.Model):
    """What the reports joined into a complaint say, for the officers who handle it: text and photos, never who wrote
    them. Read afresh each time: a report that is taken out again takes its words along."""

    _inherit = "lapor.complaint"

    def _shown_joined(self):
        """Return, as superuser, the joined complaints whose words the user may read: she may read this one.

        A report with a supervision element shows its words to those alone who may read it itself: the unit that it
        complains about must not come by them through the one that is kept.
        """
        self.check_access("read")
        joined = self.sudo()._joined()  # sudo: joined ones may lie with any SKPD; filtered here
        watched = joined.filtered(lambda one: one.is_supervision or one.reported_skpd_id)
        hidden = watched - watched.with_env(self.env)._filtered_access("read").sudo()
        return (joined - hidden).sorted("received_at")

    def _joined_rows(self):
        joined = self._shown_joined()
        own = set(joined.with_env(self.env)._filtered_access("read").ids) if joined else set()
        joined.event_ids.attachment_ids.mapped("name")  # read for all at once, not for one after the other
        return [
            {
                "id": one.id if one.id in own else False, "number": one.number, "title": one.title,
                "description": one.description, "anonymous": one.is_anonymous, "secret": one.is_secret,
                "received": self._short_date(one._received_on()),
                "files": [
                    {"id": file.id, "name": file.name, "mimetype": file.mimetype,
                     "url": f"{FILES}/{self.id}/{file.id}"}
                    for file in one.reporter_file_ids
                ],
            }
            for one in joined
        ]  # fmt: skip

    def _joined_file(self, file_id):
        """Return the reporter's file `file_id` of a joined complaint as superuser; empty if it is none to be shown."""
        files = self._shown_joined().reporter_file_ids
        return files.filtered(lambda file: file.id == file_id)
