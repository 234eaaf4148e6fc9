"""Adapts the Debian build of Odoo; Python code is not needed."""
