"""Pictures for the demo complaints: small scenes drawn here, so that nobody's photo is used."""

import functools
import io
import random

from PIL import Image, ImageDraw, ImageFilter

from . import scenes

SIZE = (960, 720)


@functools.lru_cache(maxsize=16)
def photo(name):
    """Return the JPEG bytes of the scene `name` (a function in `scenes`)."""
    dice = random.Random(name)  # noqa: S311 draws pictures, keeps no secrets
    image = Image.new("RGB", SIZE, "white")
    getattr(scenes, name)(ImageDraw.Draw(image), dice)
    image = image.filter(ImageFilter.GaussianBlur(1.6))
    # grain makes a drawing look like a cheap phone's picture
    grain = Image.effect_noise(SIZE, 38).convert("RGB")
    image = Image.blend(image, grain, 0.13)
    output = io.BytesIO()
    image.save(output, "JPEG", quality=80)
    return output.getvalue()
