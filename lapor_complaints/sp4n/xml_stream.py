"""XML of a stranger, read piece by piece: no document type, no entities, no tree in memory."""

from xml.parsers import expat

from .fault import Fault

PIECE = 1 << 16


def parse(stream, handler):
    """Feed `stream` to `handler` (start, end, text) and yield after each piece. Raises Fault for what is no XML."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = _refuse
    try:
        while piece := stream.read(PIECE):
            parser.Parse(piece, False)
            yield
        parser.Parse(b"", True)
    except expat.ExpatError:
        raise Fault("broken_workbook") from None
    yield


def _refuse(*_declaration):
    raise Fault("xml_entities")


def local(name):
    """Return the name of an element without its prefix."""
    return name[name.rfind(":") + 1 :]
