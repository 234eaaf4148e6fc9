"""Files of the national system SP4N-LAPOR!: read and written without Odoo, in bounded memory (ADR 0032)."""
