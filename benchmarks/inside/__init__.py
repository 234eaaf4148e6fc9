"""What runs in a process of Odoo: one for each side, living for the whole run and told over pipes what to do."""
