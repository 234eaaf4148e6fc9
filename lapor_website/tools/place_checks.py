"""The point of a report: degrees (WGS84), chosen on a map or taken from the device. It may lie outside the city."""


def check_point(form, name):
    """Both numbers of a point, or none of them."""
    typed = form.raw["latitude"], form.raw["longitude"]
    latitude, longitude = (degrees(text, most) for text, most in zip(typed, (90, 180), strict=True))
    if any(typed) and (latitude is None or longitude is None):
        form.refuse(name, form.env._("This point on the map could not be read. Choose it again, or leave it out."))
        form.raw.update(latitude="", longitude="")
        latitude = longitude = None
    form.clean.update(latitude=latitude, longitude=longitude)


def degrees(text, most):
    """Return the number in `text`, rounded to a tenth of a metre, when it lies between -`most` and `most`; else None."""
    try:
        number = float(text[:30])
    except ValueError:
        return None
    return round(number, 6) if -most <= number <= most else None
