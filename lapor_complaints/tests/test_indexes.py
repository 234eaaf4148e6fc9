"""Partial indexes are of use only when their condition is the one that the ORM asks."""

from odoo.tests import TransactionCase, tagged

FLAGS = {"is_quarantined": "complaint_quarantine_idx", "awaits_decision": "complaint_decision_idx",
         "is_public": "complaint_register_"}  # fmt: skip


@tagged("post_install", "-at_install")
class TestPartialIndexes(TransactionCase):
    def test_no_bare_flag(self):
        """A bare flag in the condition is never met: the ORM asks booleans with it."""
        self.env.cr.execute(
            """SELECT i.indexrelid::regclass::text, a.attname FROM pg_index i
               JOIN pg_class c ON c.oid = i.indrelid JOIN pg_attribute a ON a.attrelid = i.indrelid
               WHERE c.relname LIKE 'lapor%%' AND i.indpred IS NOT NULL AND a.atttypid = 'bool'::regtype
               AND pg_get_expr(i.indpred, i.indrelid) ~ ('\\m' || a.attname || '\\M(?! IS (NOT )?TRUE)')"""
        )
        self.assertFalse(self.env.cr.fetchall())

    def test_the_planner_takes_them(self):
        self.env.cr.execute("SET LOCAL enable_seqscan = off")
        for name, index in FLAGS.items():
            query = self.env["lapor.complaint"].sudo()._search([(name, "=", True)], order="deadline, id desc")
            self.env.cr.execute("EXPLAIN " + query.select().code, query.select().params)
            plan = "\n".join(row[0] for row in self.env.cr.fetchall())
            with self.subTest(flag=name):
                self.assertIn(index, plan)
