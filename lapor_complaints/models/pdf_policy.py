import io

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError

from odoo import api, models
from odoo.exceptions import UserError

MAX_PAGES = 50


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
            writer = PdfWriter()
            for page in reader.pages:
                for key in ("/AA", "/Annots", "/Metadata", "/PieceInfo"):
                    page.pop(key, None)
                writer.add_page(page)
            writer.metadata = None
            output = io.BytesIO()
            writer.write(output)
            return output.getvalue()
        # pypdf lets errors of the broken file through as they come; any of them means: not readable
        except (
            PyPdfError,
            ValueError,
            KeyError,
            TypeError,
            AttributeError,
            RecursionError,
            OSError,
        ) as error:
            raise UserError(self.env._("“%s” is not a PDF that we can open.", name)) from error
