"""What stands in one cell. Plain text is `str`; the two others are told apart because they are read differently."""


class Number(str):
    """A number as it stands in a workbook: a date there is a count of days."""

    __slots__ = ()


class Formula(str):
    """A cell that calculates (or shows an error): its value is not what somebody wrote."""

    __slots__ = ()


def column_name(index):
    """Return the letters of the column `index` (0 is A)."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def column_index(reference):
    """Return the index of the column that a reference such as AB12 names; -1 when it names none."""
    index = 0
    for letter in reference:
        if not "A" <= letter <= "Z":
            break
        index = index * 26 + ord(letter) - 64
    return index - 1


def clean(text):
    """Return `text` without characters that are no text, and without blanks around."""
    if text.isprintable():
        return text.strip()
    return "".join(sign for sign in text if sign.isprintable() or sign in "\n\t").strip()
