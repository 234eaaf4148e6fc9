from odoo import fields, models


class ResCompany(models.Model):
    """Letterhead, signer and texts of official letters."""

    _inherit = "res.company"

    lapor_letterhead = fields.Text(string="Letterhead", help="The first line is large; then office, address, telephone")
    lapor_signer_title = fields.Char(string="Signer's office")
    lapor_signer_name = fields.Char(string="Signer's name")
    lapor_signer_rank = fields.Char(string="Signer's rank")
    lapor_signer_nip = fields.Char(string="Signer's NIP")
    lapor_letter_body = fields.Text(string="Text of transfer letters", help="Words: $number, $body, $city")
    lapor_completion_text = fields.Text(string="Text of requests for completion", help="Words: $number, $city, $day")
    lapor_answer_text = fields.Text(string="Text of answer letters", help="Words: $number, $city, $received")
    lapor_decision_basis = fields.Text(
        string="Legal basis of decisions", help="One line each: what the city's legal department has checked"
    )
    lapor_letter_copies = fields.Text(string="Copies to", help="Tembusan, one per line")
