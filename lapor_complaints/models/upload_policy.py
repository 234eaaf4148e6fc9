import io
import warnings

from PIL import Image, ImageOps, WebPImagePlugin

from odoo import api, models
from odoo.exceptions import UserError

MAX_FILES = 5
MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 60_000_000  # refuses decompression bombs before they are decoded
MAX_SIDE = 2048  # pixels; enough to read a number plate, small enough for a phone
# What phones call their photos when they are HEIC: a container with one of these brands (ISO/IEC 23008-12)
HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
FORMATS = ("JPEG", "PNG", WebPImagePlugin.WebPImageFile.format)  # its import registers it: Odoo stops Pillow short


class LaporUploadPolicy(models.AbstractModel):
    """What may be uploaded: photos are drawn anew without metadata, documents are taken apart and rebuilt."""

    _name = "lapor.upload.policy"
    _description = "Upload policy"

    @api.model
    def _clean(self, filename, content):
        """Return (extension, bytes, mimetype) of a file that is safe to show to others.

        The type is judged by the bytes, never by the name. Raises UserError with a sentence that names the file.
        """
        name = (filename or "")[-60:]
        if not content:
            raise UserError(self.env._("“%s” is empty. Choose the file again.", name))
        if len(content) > MAX_BYTES:
            raise UserError(
                self.env._(
                    "“%(name)s” is larger than %(size)s MB. Choose a smaller file.",
                    name=name,
                    size=MAX_BYTES // 1024 // 1024,
                )
            )
        self.env["lapor.virus.scan"]._refuse_infected(name, content)
        if content[4:8] == b"ftyp" and content[8:12] in HEIC:
            raise UserError(self.env._(
                "“%s” is a HEIC photo, as iPhones store them, and we cannot open those. Take a screenshot of it and"
                " send that, or choose Settings > Camera > Formats > Most Compatible and take it again.", name,
            ))  # fmt: skip
        if content.startswith(b"%PDF-"):
            return (
                "pdf",
                self.env["lapor.pdf.policy"]._rebuilt(name, content),
                "application/pdf",
            )
        return "jpg", self._redrawn(name, content), "image/jpeg"

    @api.model
    def _redrawn(self, name, content):
        """Decode the picture and encode it anew: no EXIF, no GPS, nothing hidden behind the last byte."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # odd metadata: thrown away anyway, and not for our log
                warnings.simplefilter("error", Image.DecompressionBombWarning)
                image = Image.open(io.BytesIO(content), formats=FORMATS)
                if image.width * image.height > MAX_PIXELS:
                    raise UserError(self.env._("“%s” has too many pixels. Choose a smaller picture.", name))
                # A JPEG can be decoded at an eighth of its size: less memory and time than making it smaller afterwards
                image.draft(None, (MAX_SIDE, MAX_SIDE))
                image.thumbnail((MAX_SIDE, MAX_SIDE))
                image = self._upright(image)
                return self._encoded(image)
        except UserError:
            raise
        except Exception as error:  # Pillow lets errors of the broken file through as they come
            raise UserError(
                self.env._(
                    "“%s” is not a photo (JPEG, PNG, WebP) or PDF that we can open.",
                    name,
                )
            ) from error

    @api.model
    def _upright(self, image):
        """Return the picture turned as its EXIF says; as it is when that cannot be read."""
        try:
            return ImageOps.exif_transpose(image)
        except Exception:  # it rewrites the whole EXIF of the turned picture, and fails on odd values in it
            return image

    @api.model
    def _encoded(self, image):
        if image.mode.startswith("I"):  # 16 bits a pixel: converted as they are all light greys would become white
            image = image.point(lambda value: value / 256).convert("L")
        flat = Image.new("RGB", image.size, "white")  # a new picture: no info dictionary comes along
        drawn = image.convert("RGBA")
        flat.paste(drawn, mask=drawn.getchannel("A"))
        output = io.BytesIO()
        flat.save(output, "JPEG", quality=85, optimize=True)
        return output.getvalue()
