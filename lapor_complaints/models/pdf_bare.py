"""What a PDF page carries besides what it shows: found by walking everything that hangs on the page."""

import zlib

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject

SHOWN = {"/Type", "/Parent", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Resources", "/Contents", "/Group"}
# No one-letter keys here: fonts and resources use them as names
HIDDEN = ("/Metadata", "/PieceInfo", "/Properties", "/Thumb", "/LastModified", "/OPI", "/Measure")
PICTURE, PACKED = "/DCTDecode", "/FlateDecode"
LARGEST = 50_000_000  # bytes of one photo: more can only be a bomb
MOST = 200_000_000  # unpacked bytes of all pages: scans of fifty pages have less
STEP = 1_000_000  # bytes in memory at once while they are counted
SCAN, END = 0xDA, 0xD9
PLAIN_MARKERS = {0xE0, 0xEE}  # JFIF, and Adobe's, without which colours are wrong


def strip_page(page, seen, left=MOST):
    """Remove from `page` (in place) all that is not drawn: actions, notes, metadata, what photos in it tell.

    `seen` is the set of objects that pages before it have brought, and is added to; `left` is how many bytes the
    document may still unpack to. Returns what is left after this page. Raises ValueError when it is a bomb.
    """
    for key in set(page) - SHOWN:
        del page[key]
    todo = [page.raw_get(key) for key in page if key != "/Parent"]
    while todo:
        thing = todo.pop()
        if isinstance(thing, IndirectObject):
            if thing.idnum in seen:
                continue
            seen.add(thing.idnum)
            thing = thing.get_object()
        if isinstance(thing, DictionaryObject):
            for key in HIDDEN:
                thing.pop(key, None)
            _strip_picture(thing)
            left -= _unpacked_size(thing, left)
            todo.extend(thing.values())
        elif isinstance(thing, ArrayObject):
            todo.extend(thing)
    return left


def _strip_picture(stream):
    """Take EXIF and comments out of a JPEG that lies in the file as it came from the camera."""
    names = stream.get("/Filter")
    filters = list(names) if isinstance(names, ArrayObject) else [names]
    if filters[-1] != PICTURE:
        return
    for packing in filters[:-1]:
        if packing != PACKED:
            raise ValueError("a photo packed in an unknown way")
        stream._data = zlib.decompressobj().decompress(stream._data, LARGEST)
        stream.pop("/DecodeParms", None)
    stream[NameObject("/Filter")] = NameObject(PICTURE)
    stream._data = bare_jpeg(stream._data)


def _unpacked_size(stream, most):
    """Return how large `stream` becomes for whoever opens it; 0 if it is not packed. Raises ValueError above `most`."""
    names = stream.get("/Filter")
    filters = list(names) if isinstance(names, ArrayObject) else [names]
    if filters[0] != PACKED:
        return 0
    if filters.count(PACKED) > 1:
        raise ValueError("packed twice")
    unpacker, size, rest = zlib.decompressobj(), 0, stream._data
    while rest and not unpacker.eof:
        size += len(unpacker.decompress(rest, STEP))
        if size > most:
            raise ValueError("a bomb")
        rest = unpacker.unconsumed_tail
    return size


def bare_jpeg(content):
    """Return the JPEG `content` without application data and comments; the picture itself stays as it is.

    Raises ValueError when it is not a JPEG.
    """
    if content[:2] != b"\xff\xd8":
        raise ValueError("not a JPEG")
    parts, place = [content[:2]], 2
    while place + 4 <= len(content) and content[place] == 0xFF and content[place + 1] != SCAN:
        marker = content[place + 1]
        after = place + 2 + int.from_bytes(content[place + 2 : place + 4], "big")
        if not (0xE0 <= marker <= 0xEF or marker == 0xFE) or marker in PLAIN_MARKERS:
            parts.append(content[place:after])
        place = after
    end = content.rfind(bytes((0xFF, END)))
    return b"".join(parts) + (content[place : end + 2] if end > place else content[place:])
