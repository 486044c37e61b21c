"""Streams of a PDF, packed so that the same page is the same bytes and readers find their ends."""

import base64
import io
import re

import pydyf
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

_INDEX = re.compile(rb"/Filter /FlateDecode/Length \d+>>\nstream\n(.*)\nendstream", re.DOTALL)
_CARRIAGE_RETURN = b"\r"


def pack(stream: pydyf.Stream) -> None:
    """Compress a stream once; pydyf would do so each time that it asks for its bytes, which is twice.

    A compressed stream that ends in a carriage return would seem one byte short: a line feed follows it
    in the file, and readers take both for the end of the line. Another level of compression ends the
    same way (the end is a checksum), so such a stream is written in ASCII.
    """
    packed = stream.data.partition(b"\nstream\n")[2].removesuffix(b"\nendstream")
    stream.stream, stream.extra["Filter"] = [packed], "/FlateDecode"
    if packed.endswith(_CARRIAGE_RETURN):
        stream.stream = [base64.a85encode(packed, wrapcol=255) + b"~>"]
        stream.extra["Filter"] = pydyf.Array(["/ASCII85Decode", "/FlateDecode"])
    stream.compress = False


def end_index_plainly(pdf: bytes) -> bytes:
    """The same for the file's index, which is made after the finisher and stands last in the file."""
    start = pdf.rindex(b"/Type /XRef")
    found = _INDEX.search(pdf, start)
    if found is None or not found[1].endswith(_CARRIAGE_RETURN):
        return pdf
    plain = base64.a85encode(found[1], wrapcol=255) + b"~>"
    head = b"/Filter [/ASCII85Decode /FlateDecode]/Length %d>>" % len(plain)
    return pdf[: found.start()] + head + b"\nstream\n" + plain + b"\nendstream" + pdf[found.end() :]


def undate(font_file: pydyf.Stream) -> None:
    """A cut of a variable font says when it was cut: make it say when the font was drawn."""
    font = TTFont(io.BytesIO(b"".join(font_file.stream)), recalcTimestamp=False, recalcBBoxes=False)
    font["head"].modified = font["head"].created
    undated = io.BytesIO()
    font.save(undated)
    font_file.stream = [undated.getvalue()]
    if "Length1" in font_file.extra:
        font_file.extra["Length1"] = len(undated.getvalue())
