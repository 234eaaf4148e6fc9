import io
import logging

from pypdf import PdfReader, PdfWriter

from odoo import api, models
from odoo.exceptions import UserError

from .pdf_bare import MOST, strip_page

MAX_PAGES = 50
# It warns of each oddity of a file: whoever uploads one would write into our log
logging.getLogger("pypdf").setLevel(logging.ERROR)


class LaporPdfPolicy(models.AbstractModel):
    """PDF files keep their pages and lose all else: author, scripts, attachments, actions."""

    _name = "lapor.pdf.policy"
    _description = "PDF policy"

    @api.model
    def _rebuilt(self, name, content):
        """Return a new PDF with the pages of `content` alone. Raises UserError when it cannot be read."""
        try:
            reader = PdfReader(io.BytesIO(content))
            if reader.is_encrypted or not 0 < len(reader.pages) <= MAX_PAGES:
                raise UserError(
                    self.env._(
                        "“%(name)s” is locked, empty or longer than %(pages)s pages.",
                        name=name,
                        pages=MAX_PAGES,
                    )
                )
            writer, seen, left = PdfWriter(), set(), MOST
            for page in reader.pages:
                left = strip_page(page, seen, left)
                writer.add_page(page)
            writer.metadata = None
            output = io.BytesIO()
            writer.write(output)
            return output.getvalue()
        except UserError:
            raise
        except Exception as error:  # pypdf lets errors of the broken file through as they come
            raise UserError(self.env._("“%s” is not a PDF that we can open.", name)) from error
