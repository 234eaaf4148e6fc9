from odoo.tests import tagged

from .mail_common import LaporMailCase


@tagged("post_install", "-at_install")
class TestMailTemplates(LaporMailCase):
    """Odoo tries a template on the first event it finds when it stores it: also on an update of a register in use."""

    def test_each_can_be_stored_whatever_the_first_event_is(self):
        complaint = self.file()
        self.assertEqual(len(complaint.event_ids), 1, "nothing but that it was received")
        found = self.env["ir.model.data"].search([
            ("model", "=", "mail.template"),
            ("module", "in", ("lapor_complaints", "lapor_website")),
        ])  # fmt: skip
        templates = self.env["mail.template"].browse(found.mapped("res_id"))
        self.assertIn("lapor.complaint.event", templates.mapped("model"))
        for template in templates:
            records = {"lapor.complaint.event": complaint.event_ids}.get(template.model, self.env[template.model])
            record = records or self.env[template.model].search([], limit=1)
            for field in template._get_dynamic_field_names() if record else ():
                with self.subTest(template=template.name, field=field):
                    template._render_field(field, record.ids)
