from odoo import api, fields, models

RHYTHMS = [("daily", "Every day"), ("weekly", "Every Monday")]
MOST = 20  # selections of one mailbox


class LaporWatch(models.Model):
    """Somebody who gets a digest of the public reports of an area, a category or both, as the register filters them."""

    _name = "lapor.watch"
    _inherit = ["lapor.mailbox", "lapor.retry"]
    _description = "Subscription to a selection of the public register"
    _log_access = False
    _scope = "lapor-watch"

    area_id = fields.Many2one("lapor.area", readonly=True, ondelete="cascade", help="Empty: all of the city")
    category_id = fields.Many2one("lapor.category", readonly=True, ondelete="cascade", help="Empty: all of them")
    rhythm = fields.Selection(RHYTHMS, required=True, readonly=True)
    told_until = fields.Datetime(required=True, readonly=True, help="What was written before this has been told")

    _selection_uniq = models.UniqueIndex("(email, COALESCE(area_id, 0), COALESCE(category_id, 0))")
    _due_idx = models.Index("(rhythm, told_until)")

    @api.model
    def _request_token(self, area_id, category_id, rhythm, email):
        """Return what proves that its bearer reads `email` and asks for this selection; None without an address."""
        area, category = self._chosen("lapor.area", area_id), self._chosen("lapor.category", category_id)
        rhythm = rhythm if rhythm in dict(RHYTHMS) else "weekly"
        return self._sign_request(email, [area.id, category.id, rhythm])

    def _chosen(self, model, id_):
        rows = self.env[model].sudo()  # sudo: names that the public reads
        return rows.search([("id", "=", id_)]) if id_ else rows

    @api.model
    def _read_request(self, token):
        """Return the values of the row that a valid token asks for, or None; also when what it chose is gone."""
        values = self._requested(token, 3)
        if not values or not all(map(self._is_there, ("lapor.area", "lapor.category"), values[2:4])):
            return None
        return dict(zip(("email", "lang", "area_id", "category_id", "rhythm"), values, strict=True))

    def _is_there(self, model, id_):
        return not id_ or bool(self._chosen(model, id_))

    @api.model
    def _confirm(self, token):
        """Let the mailbox of `token` have its digest; returns its row, None for an invalid token, an empty recordset
        when it has as many as it may. Another rhythm for the same selection takes the place of the one before."""
        values = self._read_request(token)
        if not values:
            return None
        rows = self.sudo()  # sudo: the token proves the mailbox, and a row says nothing but that
        own = rows.search([("email", "=", values["email"])])
        known = own.filtered(
            lambda row: (row.area_id.id, row.category_id.id) == (values["area_id"], values["category_id"])
        )
        if known:
            known.rhythm = values["rhythm"]
            return known
        if len(own) >= MOST:
            return own.browse()
        return rows.create({**values, "told_until": fields.Datetime.now()})

    @api.model
    def _selection_words(self, area_id, category_id):
        """Return in words what is chosen."""
        area, category = self._chosen("lapor.area", area_id), self._chosen("lapor.category", category_id)
        chosen = [area.display_name, category.complete_name] if area or category else [self.env._("All reports")]
        return " · ".join(filter(None, chosen))

    @api.model
    def _rhythm_words(self, rhythm):
        return dict(self._fields["rhythm"]._description_selection(self.env))[rhythm]

    @api.model
    def _send_request(self, token, url):
        """Queue the letter that asks the mailbox of `token` whether it wants this digest; `url` is where it says so."""
        values = self._read_request(token)
        # sudo: writes a letter about nothing but what is public
        recipient, event = self.env["lapor.complaint.event"].sudo()._mailbox_env(values["email"], values["lang"])
        watch = self.with_env(event.env)
        words = {
            "selection": watch._selection_words(values["area_id"], values["category_id"]),
            "rhythm": watch._rhythm_words(values["rhythm"]),
        }
        subject = event.env._("LAPOR: please confirm that you want these news")
        body = event.env["ir.qweb"]._render("lapor_complaints.mail_watch_link", words, minimal_qcontext=True)
        return event._queue_confirmation(recipient, subject, body, url, event.env._("Yes, send me news"))
