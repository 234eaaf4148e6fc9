"""The square icon of the service for home screens."""

import base64
import io

from PIL import Image

from odoo.tools import file_open

SIZES = (180, 192, 512)  # pixels: Apple's, Android's, the splash screen's


def draw_icon(company, size):
    """Return a PNG of `size` pixels: the city's logo on white if it has one, else our own drawing."""
    if company.uses_default_logo or not company.logo:
        with file_open(f"lapor_website/static/src/img/icon-{size}.png", "rb") as file:
            return file.read()
    logo = Image.open(io.BytesIO(base64.b64decode(company.logo))).convert("RGBA")
    # Phones cut a circle or a rounded square out of it: what matters lies within the middle three fifths
    logo.thumbnail((size * 3 // 5, size * 3 // 5))
    icon = Image.new("RGBA", (size, size), "white")
    icon.alpha_composite(logo, ((size - logo.width) // 2, (size - logo.height) // 2))
    output = io.BytesIO()
    icon.convert("RGB").save(output, "PNG", optimize=True)
    return output.getvalue()
