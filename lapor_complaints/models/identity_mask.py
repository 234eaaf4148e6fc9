import re

MASK = "•••"
# As an officer writes down where it was said: @handle, or the address of the page
ACCOUNT = re.compile(r"@\w[\w.]*\w|https?://\S+")
SHORTEST = 3  # letters: initials and titles name nobody


def masked(text, reporter):
    """Return `text` without name, e-mail address, phone number and account in social media of `reporter`: an officer's
    answer greets by name, and other people read it."""
    if not text or not reporter:
        return text
    accounts = ACCOUNT.findall(reporter.channel_detail or "")
    for address in filter(None, (reporter.email, reporter.nik, *accounts)):
        text = re.sub(re.escape(address), MASK, text, flags=re.IGNORECASE)
    digits = re.sub(r"\D", "", reporter.phone or "")[-8:]
    if len(digits) == 8:  # however it is written: with country code, spaces or dashes
        text = re.sub(r"(?:\+?\d[\d .-]*)?" + r"[ .-]*".join(digits), MASK, text)
    named = f"{reporter.name or ''} {reporter.proxy_name or ''}"
    names = [part for part in re.split(r"\W+", named) if len(part) >= SHORTEST]
    return re.sub(rf"\b({'|'.join(map(re.escape, names))})\b", MASK, text, flags=re.IGNORECASE) if names else text
