"""Text from outside, made fit to be stored: by the same means as what officers type in for others."""

from odoo.addons.lapor_complaints.models.plain_text import CONTROL, clean_line, clean_text

__all__ = ["CONTROL", "clean_line", "clean_text"]
