from odoo import fields, models
from odoo.exceptions import UserError

RETURNS = 2  # after so many the arbiter decides


class LaporComplaint(models.Model):
    """Nobody passes a complaint around: after two returns the arbiter (Sekda, Asisten) says whose it is."""

    _inherit = "lapor.complaint"

    awaits_decision = fields.Boolean(readonly=True, copy=False, help="Returned twice: the arbiter decides whose it is")
    decided_skpd_id = fields.Many2one(
        "lapor.skpd", string="Decided", readonly=True, copy=False, help="The arbiter named it: it cannot return this"
    )
    may_return = fields.Boolean(compute="_compute_may_return")

    # "IS TRUE" is how the ORM asks
    _decision_idx = models.Index("(deadline, id DESC) WHERE awaits_decision IS TRUE")

    def _compute_may_return(self):
        for complaint in self:
            decided = complaint.sudo().decided_skpd_id  # sudo: which SKPD was named is no secret to who holds it
            complaint.may_return = not decided or decided != complaint.skpd_id

    def _returners(self):
        """Return the SKPD that have returned this complaint."""
        back = self.disposition_ids.filtered(lambda one: one.role == "lead" and one.state == "returned")
        return back.skpd_id

    def _refuse_returner(self, skpd):
        """Refuse to send it again to who returned it, while the decision is the arbiter's."""
        if self.awaits_decision and skpd in self._returners():
            raise UserError(self.env._(
                "%(skpd)s has returned this, and it was returned %(count)s times: now the arbiter decides.",
                skpd=skpd.name, count=self.return_count,
            ))  # fmt: skip

    def _effects_of_decide(self, given):
        skpd = given["skpd"]
        values = self._hand_over(skpd, {"note": given["text"], "by_arbiter": True})
        return {**values, "awaits_decision": False, "decided_skpd_id": skpd.id}
