from odoo import models

from .pdf import parts, styles


class DecisionLetter(models.AbstractModel):
    """The decision on a complaint about a public service. Its legal basis is the city's configuration."""

    _name = "report.lapor_complaints.decision_letter"
    _inherit = "lapor.letter.issued"
    _description = "Decision"

    _kind = "decision"

    def _opening(self, letter):
        env = letter.env
        return [
            parts.text(env._("DECISION ON A COMPLAINT"), styles.TITLE),
            parts.text(env._("Number: %s", letter.number), styles.CENTRED),
            parts.gap(5),
        ]

    def _middle(self, letter):
        env, complaint = letter.env, letter.complaint_id
        basis = [line for line in (self._company(env).lapor_decision_basis or "").split("\n") if line.strip()]
        listed = [f"{place}. {line}" for place, line in enumerate(basis, 1)]
        return [
            *(self._section(env._("Legal basis"), listed) if listed else []),
            parts.text(env._("The complaint"), styles.STRONG),
            parts.facts([*self._complaint_facts(complaint), (env._("Reporter"), self._addressee(letter)[0])]),
            parts.gap(2),
            parts.text(complaint.description, styles.TEXT),
            parts.text(env._("Result of the examination"), styles.STRONG),
            *self._told(letter),
            *self._section(env._("Decision"), [self._decided(letter)]),
            *self._rights(letter),
        ]

    def _section(self, head, lines):
        return [parts.text(head, styles.STRONG), *(parts.text(line, styles.TEXT) for line in lines), parts.gap(1)]

    def _decided(self, letter):
        complaint = letter.complaint_id
        return letter.env._(
            "The complaint %(number)s is decided with the outcome: %(outcome)s. Examined by: %(skpd)s.",
            number=complaint.number, outcome=complaint._label("outcome"), skpd=complaint.skpd_id.name or "–",
        )  # fmt: skip

    def _signature(self, letter):
        where = letter.env._("Decided at %s", self._place_and_day(letter))
        return [parts.text(where), *super()._signature(letter)]
